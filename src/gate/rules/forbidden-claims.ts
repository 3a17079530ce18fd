import type { Product } from '../../model/knowledge.ts';
import type { Finding } from '../../model/utterance.ts';
import { foldText } from '../text/fold.ts';
import { Unmasker } from '../text/unmask.ts';
import { excuseFor } from './excuses.ts';
import type { Circumstances } from './judge.ts';

interface Forbidden {
  readonly words: readonly string[];
  readonly unmasker: Unmasker;
}

const forbidden = new WeakMap<Product, Forbidden>();

/** Words the shop itself forbade for a product, however they are written. */
export function forbiddenFindings(
  text: string,
  product: Product | undefined,
  { matcher, source }: Circumstances,
): Finding[] {
  if (product?.forbidden_claims === undefined) return [];
  const { words, unmasker } = forbiddenOf(product);
  const view = unmasker.unmask(matcher.read(text));
  const findings: Finding[] = [];
  for (const word of words) {
    const at = word === '' ? -1 : view.text.indexOf(word);
    if (at < 0 || isPartOfLongerNumber(view.text, at, word)) continue;
    if (excuseFor(view.text, at, at + word.length, ['negation', 'question', 'refutation'], source)) continue;
    const span = view.span(at, at + word.length);
    findings.push({
      rule: 'product/forbidden-claim',
      category: 'forbidden-claim',
      law: '《直播电商监督管理办法》第30条（商家自定的禁用宣传）',
      span,
      quote: text.slice(...span),
      reason: {
        zh: `商品“${product.name}”的知识库列明不得宣传“${word}”。`,
        en: `The knowledge base forbids this claim for ${product.name}: ${word}.`,
      },
      fix: { zh: '删去该说法，改讲知识库中有依据的事实。', en: 'Drop it and speak from the facts on file.' },
      action: 'refuse',
    });
  }
  return findings;
}

function forbiddenOf(product: Product): Forbidden {
  const known = forbidden.get(product);
  if (known !== undefined) return known;
  const words = (product.forbidden_claims ?? []).map((claim) => foldText(claim).text);
  const made = { words, unmasker: new Unmasker(words) };
  forbidden.set(product, made);
  return made;
}

/** '100%' is forbidden, '2100%' was not meant. */
function isPartOfLongerNumber(text: string, at: number, word: string): boolean {
  return /^\d/.test(word) && /\d/.test(text.charAt(at - 1));
}
