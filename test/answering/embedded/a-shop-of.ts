import { join } from 'node:path';
import { loadKnowledge } from '../../../src/config/load-knowledge.ts';
import { anAnswering } from '../an-answering.ts';

const SETS = join(import.meta.dirname, '../../eval/answer');

/** An answering for a shop of the questions' sets, at the moment that its file sets. */
export function aShopOf(name: string, locale: 'zh-CN' | 'en-US' | 'en-GB') {
  const loaded = loadKnowledge(join(SETS, `${name}.yaml`), { now: 0 });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  const { knowledge } = loaded;
  return anAnswering({
    knowledge: () => knowledge,
    locale,
    ...(knowledge.asOf !== undefined && { startAt: knowledge.asOf }),
  });
}

/** What is said where nothing that is held answers. */
export const NOT_HELD = /商品资料里没有写|product notes do not say/;
