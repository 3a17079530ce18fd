import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Scene, statements, supported, takeNumbers } from '../scene/scene.ts';

const PAPER =
  /证|授权|编号|报告|3c|ccc|备案|注册|许可|核准|批文|文号|专利|认证|有机|certificat|licen[cs]e|\bvalid until\b.{0,20}certif/u;
/** A number of approval with its end, in the words of a fact. */
const PAPER_END = /号[^\n]{0,30}有效期[至到]\s?(\d{4})年(\d{1,2})月(\d{1,2})[日号]/u;
/** The words that follow the name of a paper, where they tell its end. */
const RUNS = /\b(?:valid|runs?|good|holds?|current|expires?|in force|lasts?)\b/u;
/** A day that figures were counted to, or a period they are of. */
const COUNTED =
  /截至|统计|数据|报告|累计|后台|销量|评价|as of|according to|\b(?:charged|asked)\b|\bhad (?:it|them|this|these)\b|\bsince\b|\b(?:was|were|sold|used to be)\b[^,;]{0,44}$/u;

/** 证书有效期到… is held against the papers; the day of a count and the end of a former price are no end of the offer. */
export function readPaper(scene: Scene, quantity: Quantity): boolean {
  const clause = scene.clauseAt(quantity.from);
  const before = scene.text.slice(Math.max(0, clause.from - 40), quantity.from);
  const around = before + scene.text.slice(quantity.to, clause.to);
  if (COUNTED.test(around) || COUNTED.test(before)) {
    scene.taken.add(quantity);
    return true;
  }
  const sheet = scene.sheetAt(quantity.from);
  if (/活动|优惠|价/u.test(clause.text) || !(PAPER.test(before) || isNamed(scene, quantity.from)))
    return false;
  const parts = quantity.parts ?? [];
  const said = parts.map(String).join('-');
  const ends = endsOfPapers(sheet).filter(({ end }) => /^\d{4}-\d{2}-\d{2}/u.test(end));
  for (const { id, text } of sheet.texts) {
    const [, year, month = '', day = ''] = PAPER_END.exec(text) ?? [];
    if (year !== undefined)
      ends.push({ end: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, fact: id });
  }
  if (parts.length < 2 || ends.length === 0) return false;
  scene.taken.add(quantity);
  // 2030年4月 has no day.
  const isMonth = parts.length === 2 && (parts[0] ?? 0) > 1900;
  const held = ends.find(({ end }) => {
    const day = end.slice(0, 10).split('-').map(Number);
    return (isMonth ? day.slice(0, 2) : day.slice(-parts.length)).join('-') === said;
  });
  const first = held ?? ends[0];
  if (first === undefined || scene.isUnclaimed(quantity.from)) return true;
  const { fact } = first;
  addClaim(
    scene,
    'certification',
    quantity.from,
    quantity.to,
    held === undefined ? contradicted([fact], first.end) : supported([fact], first.end),
  );
  return true;
}

/** Until when each paper of the product is valid, as it is written. */
const endsOfPapers = ({ id, product }: ProductSheet): { readonly end: string; readonly fact: string }[] =>
  (product?.certifications ?? []).flatMap(({ valid_until: end }, index) =>
    typeof end === 'string' ? [{ end, fact: `${id}.certifications.${index}.valid_until` }] : [],
  );

/** UKCA reference UK-2025-77140, valid to 30 June 2030: the paper is called by its name. */
function isNamed({ text, hasEnglish, sheetAt }: Scene, from: number): boolean {
  const papers = sheetAt(from).product?.certifications ?? [];
  if (!hasEnglish || papers.length === 0) return false;
  const before = text.slice(Math.max(0, from - 90), from);
  return (
    RUNS.test(before.slice(-40)) &&
    papers.some(({ name }) => {
      const [first = ''] = name.toLowerCase().split(' ');
      return first.length > 1 && before.includes(first);
    })
  );
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH_END = new RegExp(
  `\\blast day of (?<month>${MONTHS.join('|')})\\b(?:,? (?<year>20\\d\\d))?`,
  'gu',
);

/** To the last day of February, 2027: of the paper named before it, or else of the price. */
export function readMonthEnds(scene: Scene): void {
  if (!scene.hasEnglish || !scene.text.includes('last day of ')) return;
  for (const match of statements(scene, MONTH_END)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (!RUNS_TO.test(scene.text.slice(Math.max(0, from - 40), from)) || scene.isUnclaimed(from)) continue;
    const sheet = scene.sheetAt(from);
    const isPaper = isNamed(scene, from);
    const end = sheet.product?.price?.valid_until;
    const ofPrice = end === undefined ? [] : [{ end, fact: `${sheet.id}.price.valid_until` }];
    const ends = isPaper ? endsOfPapers(sheet) : ofPrice;
    const held = ends.find(({ end }) => isMonthEnd(end, match.groups?.month ?? '', match.groups?.year));
    const first = held ?? ends[0];
    takeNumbers(scene, from, to);
    if (first !== undefined)
      addClaim(
        scene,
        isPaper ? 'certification' : 'deadline',
        from,
        to,
        held === undefined ? contradicted([first.fact], first.end) : supported([first.fact], first.end),
      );
  }
}
const RUNS_TO = /\b(?:to|until|till|through|at|by) the $/u;

/** As it is written, in the shop's own time. */
function isMonthEnd(written: string, month: string, year: string | undefined): boolean {
  const day = new Date(`${written.slice(0, 10)}T00:00:00Z`);
  const isLast = new Date(day.getTime() + 86_400_000).getUTCDate() === 1;
  return isLast && MONTHS[day.getUTCMonth()] === month && (year === undefined || written.startsWith(year));
}
