import { fixedSentences } from '../../knowledge/fixed-words.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { AD_LAWS, isApprovedAt } from '../../knowledge/locked-script.ts';
import { classOf, isReviewed, isReviewedClass } from '../../knowledge/reviewed-goods.ts';
import type { Product } from '../../model/knowledge.ts';
import type { Draft, Exemption, Finding, ReviewContext } from '../../model/utterance.ts';
import { OWN_RULES } from '../own-rules.ts';
import { madeOf, says } from './approved-words.ts';
import { exempt } from './met.ts';
import { isOnlyReferral, isUnscripted } from './referral.ts';

const RULE = 'gate/locked-script';

type Words = Pick<Draft, 'text' | 'source' | 'surface'>;
type Moment = Pick<ReviewContext, 'now' | 'after'>;

/** What the approval wants said beside the words, and the words with it. */
interface Owed {
  readonly finding: Finding;
  readonly text: string;
}

/** What the lock of reviewed goods says to a text. */
export interface LockedJudgement {
  readonly findings: readonly Finding[];
  readonly exempted: readonly Exemption[];
  /** The words are approved ones: the fact that stands for the approval, which an office gave on the proofs. */
  readonly approval?: string;
  /** Present where nothing speaks against the words but a notice that is not there. */
  readonly owed?: Owed;
}

const FREE: LockedJudgement = { findings: [], exempted: [] };

/** A price is marked on the card by law (明码标价; Measures on live commerce, art. 32): it advertises nothing. */
const PRICE_MARK =
  /^(?:直播价[\d.,]+(?:[美欧港日澳加]?元|新加坡元|英镑|新台币| [A-Z]{3})|Live price (?:[A-Z]{0,3}[\p{Sc}\u00a0]{1,2})?[\d.,]+(?: yuan| [A-Z]{3})?)$/u;

/**
 * Words about goods whose advertising is reviewed beforehand (FIL-14). Nobody speaks of them off the cuff: an answer,
 * a filler and whoever is on watch have the fixed sentences and the approved words. Where the approved words are on
 * file, the script and the card have no others either; where they are not, the script is judged as it is here, and
 * its product is not admitted to the air (`judgePapers`).
 * @param about all that the words are about: the product meant, those named, those whose facts bear them out
 */
export function judgeLocked(
  words: Words,
  about: readonly Product[],
  shop: KnowledgeBase['shop'],
  moment: Moment,
): LockedJudgement {
  // What a viewer asks is shown as his own, and what was said wrong has to be put right.
  if (words.source === 'viewer' || words.source === 'correction') return FREE;
  const isOffTheCuff = words.source === 'label' || isUnscripted(words);
  const locked = [...new Set(about)].filter(
    (product) => isReviewed(product) && (isOffTheCuff || product.locked_script !== undefined),
  );
  if (locked.length === 0) return FREE;
  const whole = [0, words.text.length] as const;
  if (isOnlyReferral(words, shop))
    return { findings: [], exempted: [exempt(RULE, words.text, whole, 'referral')] };
  const approved = locked.filter((product) => isApprovedAt(product, moment.now));
  const given = [
    ...fixedSentences(shop),
    ...approved.flatMap(textOf),
    ...locked.flatMap(noticesOf),
    ...(isOffTheCuff ? [] : locked.map(({ name }) => name)),
  ];
  const said = madeOf(spokenPart(words), given);
  if (said === undefined)
    return { findings: [refusal(words.text, locked, approved.length > 0)], exempted: [] };
  const isSaidOf = (of: (product: Product) => readonly string[]) =>
    approved.filter((product) => of(product).some((sentence) => said.includes(sentence)));
  const own = isSaidOf(textOf);
  const [first] = [...own, ...isSaidOf(noticesOf)];
  if (first === undefined) return FREE;
  const owed = words.surface === 'speech' ? owedNotices(words.text, own, moment.after) : undefined;
  const approval = `${first.id}.locked_script.text`;
  return {
    findings: [],
    exempted: [exempt(RULE, words.text, whole, 'evidence', approval)],
    approval,
    ...(owed !== undefined && { owed }),
  };
}

/** Without the price marks of a card. */
function spokenPart({ text, surface }: Words): string {
  if (surface !== 'card') return text;
  return text
    .split('\n')
    .filter((line) => !PRICE_MARK.test(line))
    .join('\n');
}

function textOf({ locked_script }: Product): readonly string[] {
  return locked_script?.text ?? [];
}

/** The notices of a product, and the number of its approval, which the law wants shown with them. */
function noticesOf(product: Product): readonly string[] {
  const { number, notices = [] } = product.locked_script ?? {};
  const { regulatory } = classOf(product);
  const byLaw = regulatory !== undefined && isReviewedClass(regulatory) ? AD_LAWS[regulatory].notices : [];
  return [
    ...notices,
    ...byLaw.flatMap(({ whole }) => whole ?? []),
    ...(number === undefined ? [] : [number]),
  ];
}

/** A notice is said once: not again right after it was said, and not where the approved text holds it. */
function owedNotices(text: string, approved: readonly Product[], after: readonly string[]): Owed | undefined {
  const owed = approved
    .flatMap(({ locked_script }) => locked_script?.notices ?? [])
    .filter((notice) => ![text, ...after].some((heard) => says(heard, notice)));
  if (owed.length === 0) return undefined;
  const whole = [text, ...owed].map(asSentence).join('').trim();
  return {
    text: whole,
    finding: {
      rule: 'gate/locked-notice',
      pack: OWN_RULES,
      category: 'health-food',
      law: LAW,
      span: [0, text.length],
      quote: text,
      reason: {
        zh: `该类商品的广告须同时声明：${owed.join(' ')}`,
        en: `Advertising for this class has to say as well: ${owed.join(' ')}`,
      },
      fix: { zh: '在后面加上声明。', en: 'Say the notice behind it.' },
      action: 'rewrite',
    },
  };
}

function asSentence(text: string): string {
  const trimmed = text.trim();
  if (/[。！？!?.…]["”』」）)]?$/u.test(trimmed)) return /[.!?]$/.test(trimmed) ? `${trimmed} ` : trimmed;
  return /\p{Script=Han}/u.test(trimmed) ? `${trimmed}。` : `${trimmed}. `;
}

const LAW = '《广告法》第46条；《药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法》第20条';

function refusal(text: string, locked: readonly Product[], isApproved: boolean): Finding {
  const isOver = !isApproved && locked.some(({ locked_script }) => locked_script !== undefined);
  return {
    rule: RULE,
    pack: OWN_RULES,
    category: 'health-food',
    law: LAW,
    span: [0, text.length],
    quote: text,
    reason: isOver
      ? {
          zh: '广告审查批准已到期或有效期无法辨认，经批准的话术不能再播。',
          en: 'The approval of the words has run out, or its end cannot be read.',
        }
      : {
          zh: '该类商品的广告须事先审查，只能逐字使用审查批准的脚本，不得即兴回答。',
          en: 'Advertising for this class is approved beforehand: only the approved script may be spoken.',
        },
    fix: {
      zh: '逐字使用 locked_script 里经批准的话术；回答问题改用固定转介话术，例如“这个问题请以产品标签和说明书为准”。',
      en: 'Say the words of locked_script as they are approved; for a question use the fixed referral: please see the label and the leaflet.',
    },
    action: 'refuse',
  };
}
