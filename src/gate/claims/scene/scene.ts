import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Locale } from '../../../model/text.ts';
import type { ClaimKind } from '../../../model/utterance.ts';
import { mayMatch } from '../../text/may-match.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Clause } from './clauses.ts';
import type { ProductSheet } from './product-sheet.ts';

/** What the facts say of a claim, with the facts that say it and the value they hold. */
export interface Judgement {
  readonly verdict: 'supported' | 'contradicted' | 'unsupported';
  readonly facts: readonly string[];
  /** The true value, as a person would say it. */
  readonly known?: string;
}

/** What a claim is about more closely than its kind, where the law differs. */
export type Topic =
  | 'compared-price'
  | 'price-expired'
  | 'lowest-price'
  | 'promotion'
  | 'gift'
  | 'patent'
  | 'award'
  | 'statistics'
  | 'rival';

/** A claim found; offsets are into the folded text. */
export interface Claim extends Judgement {
  readonly kind: ClaimKind;
  readonly from: number;
  readonly to: number;
  readonly topic?: Topic;
}

/** One utterance taken apart, as all readers of claims see it. */
export interface Scene {
  readonly text: string;
  /** Some of it is English: four letters in a row. */
  readonly hasEnglish: boolean;
  readonly clauses: readonly Clause[];
  readonly quantities: readonly Quantity[];
  readonly knowledge: KnowledgeBase;
  readonly now: number;
  readonly locale: Locale;
  /** Numbers a reader has taken, so that a later one does not read them again. */
  readonly taken: Set<Quantity>;
  readonly claims: Claim[];
  /** A number's place among `quantities`. */
  indexOf(quantity: Quantity): number;
  clauseAt(offset: number): Clause;
  sheetAt(offset: number): ProductSheet;
  /** Of the product that unnamed things belong to; of the shop alone where there is none. */
  readonly onAir: ProductSheet;
  /** Whether what stands there is asked, denied or another's words refuted, and so not claimed. */
  isUnclaimed(from: number): boolean;
  /** Whether the word that begins there is written with a capital. */
  isCapital(offset: number): boolean;
}

export const supported = (facts: readonly string[], known?: string): Judgement => ({
  verdict: 'supported',
  facts,
  ...(known !== undefined && { known }),
});
export const contradicted = (facts: readonly string[], known: string): Judgement => ({
  verdict: 'contradicted',
  facts,
  known,
});
export const unsupported: Judgement = { verdict: 'unsupported', facts: [] };

export function addClaim(
  scene: Scene,
  kind: ClaimKind,
  from: number,
  to: number,
  judgement: Judgement,
  topic?: Topic,
): void {
  scene.claims.push({ ...judgement, kind, from, to, ...(topic !== undefined && { topic }) });
}

/** “物理不粘”这种话咱不认: the words themselves are spoken of, and rejected. */
const REJECTED_WORDS =
  /^["”』」)]?(?:这|那|这么)?(?:种|类|个|俩|两个|几个|样)?(?:的)?(?:话|字|词|说法|讲法|吹法|宣传|标签)(?:儿)?[^,，。!！?？]{0,6}(?:不认|不说|不讲|不敢|不信|不归|不提|不吹|不沾|别信|不能说|不让说|不用|没法认|满天飞)|^[^,，。!！?？]{0,4}(?:可|是|完全|根本|真|压根)*(?:两码事|两回事|不是一回事|不是一码事|不是一个(?:东西|概念))/u;
/** 降噪没有, 防潮垫不含: told to be missing right after it is named. */
const NONE_OF_IT =
  /^(?:功能|功效|效果|[垫罩膜套层])?(?:这个|它|这款)?(?:也|都|可|真|是|倒){0,2}(?:没有|没得|莫得|冇|不支持|不带|不含|没带|没做)(?:的|了|哈|哦|啊|呀|哒)?$/u;

/** GOTS I can't show you. */
const TAKEN_BACK =
  /^\s?(?:(?:certificat\w+|label|mark|seal|status|approval|version|part|bit) )?(?:i|we) (?:can't|cannot|can not|don't|do not|haven't|have not|won't|couldn't|wouldn't|didn't|never|am not|'m not|aren't)\b/u;

/** Organic it is not, low carb it isn't. */
const IT_IS_NOT =
  /^ (?:it|they|this|these|that) (?:isn't|aren't|is not|are not|ain't)(?=\s?(?:[.,;:!?…—–]|$))/u;
/** GOTS, no, I don't see that one. */
const NO_AFTER =
  /^,? (?:no|nope|nah|sorry|i'm (?:sorry|afraid)|alas),? (?:i|we|not|that|it|there|you|they|none)\b/u;
/** Tumble dryer, absolutely not. */
const NOT_AT_ALL =
  /^[a-z]{0,3},? (?:absolutely|definitely|certainly|please|strictly|sadly|alas) (?:not|never|no)(?=\s?(?:[.,;!?…—–-]|$))/u;
/** The FDA hasn't evaluated that statement: the disclaimer itself. */
const NOT_BY_THEM =
  /^ ?(?:has|have|had|did|does|was|is|were)(?:n't| not| never) (?:yet |ever |actually )?(?:evaluat|approv|review|test|certif|endors|clear|look|regist|check|sign)/u;
/** 除螨这事儿没有检测, 环境标志认证我没看到有: the facts are silent, and the host says so. */
const NOT_ON_FILE =
  /^(?:产品|商品|食品|保护)?(?:授权|认证|证书|标志|称号|资质|测试|检测|检验|实验)?(?:这(?:事儿?|块儿?|项|个|条|点|方面|茬)|那(?:事儿?|块儿?|项)|的事儿?|方面|功[效能]|一说|一项|什么的)?(?:它|这款|我们?|咱们?|资料|手头|本店|店里|上面|标签|包装|页面|证书?|注册证?|备案){0,2}(?:里头?|上头?|这儿|这边)?(?:可|也|都|真|压根|根本|还|并)?没(?:有)?(?:检测|检验|测|注册|备案|认证|写|标|提|做|登记|依据|数据|资料|报告|申报|批|看到|见到|查到|找到|列|拿|办)/u;

/** 有机认证,这款的资料上没有: said in the next breath. */
const NOT_ON_FILE_NEXT =
  /^(?:这|那)?(?:项|个|块|条|点|一项|方面)?[,，](?:这款|我们?|咱们?|咱家|它|店里|本店)?的?(?:资料|档案|本子|台账|手头|材料|页面|包装|标签)(?:里头?|上头?|中|这儿|这边)*(?:可|也|都|真|压根|根本|还|并|是)?(?:没有?|未)(?:登记|写|记|列|提|标|找到|查到|看到|见到|(?=[,，。!！]|$))/u;

/** 防晒这点我得澄清,没测过: named to be set right. */
const SET_RIGHT =
  /^这(?:一?点|块儿?|项|事儿?)(?:我|咱们?)?(?:得|要|必须|先)*(?:澄清|说清楚?|说明白|纠正|更正)[^。!！?？]{0,10}[没未不]/u;

/** 专利的认定我们没有: words right after it that take it back; numbers are not taken back so. */
function isTakenBack(scene: Scene, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const after = scene.text.slice(end, Math.min(scene.clauseAt(match.index).to, end + 14));
  if (REJECTED_WORDS.test(after) || NOT_ON_FILE.test(after)) return true;
  if (NOT_ON_FILE_NEXT.test(scene.text.slice(end, end + 28))) return true;
  if (after.startsWith('这') && SET_RIGHT.test(scene.text.slice(end, end + 30))) return true;
  if (TAKEN_BACK.test(after) || (!/\d/.test(match[0]) && NONE_OF_IT.test(after))) return true;
  if (/[a-z]/.test(match[0]) && NOT_BY_THEM.test(scene.text.slice(end, end + 36))) return true;
  if (/[a-z]/.test(match[0]) && IT_IS_NOT.test(scene.text.slice(end, end + 24))) return true;
  if (/[a-z]/.test(match[0]) && NOT_AT_ALL.test(scene.text.slice(end, end + 24))) return true;
  if (/[a-z]/.test(match[0]) && NO_AFTER.test(scene.text.slice(end, end + 24))) return true;
  return (
    !/\d/.test(match[0]) &&
    /^[^,，。!！?？]{0,5}(?:我们|咱们?|本店|店里)(?:并|还|都|也)?(?:没有|没做|不做|不敢|不说|不承诺|不提供|做不到)/u.test(
      after,
    )
  );
}

/** 洗碗机？随便丢 asks only to answer: what is claimed stands at the end. */
const saidAt = ({ 0: said, index }: RegExpExecArray): number =>
  /[?？]./u.test(said) ? index + said.length - 1 : index;

/** Every place where the pattern, which carries the `g` flag, meets something that is claimed. */
export function statements(scene: Scene, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  if (!mayMatch(pattern, scene.text)) return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(scene.text); match !== null; match = pattern.exec(scene.text)) {
    if (match[0] === '') pattern.lastIndex += 1;
    else if (!scene.isUnclaimed(saidAt(match)) && !isTakenBack(scene, match)) found.push(match);
  }
  return found;
}

/** Where a sentence begins. */
export const startOfSentence = ({ clauses }: Scene, sentence: number): number =>
  clauses.find((one) => one.sentence === sentence)?.from ?? 0;

/** The words of a whole sentence, clause by clause. */
export function sentenceText({ clauses }: Scene, sentence: number): string {
  return clauses
    .filter((one) => one.sentence === sentence)
    .map(({ text }) => text)
    .join(',');
}

/** No reader after this one reads a number of which some stands there. */
export function takeNumbers({ quantities, taken }: Scene, from: number, to: number): void {
  for (const quantity of quantities) if (quantity.from < to && quantity.to > from) taken.add(quantity);
}

/** Whether some of what stands there is a claim already. */
export function isClaimed({ claims }: Scene, from: number, to: number): boolean {
  return claims.some((claim) => claim.from < to && claim.to > from);
}
