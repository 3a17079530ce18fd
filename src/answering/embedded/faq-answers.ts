import { askedTopics, contentWords, normalise } from '../../knowledge/retrieval.ts';
import { coverageIn, inOneForm, namedIn } from './coverage.ts';
import type { Asked } from './question.ts';

/** A question of the merchant's own FAQ that is the viewer's. */
export interface FaqMatch {
  readonly id: string;
  readonly answer: string;
  /** The merchant's question and answer, normalised. */
  readonly own: string;
  /** 0 to 1: how much the two questions are one. */
  readonly likeness: number;
}

/** At this likeness the FAQ's question is the viewer's. */
export const SAME_QUESTION = 0.6;

/** Below this two questions only share a subject. */
const ALIKE = 0.5;

/** Whether a thing comes with it is not whether it may be used with it: '送烤盘纸吗', '能放烤盘纸吗'. */
const GIVEN = /[送附赠](?!货|到|给|礼|人).{1,6}(吗|不|么|没|嘛)/;

/** The FAQ nearest to the question, if it is near enough to be the same question. */
export function matchFaq(asked: Asked): FaqMatch | undefined {
  const product = asked.product;
  const entries = asked.knowledge.products.flatMap((owner) =>
    product !== undefined && owner !== product
      ? []
      : (owner.faq ?? []).map(({ q, a }, index) => ({ id: `${owner.id}.faq.${index}`, q, a })),
  );
  const asksGift = GIVEN.test(asked.plain);
  const ranked = entries
    .filter(({ q, a }) => !asksGift || /[送带附赠配含]/.test(`${q}${a}`))
    .map(({ id, q, a }) => ({
      id,
      answer: a,
      own: normalise(`${q} ${a}`),
      likeness: likeness(asked.plain, withoutNames(q, asked)),
    }))
    .filter((match) => match.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  return ranked[0];
}

/** Nearly all that a question names has to stand in an answer that was written to another question. */
const TELLS = 0.8;

/** The FAQ whose answer tells what is asked, whatever its own question is: 'does it come assembled'. */
export function faqTelling(asked: Asked): Pick<FaqMatch, 'id' | 'answer'> | undefined {
  const { product } = asked;
  const found = (product?.faq ?? []).findIndex(({ q, a }) => {
    const { shared, holdsWord } = coverageIn(`${q} ${a}`, '', asked.meant);
    if (shared < 2 || !holdsWord) return false;
    // A product's name that the viewer says need not be in the answer.
    const stated = [q, a, product?.name, ...(product?.aliases ?? [])].join(' ');
    return coverageIn(stated, '', asked.meant).ofQuestion >= TELLS;
  });
  const entry = product?.faq?.[found];
  return product === undefined || entry === undefined
    ? undefined
    : { id: `${product.id}.faq.${found}`, answer: entry.a };
}

/** Topics that ask one thing only: whoever asks it in whatever words wants the FAQ that asks it too. */
const ONE_THING: ReadonlySet<string> = new Set([
  'seats',
  'breathable',
  'warmth',
  'noise',
  'waterproof',
  'leak',
]);

/** The FAQ on the one topic of the question, where no fact states it. */
export function faqOnTopic(asked: Asked): Pick<FaqMatch, 'id' | 'answer'> | undefined {
  const [only, ...more] = topicsOf(asked.plain);
  if (only === undefined || more.length > 0 || !ONE_THING.has(only)) return undefined;
  const at = (asked.product?.faq ?? []).findIndex(({ q }) => topicsOf(withoutNames(q, asked)).has(only));
  const entry = asked.product?.faq?.[at];
  return entry === undefined ? undefined : { id: `${asked.product?.id}.faq.${at}`, answer: entry.a };
}

function withoutNames(question: string, asked: Asked): string {
  const names = [asked.product?.name, ...(asked.product?.aliases ?? [])].flatMap((name) =>
    name === undefined ? [] : [normalise(name)],
  );
  return names
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, ' '), normalise(question));
}

/** How alike two questions are, by their words, pairs of characters, topics and what they name; the best view. */
function likeness(viewer: string, own: string): number {
  const [one, other] = [inOneForm(viewer), inOneForm(own)];
  const words = dice(new Set(contentWords(one)), new Set(contentWords(other)));
  const letters = dice(pairsOf(one), pairsOf(other));
  const topics = dice(topicsOf(one), topicsOf(other));
  const characters = dice(meaningful(one), meaningful(other));
  const names = dice(namedIn(one), namedIn(other));
  return Math.max(
    letters,
    (words + letters) / 2 + topics / 4,
    0.6 * words + 0.3 * topics,
    characters >= SAME_CHARACTERS ? 0.8 * characters : 0,
    names >= SAME_NAMES ? 0.8 * names : 0,
    isWithin(one, other) ? WITHIN : 0,
  );
}

/** '能泡咖啡吗' is within '能装咖啡和牛奶吗', where it asks for no topic of its own. */
const WITHIN = 0.55;

function isWithin(one: string, other: string): boolean {
  const words = contentWords(one).filter((word) => !/^\d/.test(word));
  const asked = contentWords(other);
  const isAsked = (word: string) => asked.some((known) => word.includes(known));
  const shared = words.filter(isAsked).length;
  return shared > 0 && shared * 2 >= words.length && askedTopics(one).length === 0;
}

/** '头发湿着能用不' and '湿头发能用吗' differ in order only. */
const SAME_CHARACTERS = 0.75;

/** '可以边充边玩吗' and '能边充边用吗' name the same but for the verb. */
const SAME_NAMES = 0.8;

function meaningful(text: string): ReadonlySet<string> {
  return new Set(
    normalise(text)
      .match(/\p{Script=Han}/gu)
      ?.filter(
        (character) =>
          !'的了吗呢啊呀吧么着过得地这那个款是有没不很太会能可以要吗就都也还它请问主播下'.includes(character),
      ),
  );
}

function topicsOf(text: string): ReadonlySet<string> {
  return new Set(askedTopics(text).map(({ topic }) => topic.id));
}

function pairsOf(text: string): ReadonlySet<string> {
  const bare = normalise(text).replaceAll(
    /[^\p{L}\p{N}]|请问|主播|老板|亲|这个|这款|那个|你们|我们|的|了|吗|呢|啊|呀|吧|么|是不是|有没有|can|does|do|the|is|it|this|a\b/gu,
    '',
  );
  const characters = [...bare];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

function dice<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const item of one) if (other.has(item)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
