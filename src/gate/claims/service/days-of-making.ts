import { oncePer } from '../../../infra/once-per.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Scene, supported } from '../scene/scene.ts';

const MADE_ABOUT = /生产日期|灌装|出厂日期|made/u;
const GATHERED_ABOUT = /采挖|采收|采摘|收获/u;
/** 本批生产日期2026年9月8日, in a fact on how long it keeps. */
const MADE_WITHIN = /生产(?:日期)?(?:为|是|:|,)?(?=\d{4}[年-])/u;
const WRITTEN = /(?<year>\d{4})(?:年|-)(?<month>\d{1,2})(?:(?:月|-)(?<day>\d{1,2}))?/gu;

/** A day on file: its fact, and the year, the month and, where it is told, the day. */
export interface DayOnFile {
  readonly id: string;
  readonly shown: string;
  readonly parts: readonly number[];
}

export const datesIn = (words: string): number[][] =>
  [...words.matchAll(WRITTEN)].map(({ groups = {} }) =>
    [groups.year, groups.month, groups.day].flatMap((part) => (part === undefined ? [] : [Number(part)])),
  );

const daysOf = (about_: RegExp, within: RegExp | undefined) =>
  oncePer(({ texts }: ProductSheet): readonly DayOnFile[] =>
    texts
      .filter(({ path }) => path.startsWith('facts'))
      .flatMap(({ id, shown, about, values }) => {
        const words = values.join(' ');
        const from = about_.test(about) ? 0 : (within?.exec(words)?.index ?? words.length);
        const [parts] = datesIn(words.slice(from));
        return parts === undefined ? [] : [{ id, shown, parts }];
      }),
  );
const daysMade = daysOf(MADE_ABOUT, MADE_WITHIN);
const daysGathered = daysOf(GATHERED_ABOUT, undefined);

/** The day a product was made, by a fact of its own or by words within another one. */
export const dayMade = (sheet: ProductSheet): DayOnFile | undefined => daysMade(sheet)[0];

/** Without the day on which it was made, which is no end of anything. */
export const withoutDayMade = (words: string): string => {
  const at = MADE_WITHIN.exec(words);
  return at === null ? words : words.slice(0, at.index) + words.slice(at.index + at[0].length + 10);
};

const MADE_AFTER = /^(?:生产|产的|出厂|灌装|做的|装的袋)/u;
const GATHERED_AFTER = /^(?:采挖|采的|采收|挖的|收的)/u;

/** 2026年10月8日生产, held against the day on file. True where it was read. */
export function readDayMade(scene: Scene, { parts = [], from, to }: Quantity): boolean {
  const after = scene.text.slice(to, to + 4);
  const days = MADE_AFTER.test(after) ? daysMade : GATHERED_AFTER.test(after) ? daysGathered : undefined;
  if (parts.length < 2 || days === undefined) return false;
  const [made] = days(scene.sheetAt(from));
  const known = made?.parts ?? [];
  const said = (parts[0] ?? 0) > 1900 ? parts : [known[0] ?? 0, ...parts];
  if (made === undefined || known.length < said.length || scene.isUnclaimed(from)) return false;
  const holds = said.every((part, at) => part === known[at]);
  const judgement = holds ? supported([made.id], made.shown) : contradicted([made.id], made.shown);
  addClaim(scene, 'number', from, to, judgement);
  return true;
}
