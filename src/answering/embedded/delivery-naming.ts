import type { KnownFact } from '../../knowledge/knowledge-base.ts';
import { normalise, topicById } from '../../knowledge/retrieval.ts';
import type { Product } from '../../model/knowledge.ts';
import type { Asked } from './question.ts';
import { factOf, TRADE_ANSWERS } from './trade-answers.ts';
import { sentenceOf, type Told } from './wording.ts';

const DELIVERY = /发货|配送|物流|快递|运输|ship|deliver/i;

/**
 * What a product itself says on its delivery, before what the shop says for all: '新疆不发' beside the shop's
 * surcharge for 新疆. Of a product that is sold out, '什么时候到货' asks when there is more.
 */
export function deliveryNaming(topic: string, product: Product, asked: Asked): Told | undefined {
  if (topic === 'dispatch')
    return isAwaited(product, asked) ? TRADE_ANSWERS.stock?.(product, asked) : undefined;
  if (topic !== 'remote-areas' && topic !== 'courier') return undefined;
  const quote = asked.topics.find((one) => one.topic.id === topic)?.quote ?? '';
  const own = asked.knowledge
    .factsOf(product.id)
    .find((fact) => isOnDelivery(fact) && says(fact, topic, quote));
  return own === undefined ? undefined : sentenceOf(product.name, [own], asked);
}

function isAwaited(product: Product, asked: Asked): boolean {
  const left = factOf(product, 'stock.qty', asked);
  const restock = factOf(product, 'stock.restock', asked);
  return (
    left?.value === 0 &&
    restock !== undefined &&
    /到货|到了|来货|能发|发货|\barriv|\bship|dispatch|\bget\b/.test(asked.plain)
  );
}

/** A note on any subject may say where nothing is sent. */
const NOT_SENT =
  /不(发|寄|送|配送|支持配送)|暂不|停发|no(t| longer)? (ship|deliver|sent)|cannot (ship|deliver)|excluding/i;

function isOnDelivery({ path, label, value }: KnownFact): boolean {
  if (/^(facts|after_sales)\./.test(path) && NOT_SENT.test(String(value))) return true;
  return path.startsWith('facts.') && DELIVERY.test(`${label ?? ''} ${path}`);
}

/** The very place that is asked about, or any courier's name. */
function says(fact: KnownFact, topic: string, quote: string): boolean {
  const value = normalise(String(fact.value));
  if (topic === 'courier') return topicById('courier')?.asked.test(value) ?? false;
  return quote !== '' && value.includes(quote);
}
