import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/config/load-knowledge.ts';
import { packFiles, readPacks } from '../../src/gate/rules/read-packs.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Locale } from '../../src/model/text.ts';
import { readJsonLines } from '../learning/json-lines.ts';

/** A sentence that somebody labelled. */
export interface Labelled {
  /** The set, whose writer saw no other. */
  readonly set: string;
  readonly text: string;
  readonly locale: Locale;
  readonly knowledge: KnowledgeBase | undefined;
  readonly product: string | undefined;
  readonly after: readonly string[];
  readonly label: 0 | 1;
  readonly weight: number;
}

interface Row {
  readonly text: string;
  readonly locale?: Locale;
  readonly kb?: string;
  readonly product?: string;
  readonly after?: readonly string[];
  readonly expected?: string;
  readonly expect?: string;
}

const ROOT = join(import.meta.dirname, '..', '..');
const EVAL = join(ROOT, 'test', 'eval');
/** A rule's own example is one wording of many of its rule. */
const EXAMPLE_WEIGHT = 0.5;

/** Every labelled sentence of test/eval and of the rule packs, and of further folders that hold `*.jsonl` beside their shops. */
export function labelledSentences(further: readonly string[]): readonly Labelled[] {
  const shops = new Map<string, KnowledgeBase>();
  return [
    ...ofFile(join(EVAL, 'gate', 'zh.jsonl'), 'own', 'zh-CN', shops),
    ...ofFile(join(EVAL, 'gate', 'en.jsonl'), 'own', 'en-US', shops),
    ...ofFile(join(EVAL, 'gate', 'house.jsonl'), 'house', 'zh-CN', shops),
    ...ofFolder(join(EVAL, 'gate-heldout'), shops),
    ...further.flatMap((folder) => ofFolder(folder, shops)),
    ...ofPacks(),
  ];
}

function ofFolder(folder: string, shops: Map<string, KnowledgeBase>): Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => {
      const set = name === 'set.jsonl' ? (folder.split('/').at(-1) ?? name) : name.replace('.jsonl', '');
      return ofFile(join(folder, name), set, 'zh-CN', shops);
    });
}

function ofFile(file: string, set: string, locale: Locale, shops: Map<string, KnowledgeBase>): Labelled[] {
  return readJsonLines<Row>(file).map((row) => ({
    set,
    text: row.text,
    locale: row.locale ?? locale,
    knowledge: shopOf(join(file, '..', row.kb ?? 'kb.yaml'), shops),
    product: row.product,
    after: row.after ?? [],
    label: (row.expected ?? row.expect) === 'clear' ? 0 : 1,
    weight: 1,
  }));
}

function shopOf(file: string, shops: Map<string, KnowledgeBase>): KnowledgeBase | undefined {
  const known = shops.get(file);
  if (known !== undefined || !existsSync(file)) return known;
  const loaded = loadKnowledge(file, { now: 0 });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => `${file}: ${message}`).join('\n'));
  shops.set(file, loaded.knowledge);
  return loaded.knowledge;
}

function ofPacks(): Labelled[] {
  return readPacks(packFiles(join(ROOT, 'config', 'rules')).files).packs.flatMap(({ pack }) =>
    pack.rules.flatMap(({ examples }) =>
      (['violating', 'lawful'] as const).flatMap((kind) =>
        (examples[kind] ?? []).map((example) => ({
          set: 'packs',
          text: typeof example === 'string' ? example : example.text,
          locale: pack.locales[0] as Locale,
          knowledge: undefined,
          product: undefined,
          after: [],
          label: kind === 'violating' ? (1 as const) : (0 as const),
          weight: EXAMPLE_WEIGHT,
        })),
      ),
    ),
  );
}
