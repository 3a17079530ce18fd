import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, isClaimed, type Scene, unsupported } from '../scene/scene.ts';
import { told } from '../scene/warned-off.ts';

/** Marks and schemes by the names under which they are said, each with those by which a file may have them. */
const MARKS: readonly (readonly [said: string, held: RegExp])[] = [
  ['usda organic', /usda|organic/u],
  ['energy star', /energy star/u],
  ['(?:eu )?ecolabel', /ecolabel/u],
  ['ewg(?: verified)?', /\bewg/u],
  ['gots', /\bgots|global organic/u],
  ['oeko[- ]?tex', /oeko/u],
  ['msc', /\bmsc\b|marine stewardship/u],
  ['asc', /\basc\b|aquaculture stewardship/u],
  ['leaping bunny', /leaping bunny|cruelty/u],
  ['b corp(?:oration)?', /b corp/u],
  ['fair[- ]?trade', /fair ?trade/u],
  ['rainforest alliance', /rainforest/u],
  ['fsc', /\bfsc|forest stewardship/u],
  ['pefc', /pefc/u],
  ['kosher', /kosher|\bou\b/u],
  ['halal', /halal/u],
  ['nsf', /\bnsf/u],
  ['jpma', /jpma/u],
  ['blue angel', /blue angel|blauer engel/u],
  ['nordic swan', /nordic swan/u],
  ['vegan society', /vegan society/u],
  ['soil association', /soil association/u],
  ['rspca', /rspca/u],
  ['non[- ]gmo', /non[- ]?gmo|\bgmo/u],
  ['asthma and allergy(?: foundation)?', /asthma/u],
  ['ul(?: listed| certified| mark)', /\bul\b/u],
  ['etl(?: listed| mark)', /\betl\b/u],
  ['greenguard', /greenguard/u],
  ['certipur', /certipur/u],
  ['responsible wool', /responsible wool|\brws/u],
  ['responsible down', /responsible down|\brds/u],
  ['recycled standard', /recycled (?:claim )?standard|\bgrs|\brcs/u],
  ['bluesign', /bluesign/u],
  ['swiss made', /swiss made/u],
  ['tüv|tuev', /tüv|tuev|tuv/u],
  ['gs[- ]mark', /\bgs\b/u],
  ['kitemark', /kitemark|\bbsi\b/u],
  ['reef[- ]safe', /reef/u],
  ['dolphin[- ]safe', /dolphin/u],
  ['seal of acceptance', /seal of acceptance/u],
  ['red tractor', /red tractor/u],
  ['grass[- ]?fed certified', /grass/u],
  ['protected designation|pdo|pgi', /\bpdo|\bpgi|protected/u],
  ['pantone validated', /pantone/u],
  ['mulesing[- ]free', /mulesing/u],
  ['hypoallergenic', /hypoallergenic|hypo-allergenic/u],
];
/** Each by its whole name. */
const WHOLE = MARKS.map(([said, held]) => [new RegExp(`^(?:${said})$`, 'u'), held] as const);
const NAMES = MARKS.map(([said]) => said).join('|');
const SAID = new RegExp(String.raw`\b(?<mark>${NAMES})\b`, 'gu');
const DENIED =
  /\b(?:not|no|never|nor|without|isn't|aren't|neither|nothing|hasn't|haven't|don't|doesn't|lacks?|missing|instead of|rather than|unlike|whether|if|mistake|read|called|calls?|word|claim)\b[^.;!?]{0,48}$|n't\b[^.;!?]{0,48}$/u;
const DENIED_AFTER =
  /^[^.;!?]{0,40}\b(?:not|no|never|isn't|aren't|we can't|hasn't|haven't|don't|doesn't|neither|missing|silent|nothing|nowhere|unknown|i can't|cannot)\b|^[^.;!?]{0,40}n't\b|^[^.;!]{0,20}\?/u;
/** 您问的OEKO-TEX,资料里没有这张证: a Chinese sentence that says there is none; 没有异味 says nothing of it. */
const DENIED_IN_CHINESE =
  /^(?:这[张个项份]|这种)?(?:证书?|认证|标志?)?[,，]?(?:资料|档案|页面|我们|咱们?|这款|它)*(?:里头?|上)?(?:都|也|目前|暂时)*(?:没有?|查不到|找不到|未)(?:写|查到|做过?|拿到?|申请)?(?:[这那该]?[张个项份种])?(?:证书?|认证|标志?|检测|记录)?(?=[,，。;；!！]|$)/u;

/** Marks and certificates by name that nothing of the product's file holds. */
export function readEnglishMarks(scene: Scene): void {
  if (!scene.hasEnglish) return;
  for (const match of told(scene, SAID)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const { from: start } = scene.clauseAt(from);
    const before = scene.text.slice(Math.max(0, start - 40), from);
    const after = scene.text.slice(to);
    if (isClaimed(scene, from, to) || DENIED.test(before) || DENIED_AFTER.test(after)) continue;
    if (DENIED_IN_CHINESE.test(after)) continue;
    const held = WHOLE.find(([name]) => name.test(match.groups?.mark ?? ''))?.[1];
    const sheet = scene.sheetAt(from);
    if (held === undefined || sheet.product === undefined || isHeld(sheet, held)) continue;
    addClaim(scene, 'certification', from, to, unsupported);
  }
}

const isHeld = ({ texts, names }: ProductSheet, held: RegExp): boolean =>
  texts.some(({ text, about }) => held.test(text) || held.test(about)) ||
  names.some((name) => held.test(name));
