import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { FactIndex } from '../../knowledge/retrieval.ts';
import { type AskedTopic, askedTopics, normalise } from '../../knowledge/retrieval.ts';
import type { KnowledgeCall } from '../../model/audience.ts';
import type { Product } from '../../model/knowledge.ts';
import { type Bilingual, type Locale, languageOf } from '../../model/text.ts';
import { mentionedProducts } from './mentioned-products.ts';
import { spelt } from './viewer-spelling.ts';

/** A viewer's question as it reaches the answerers. */
export interface ViewerQuestion {
  readonly text: string;
  /** The product that screening tied it to, if any. */
  readonly product?: string;
  /** The product being presented: what 'this one' means. */
  readonly onAir?: string;
  /** The comments that it answers, for the ledger. */
  readonly commentIds?: readonly string[];
  /** The board's name for all who want the same. */
  readonly cluster?: string;
  /** When it was last answered on air, epoch ms: who asks again is told shortly. */
  readonly answeredAt?: number;
}

/** What an answer is made from, at one moment. */
export interface Source {
  readonly knowledge: KnowledgeBase;
  /** With the products that may not be presented now; absent where there are none. */
  readonly catalogue?: KnowledgeBase;
  readonly index: FactIndex;
  /** Epoch ms: prices and certificates end. */
  readonly now: number;
  readonly locale: Locale;
  readonly onKnowledgeCall: (call: KnowledgeCall) => void;
}

/** A question understood as far as words go. */
export interface Asked extends Source {
  readonly text: string;
  readonly cluster: string | undefined;
  /** The comments that ask it. */
  readonly commentIds: readonly string[];
  /** Normalised, with slips of the keyboard put right. */
  readonly meant: string;
  /** The same, with the products' names taken out: '保温杯' asks nothing about '保温'. */
  readonly plain: string;
  readonly language: keyof Bilingual;
  /** The locale in which values are spoken: that of the question's language. */
  readonly speakIn: Locale;
  readonly product: Product | undefined;
  /** All products named in the words, in their order. */
  readonly named: readonly Product[];
  /** What is asked about may not be presented now: nothing is told of it, and nothing of another in its place. */
  readonly isWithheld: boolean;
  readonly topics: readonly AskedTopic[];
}

/** Who and what is asked about: a product named in the words, else the one tied to it, else the one on air. */
export function understand(question: ViewerQuestion, source: Source): Asked {
  const { knowledge, locale } = source;
  const meant = spelt(question.text, labelWords(knowledge));
  const given = [question.product, question.onAir].flatMap((id) => {
    const product = id === undefined ? undefined : knowledge.product(id);
    return product === undefined ? [] : [product];
  });
  const { products: named, rest } = mentionedProducts(meant, knowledge.products, given.length > 0);
  // Topics tell where in the plain words they stand.
  const plain = normalise(rest);
  const only = knowledge.products.length === 1 ? knowledge.products[0] : undefined;
  const language = languageIn(question.text) ?? languageOf(locale);
  return {
    ...source,
    onKnowledgeCall: (call) =>
      source.onKnowledgeCall(
        question.commentIds === undefined ? call : { ...call, commentIds: question.commentIds },
      ),
    text: question.text,
    cluster: question.cluster,
    commentIds: question.commentIds ?? [],
    meant,
    plain,
    language,
    speakIn: language === languageOf(locale) ? locale : language === 'zh' ? 'zh-CN' : 'en-US',
    product: named[0] ?? given[0] ?? only,
    named,
    isWithheld: asksWithheld(question, meant, source),
    topics: askedTopics(plain),
  };
}

/**
 * Whether a product is meant, by its name or by what the question is tied to, that may not be presented now. Read
 * among all of the room: without the kettle's own name, 'the kettle' would be taken for the teapot.
 */
function asksWithheld(
  { product, onAir }: ViewerQuestion,
  meant: string,
  { knowledge, catalogue }: Source,
): boolean {
  if (catalogue === undefined || catalogue.products.length === knowledge.products.length) return false;
  const isOffered = (id: string) => knowledge.product(id) !== undefined;
  const { products } = mentionedProducts(meant, catalogue.products, (product ?? onAir) !== undefined);
  if (products.length > 0) return !products.some(({ id }) => isOffered(id));
  return product !== undefined && catalogue.product(product) !== undefined && !isOffered(product);
}

const LABELS = new WeakMap<KnowledgeBase, ReadonlySet<string>>();

/** The long English words of labels and names: by 'pokets' the viewer means the pockets that a label names. */
function labelWords(knowledge: KnowledgeBase): ReadonlySet<string> {
  const known = LABELS.get(knowledge);
  if (known !== undefined) return known;
  const texts = knowledge.products.flatMap(({ id, name, aliases = [] }) => [
    name,
    ...aliases,
    ...knowledge.factsOf(id).map(({ label }) => label ?? ''),
  ]);
  const words = new Set(texts.flatMap((text) => normalise(text).match(/[a-z]{6,}/g) ?? []));
  LABELS.set(knowledge, words);
  return words;
}

/** The language of a text, where its letters tell: any Chinese character makes it Chinese. */
function languageIn(text: string): keyof Bilingual | undefined {
  const plain = normalise(text);
  if (/\p{Script=Han}/u.test(plain)) return 'zh';
  return /[a-z]{2}/.test(plain) ? 'en' : undefined;
}
