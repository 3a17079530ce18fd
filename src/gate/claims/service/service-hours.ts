import { findQuantities } from '../numbers/quantities.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { foldText } from '../scene/folded-text.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  sentenceText,
  statements,
  supported,
  unsupported,
} from '../scene/scene.ts';

const FACT = 'shop.service_hours_human';
const ALL_DAY =
  /(?:24|二十四)小时(?:人工|客服|在线|服务|都有人|随时)|(?:全天|随时)(?:有)?(?:人工|客服)(?:在线)?|24\/7|round[- ]the[- ]clock|around the clock/gu;
const SERVICE =
  /客服|人工|接待|营业|在线|service|support|\bteam\b|staff|colleagues|agents?\b|help desk|opening hours/u;
/** The hours may stand in the clause after their noun: 找客服,早上9点到晚上10点都有人. */
const REACH = 24;
/** Clock times this near to each other are the two ends of one span. */
const SPAN = 8;

/** When people answer, held against the shop's hours. Run before the deadlines, whose clock times these are not. */
export function readServiceHours(scene: Scene): void {
  const hours = scene.knowledge.shop?.service_hours_human;
  for (const match of statements(scene, ALL_DAY)) {
    // Seventeen watts round the clock: the thing runs so long, and nobody answers.
    if (scene.quantities.some(({ dimension }) => /^(?:power|energy)$/.test(dimension))) continue;
    addClaim(scene, 'promise', match.index, match.index + match[0].length, judgeAllDay(hours));
    for (const quantity of scene.quantities)
      if (quantity.from >= match.index && quantity.to <= match.index + match[0].length)
        scene.taken.add(quantity);
  }
  const clocks = scene.quantities.filter(({ dimension }) => dimension === 'clock');
  if (hours === undefined) return;
  readDays(scene, hours);
  if (clocks.length === 0) return;
  const folded = foldText(hours).text;
  const open = findQuantities(folded).filter(({ dimension }) => dimension === 'clock');
  const verbatim = scene.text.indexOf(folded);
  for (const [index, quantity] of clocks.entries()) {
    if (scene.taken.has(quantity)) continue;
    // 现在八点 tells the time.
    if (/(?:现在|这会儿?|此刻|目前)(?:是|才|刚|都)?$/u.test(scene.text.slice(0, quantity.from))) {
      scene.taken.add(quantity);
      continue;
    }
    const quoted = quantity.from >= verbatim && quantity.to <= verbatim + folded.length && verbatim >= 0;
    const clause = scene.clauseAt(quantity.from);
    const around = scene.text.slice(Math.max(0, Math.min(clause.from, quantity.from - REACH)), clause.to);
    if (!quoted && !SERVICE.test(around) && !isOfDaysOfService(scene, quantity)) continue;
    scene.taken.add(quantity);
    if (scene.isUnclaimed(quantity.from)) continue;
    const previous = clocks[index - 1];
    const closes =
      previous !== undefined &&
      quantity.from - previous.to <= SPAN &&
      !NEXT_DAY.test(scene.text.slice(previous.to, quantity.from + 2));
    const next = clocks[index + 1];
    const opens =
      next !== undefined &&
      next.from - quantity.to <= SPAN &&
      !/[现这目]/u.test(scene.text.slice(quantity.to, next.from));
    const ends = closes ? open.slice(-1) : opens ? open.slice(0, 1) : open;
    const away = AWAY.test(scene.text.slice(quantity.to, clause.to));
    const isOpen = away && isWithin(quantity.lo, open);
    const holds = quoted || (away && !isOpen) || ends.some((end) => isSameTime(quantity, end));
    addClaim(
      scene,
      'promise',
      quantity.from,
      quantity.to,
      holds ? supported([FACT]) : contradicted([FACT], hours),
    );
  }
}

const DAYS_BEFORE = /day[^.;!?]{0,24}$/u;

/** Our colleagues are there Monday to Saturday, from nine until half past five: the days stand between. */
const isOfDaysOfService = ({ text }: Scene, { from }: Quantity): boolean =>
  DAYS_BEFORE.test(text.slice(Math.max(0, from - 30), from)) &&
  SERVICE.test(/[^.;!?]*$/u.exec(text.slice(Math.max(0, from - 90), from))?.[0] ?? '');

/** 凌晨三点没人,别守了: nobody is there, which the hours say too. */
const AWAY =
  /^(?:半|多|钟|可|是|的话|的?(?:时候|以后|之后|以前|之前)|来|问|找|就|都|可|客服|人工|那会儿?)*(?:没人|没有人|没客服|找不到人|不在|下班|睡|休息|不上班|没法回|回不了|不回|没得回|不营业|打烊|关门)/u;

/** 晚上九点下班,明早八点再来: the next day begins again. */
const NEXT_DAY = /明[天早儿]|次日|第二天/u;

function isWithin(minutes: number, open: readonly Quantity[]): boolean {
  const [from, to] = [open[0]?.lo, open.at(-1)?.lo];
  return from !== undefined && to !== undefined && minutes > from && minutes < to;
}
/** 9 said without a half of the day is 21:00 too. */
const isSameTime = (said: Quantity, known: Quantity): boolean =>
  said.lo === known.lo || (said.lo <= 12 * 60 && said.lo + 12 * 60 === known.lo);

const EVERY_DAY =
  /(?:周末|节假日|全年|每天|天天)[^,，。!！?？]{0,6}(?:在线|都在|有人|客服|不休)|(?:客服|人工)[^,，。!！?？]{0,4}(?:周末|节假日|全年无休|每天|天天)|(?:seven days a week|every day|on weekends)/gu;

/** 周末也有人 is false of a shop that answers on working days. */
function readDays(scene: Scene, hours: string): void {
  if (!/工作日|周一(?:至|到|-)周[五六]|monday|weekdays/iu.test(hours)) return;
  for (const match of statements(scene, EVERY_DAY)) {
    const around = scene.clauseAt(match.index).text;
    if (SERVICE.test(around))
      addClaim(scene, 'promise', match.index, match.index + match[0].length, contradicted([FACT], hours));
  }
  readDayOff(scene, hours);
}

const ON_A_DAY = /\bon (?<day>sun|satur)days?\b/gu;
const SOMEBODY = /\b(?:will|'ll|is|are|picks?|answers?|repl(?:y|ies)|there|open|someone|somebody)\b/u;
const NOBODY = /\b(?:not?|nobody|no one|closed|off|away|until|till|wait\w*|isn't|aren't|won't)\b|n't\b/u;

/** Text our team on Saturday, someone will pick up: a day that hours from Monday to Friday leave out. */
function readDayOff(scene: Scene, hours: string): void {
  if (!scene.hasEnglish || !/monday (?:to|through|-) friday/iu.test(hours)) return;
  for (const match of statements(scene, ON_A_DAY)) {
    const sentence = sentenceText(scene, scene.clauseAt(match.index).sentence);
    if (SERVICE.test(sentence) && SOMEBODY.test(sentence) && !NOBODY.test(sentence))
      addClaim(scene, 'promise', match.index, match.index + match[0].length, contradicted([FACT], hours));
  }
}

function judgeAllDay(hours: string | undefined): Judgement {
  if (hours === undefined) return unsupported;
  return /24\s?(?:小时|h|\/7)|全天|0?0:00\s?[-~至到]\s?24:00/iu.test(hours)
    ? supported([FACT])
    : contradicted([FACT], hours);
}
