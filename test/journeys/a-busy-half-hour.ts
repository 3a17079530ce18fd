import { ABUSE, CAMPAIGN, INJECTIONS, type Injection, SPAM } from './hostile-comments.ts';
import { MEANINGS, type Meaning, NAMES, PRODUCTS, type ProductId } from './known-questions.ts';

export const HALF_HOUR_MS = 30 * 60_000;

/** What a comment is, as the one who wrote the audience knows it. */
export type Kind = 'noise' | 'question' | 'campaign' | 'injection' | 'spam' | 'abuse';

/** A line of the audience file, and what only its writer knows of it. */
export interface Planned {
  readonly id: string;
  readonly atMs: number;
  readonly user: string;
  readonly type: string;
  readonly text: string;
  readonly kind: Kind;
  readonly meaning?: Meaning;
  /** Named in the question; absent: whatever is on air. */
  readonly product?: ProductId;
  /** Asked by many at once. */
  readonly burst?: string;
  readonly injection?: Injection;
  /** The eleven digits in it, however they are written. */
  readonly phone?: string;
}
type Sketch = Omit<Planned, 'id'>;

/** When the demo presents what, about: a crowd asks about the thing it sees. ms */
const ON_AIR: readonly (readonly [fromMs: number, product: ProductId])[] = [
  [40_000, 'kettle-k1'],
  [360_000, 'maofeng-tea'],
  [690_000, 'yak-jerky'],
  [1_030_000, 'zisha-teapot'],
  [1_370_000, 'lychee-frozen'],
];

const CHAT = [
  '来了来了|晚上好|刚下班|先看看|666|哈哈哈哈|主播声音好听|今天降温了|背景不错|前排|路过|打卡|点赞了|加油',
  '下雨了这边|外卖到了|孩子睡了来逛逛|昨天没赶上|卡了一下|终于等到开播|灯光挺舒服|字幕好清楚|慢慢听|学到了',
  'hello from Leeds|nice room|just joined|good evening all|love the background|brb|lol|cheers from Berlin',
]
  .join('|')
  .split('|');
const TAILS = ['', '', '', '～', '！', '哈哈', '😂', '👍', '了呀', '。。。'];

/** The same audience for the same seed: more than four thousand events in half an hour, in order of time. */
export function aBusyHalfHour(seed: number): Planned[] {
  const random = mulberry32(seed);
  const sketches = [
    ...noise(random),
    ...bursts(random),
    ...singles(random),
    ...campaign(random),
    ...hostile(random),
    ...phones(random),
  ];
  return sketches
    .sort((a, b) => a.atMs - b.atMs)
    .map((sketch, index) => ({ ...sketch, id: `c${index + 1}` }));
}

/** The file that `audience.replay` names. */
export function audienceFile(planned: readonly Planned[]): string {
  return planned
    .map(
      ({ id, atMs, user, type, text }) => `${JSON.stringify({ id, atMs, user, name: user, type, text })}\n`,
    )
    .join('');
}

type Random = () => number;

function noise(random: Random): Sketch[] {
  return Array.from({ length: 4_000 }, () => {
    const type =
      random() < 0.6
        ? 'comment'
        : pick(random, ['like', 'like', 'gift', 'enter', 'enter', 'follow', 'share']);
    const text = type === 'comment' ? `${pick(random, CHAT)}${pick(random, TAILS)}` : '';
    return { atMs: anyTime(random), user: viewer(random), type, text, kind: 'noise' };
  });
}

/** Every half minute a crowd asks one thing about what it sees, half of it without naming the product. */
function bursts(random: Random): Sketch[] {
  const sketches: Sketch[] = [];
  for (const [index, [fromMs, product]] of ON_AIR.entries()) {
    const untilMs = (ON_AIR[index + 1]?.[0] ?? HALF_HOUR_MS) - 45_000;
    const askable = shuffled(
      random,
      MEANINGS.filter((meaning) => meaning.expected[product] !== undefined),
    );
    for (let atMs = fromMs + 15_000; atMs < untilMs; atMs += 30_000) {
      const meaning = askable.pop();
      if (meaning === undefined) break;
      const burst = `${meaning.id} of ${product} at ${Math.round(atMs / 1000)} s`;
      const askers = 6 + Math.floor(random() * 10);
      for (let asker = 0; asker < askers; asker += 1) {
        sketches.push({
          ...asked(random, meaning, product, 0.5),
          atMs: Math.round(atMs + random() * 8_000),
          burst,
        });
      }
    }
  }
  return sketches;
}

/** One viewer, one question, any product. */
function singles(random: Random): Sketch[] {
  return Array.from({ length: 220 }, () => {
    const meaning = pick(random, MEANINGS);
    const product = pick(
      random,
      PRODUCTS.filter((each) => meaning.expected[each] !== undefined),
    );
    return {
      ...asked(random, meaning, product, 1),
      atMs: 20_000 + Math.floor(random() * (HALF_HOUR_MS - 30_000)),
    };
  });
}

function asked(random: Random, meaning: Meaning, product: ProductId, named: number): Omit<Sketch, 'atMs'> {
  const isNamed = random() < named;
  const wording = pick(random, meaning.wordings);
  const text = `${isNamed ? pick(random, NAMES[product]) : ''}${wording}${pick(random, ['', '', '？', '?'])}`;
  return {
    user: viewer(random),
    type: 'comment',
    text,
    kind: 'question',
    meaning,
    ...(isNamed && { product }),
  };
}

/** Sixty accounts, four waves of a minute, each account its own near-copy. */
function campaign(random: Random): Sketch[] {
  return CAMPAIGN.flatMap((copies, wave) =>
    Array.from({ length: 60 }, (_, account) => ({
      atMs: Math.round((4 + wave * 7) * 60_000 + random() * 60_000),
      user: `用户${83_920_000 + account}`,
      type: 'comment',
      text: numbered(random, pick(random, copies)),
      kind: 'campaign' as const,
    })),
  );
}

function hostile(random: Random): Sketch[] {
  const event = (text: string, kind: Kind) => ({
    atMs: anyTime(random),
    user: viewer(random),
    type: 'comment',
    text,
    kind,
  });
  return [
    ...INJECTIONS.map((injection) => ({ ...event(injection.text, 'injection'), injection })),
    ...Array.from({ length: 64 }, (_, index) =>
      event(numbered(random, SPAM[index % SPAM.length] ?? ''), 'spam'),
    ),
    ...Array.from({ length: 40 }, (_, index) => event(ABUSE[index % ABUSE.length] ?? '', 'abuse')),
  ];
}

/** Viewers who write their number into a question, in the ways people write numbers. */
function phones(random: Random): Sketch[] {
  return Array.from({ length: 40 }, (_, index) => {
    const phone = `1${pick(random, ['38', '59', '86', '77'])}${String(Math.floor(random() * 1e8)).padStart(8, '0')}`;
    const [a, b, c] = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)];
    const written = [
      phone,
      `${a}-${b}-${c}`,
      `${a} ${b} ${c}`,
      `+86 ${phone}`,
      fullWidth(phone),
      inChinese(phone),
    ][index % 6];
    const about = pick(random, [
      '我的单什么时候发货',
      '水壶还有货吗',
      '牛肉干多少钱',
      '我要退货怎么办',
      '加我',
      '发票开好打给我',
    ]);
    const text = random() < 0.5 ? `${about}，电话${written}` : `${written} ${about}`;
    return { atMs: anyTime(random), user: viewer(random), type: 'comment', text, kind: 'noise', phone };
  });
}

function numbered(random: Random, text: string): string {
  return text.replace(/\{[nm]\}/g, () => String(2 + Math.floor(random() * 28)));
}

function fullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function inChinese(digits: string): string {
  return digits.replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? '');
}

function anyTime(random: Random): number {
  return Math.floor(random() * (HALF_HOUR_MS - 1_000));
}

function viewer(random: Random): string {
  return `观众${Math.floor(random() * 1_800)}`;
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

function shuffled<T>(random: Random, from: readonly T[]): T[] {
  return from
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

/** A small generator of numbers in [0, 1): the same for the same seed on every machine. */
function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
