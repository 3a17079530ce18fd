import type { KnownFact } from '../knowledge-base.ts';
import { CARE_TOPICS } from './care-topics.ts';
import { DEVICE_TOPICS } from './device-topics.ts';
import { ELECTRONICS_TOPICS } from './electronics-topics.ts';
import { GOODS_TOPICS } from './goods-topics.ts';
import { MEASURE_TOPICS } from './measure-topics.ts';
import { normalise } from './normalise.ts';
import type { Topic } from './topic.ts';
import { TRADE_TOPICS } from './trade-topics.ts';
import { WEAR_TOPICS } from './wear-topics.ts';

const TOPICS: readonly Topic[] = [
  ...TRADE_TOPICS,
  ...ELECTRONICS_TOPICS,
  ...DEVICE_TOPICS,
  ...CARE_TOPICS,
  ...WEAR_TOPICS,
  ...GOODS_TOPICS,
  ...MEASURE_TOPICS,
];
const BY_ID: ReadonlyMap<string, Topic> = new Map(TOPICS.map((topic) => [topic.id, topic]));

/** Parts of the contract whose topic their place tells, whatever they are called. */
const BY_PATH: readonly (readonly [path: RegExp, topic: string])[] = [
  [/^price\.live$/, 'price'],
  [/^price\.(was|was_basis)$/, 'discount'],
  [/^price\.lowest_30d$/, 'lowest-price'],
  [/^price\.valid_until$/, 'price-end'],
  [/^price\.limit_per_order$/, 'limit'],
  [/^stock\./, 'stock'],
  [/^certifications\./, 'certificate'],
  [/^test_reports\./, 'test-report'],
  [/^ingredients(\.|$)/, 'ingredients'],
  [/^after_sales\.return/, 'returns'],
  [/^after_sales\.warranty$/, 'warranty'],
  [/^after_sales\.note$/, 'after-sales-note'],
  [/^(default_)?shipping\.dispatch/, 'dispatch'],
  [/^(default_)?shipping\.free/, 'shipping-fee'],
  [/^(default_)?shipping\.remote/, 'remote-areas'],
  [/^invoice$/, 'invoice'],
  [/^service_hours_human$/, 'service-hours'],
];

/** A topic found in a text, and where it stands. */
export interface AskedTopic {
  readonly topic: Topic;
  readonly at: number;
  readonly quote: string;
  /** '多大' or 'how many' alone: what is measured may be named by a fact's own label instead. */
  readonly isVague: boolean;
}

/** What a viewer asks about, in the order of his words. Each word counts for one topic only. */
export function askedTopics(text: string): readonly AskedTopic[] {
  const plain = normalise(text);
  const asked = topicsIn(plain, (topic) => topic.asked).filter(
    (one, _, all) => !isOnlyContains(one) || !all.some(({ topic }) => SUBSTANCES.has(topic.id)),
  );
  return asked
    .filter((one) => !MEASURES.has(one.topic.id) || !asked.some((other) => isNutrient(other, one, plain)))
    .filter((one) => !one.isVague || !asked.some((other) => isMeasured(other, one, plain)));
}

/** '含不含咖啡因' asks for caffeine and not for the list of what is in it. */
const SUBSTANCES: ReadonlySet<string> = new Set([
  'caffeine',
  'protein',
  'fat',
  'sodium',
  'sweetness',
  'alcohol',
]);

/** '一包蛋白质多少克' measures the protein and not the bag. */
const MEASURES: ReadonlySet<string> = new Set(['pack', 'pack-count', 'weight', 'net-content', 'serving']);
const NUTRIENTS: ReadonlySet<string> = new Set([...SUBSTANCES, 'calories', 'nutrition']);

function isNutrient(other: AskedTopic, measure: AskedTopic, text: string): boolean {
  if (!NUTRIENTS.has(other.topic.id)) return false;
  const [first, second] = other.at < measure.at ? [other, measure] : [measure, other];
  return !PARTED.test(text.slice(first.at + first.quote.length, second.at));
}

const PARTED = /[,，、。?？;；和跟及]|\band\b/;

function isOnlyContains({ topic, quote }: AskedTopic): boolean {
  return topic.id === 'ingredients' && /^(含(有|不含|什么)?|contain\w*)$/.test(quote);
}

/** '多大' and 'how many' measure what stands beside them; alone they ask for the size or the pack. */
const VAGUE = new Map([
  ['size', /^(有多大|多大|大不大|大小|how (big|large|small))$/],
  ['length', /^(多长|how long (is|are))$/],
  ['height', /^多高$/],
  ['weight', /^(轻|沉|重)(吗|么)$/],
  ['pack', /^(几[^钱]?|how many.*|多少.)$/],
  ['spec', /^参数$/],
]);

function isVague(topic: Topic, quote: string): boolean {
  return VAGUE.get(topic.id)?.test(quote) ?? false;
}

/** '限购几个' measures too; '多少钱，多大' asks two things. */
const takesAMeasure = (topic: Topic): boolean =>
  !TRADE_TOPICS.includes(topic) || topic.id === 'limit' || topic.id === 'stock';

function isMeasured(other: AskedTopic, vague: AskedTopic, text: string): boolean {
  if (other === vague || other.isVague || !takesAMeasure(other.topic)) return false;
  const [first, second] = other.at < vague.at ? [other, vague] : [vague, other];
  return !PARTED.test(text.slice(first.at + first.quote.length, second.at));
}

/** A topic by its id. */
export function topicById(id: string): Topic | undefined {
  return BY_ID.get(id);
}

/** The topics that a fact states, best first. What its label says counts before what its key says. */
export function topicsOfFact(fact: Pick<KnownFact, 'path' | 'label'>): readonly string[] {
  const known = OF_FACTS.get(fact);
  if (known !== undefined) return known;
  const topics = readTopics(fact);
  OF_FACTS.set(fact, topics);
  return topics;
}

/** A fact never changes, and every question looks at all of a product's. */
const OF_FACTS = new WeakMap<Pick<KnownFact, 'path' | 'label'>, readonly string[]>();

function readTopics(fact: Pick<KnownFact, 'path' | 'label'>): readonly string[] {
  const placed = BY_PATH.filter(([path]) => path.test(fact.path)).map(([, topic]) => topic);
  if (placed.length > 0) return placed;
  const label = fact.label === undefined ? [] : named(fact.label);
  const key = named(keyWords(fact.path));
  return [...new Set(label.length > 0 ? [...label, ...key.slice(0, 1)] : key)];
}

/** The words of a fact's own key: `facts.net_weight` → `net weight`. */
export function keyWords(path: string): string {
  const parts = path.split('.').filter((part) => part !== 'facts' && !/^\d+$/.test(part));
  return (parts.at(-1) ?? path)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase();
}

function named(text: string): readonly string[] {
  return topicsIn(normalise(text), (topic) => topic.named).map(({ topic }) => topic.id);
}

function topicsIn(text: string, pattern: (topic: Topic) => RegExp | undefined): readonly AskedTopic[] {
  const found: AskedTopic[] = [];
  let rest = text;
  for (const topic of TOPICS) {
    const match = pattern(topic)?.exec(rest);
    if (match === null || match === undefined || match[0].length === 0) continue;
    found.push({ topic, at: match.index, quote: match[0], isVague: isVague(topic, match[0]) });
    rest =
      rest.slice(0, match.index) + '\0'.repeat(match[0].length) + rest.slice(match.index + match[0].length);
  }
  return found.sort((a, b) => a.at - b.at);
}
