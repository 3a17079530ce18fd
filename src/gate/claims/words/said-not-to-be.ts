import type { Claim, Scene } from '../scene/scene.ts';

const WORDS = new Set(['certification', 'effect', 'material']);
/** What somebody wants, asks or is told about, at the head of its clause. */
const ASKED_FOR =
  /(?:^|[,，。;；!！?？])[^,，。;；!！?？]{0,6}(?:问|想要?|要买?|找|关心|冲着?|奔着?|说到|至于|关于|讲到|提到)?(?:这个|那个)?$/u;
const TOPIC_AFTER = /^(?:的|这块|这事|这项|这点|方面|认证|问题|功能|检测|测试|吗|么|[,，:：])/u;
const NO = '(?:没有?|未|不)(?:做|测|拿|办|取得|通过|申请|申报|加|带|含|具备|支持|有)?过?(?:什么|任何)?';
/** 那张证十月十五号就到期了. */
const LAPSED =
  /^[^,，。;；!！?？]{0,16}(?:到期|过期|失效|作废)(?:了|啦|的|,|，|$)|^[^,.;!?]{0,24}\b(?:has |have |had )?(?:expired|lapsed|ran out|run out)\b/u;

/**
 * 防螨的问题我实话说,没测过防螨: the words are named as what is asked about, and said not to be. And a paper that is told
 * to be over, where it is: what is told is true.
 */
export function asDenied(scene: Scene, claim: Claim): Claim | undefined {
  if (!WORDS.has(claim.kind) || claim.verdict === 'supported') return claim;
  const after = scene.text.slice(claim.to, claim.to + 44);
  const [fact = ''] = claim.facts;
  if (claim.kind === 'certification' && fact.endsWith('valid_until') && LAPSED.test(after))
    return { ...claim, verdict: 'supported' };
  return isTopic(scene, claim, after) ? undefined : claim;
}

function isTopic({ text, clauseAt }: Scene, { from, to }: Claim, after: string): boolean {
  const words = text.slice(from, to).trim();
  if (!/^\p{Script=Han}{2,6}$/u.test(words) || !TOPIC_AFTER.test(after)) return false;
  if (!ASKED_FOR.test(text.slice(Math.max(0, clauseAt(from).from - 1), from))) return false;
  const denied = new RegExp(`${NO}${words}`, 'u');
  return denied.test(text.slice(to)) || denied.test(text.slice(0, from));
}
