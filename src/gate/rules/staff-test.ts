import type { Product } from '../../model/knowledge.ts';
import { OWN_RULES } from '../own-rules.ts';
import { prefilter } from '../text/may-match.ts';
import { EXCUSES } from './excuse.ts';
import { excuseFor } from './excuses.ts';
import type { Circumstances } from './judge.ts';
import { exempt, type Met, NOTHING_MET } from './met.ts';

const RULE = 'gate/staff-test';

/** Somebody of the shop's, who may have had the goods in his hands. */
const STAFF_ZH =
  '(?:我们|本店|店里|公司|团队)?的?(?:工作人员|员工|同事|测试人员|测试员|测试组|选品(?:组|团队|人员|师)|质检(?:组|人员|员)|团队)';
/** Done, not offered: 可以联系工作人员试用 claims nothing. */
const TESTED_ZH = '(?:实测|测评|(?:测试|检测|试用|体验|使用)(?:过|了)|[测试用吃穿尝]过)';
const CHINESE = new RegExp(`${STAFF_ZH}[^,.!?;:]{0,14}?${TESTED_ZH}`, 'u');
const ENGLISH =
  /\b(?:tested|tried|checked|reviewed) (?:out |hands-on )?by (?:our|the shop's) (?:own )?(?:staff|team|people|testers|colleagues)\b|\b(?:our|the shop's) (?:own )?(?:staff|team|people|testers|colleagues)\b[^,.!?;:]{0,30}?\b(?:tested|tried|used)\b/;

const TESTED = prefilter(CHINESE, ENGLISH);

/** A day as it is spoken: 11月1日, 1 November, November 1. */
const DAY_ZH = /(\d{1,2})月(\d{1,2})[日号]/;
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june'].concat([
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]);
const DAY_EN = new RegExp(`(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(${MONTHS.join('|')})(?: (\\d{1,2}))?`);

/**
 * 'Tested by our staff', which only a record of hands-on testing bears out: who, when, and the video's hash (ADM-04).
 * A day that is named has to be the record's.
 */
export function metByStaffTest(
  text: string,
  product: Product | undefined,
  { matcher, source }: Circumstances,
): Met {
  const view = matcher.read(text);
  if (!TESTED.isMetBy(view.text)) return NOTHING_MET;
  const match = CHINESE.exec(view.text) ?? ENGLISH.exec(view.text);
  if (match === null) return NOTHING_MET;
  const to = match.index + match[0].length;
  const span = view.span(match.index, to);
  // 没有测试过, has not tested: the denial stands inside.
  const isDenied = /[没未不]|\b(?:not|never)\b|n't/.test(match[0]);
  const excuse = isDenied ? 'negation' : excuseFor(view.text, match.index, to, EXCUSES, source);
  if (excuse !== undefined) return { findings: [], exempted: [exempt(RULE, text, span, excuse)] };
  const record = product?.admission?.sample_test;
  const isOnFile = record?.by !== undefined && record.on !== undefined && record.video_sha256 !== undefined;
  if (isOnFile && isThatDay(view.text, record.on ?? '')) {
    const fact = `${product?.id}.admission.sample_test`;
    return { findings: [], exempted: [exempt(RULE, text, span, 'evidence', fact)] };
  }
  const finding = {
    rule: RULE,
    pack: OWN_RULES,
    category: 'experience',
    law: '《广告法》第11条、第28条；《直播电商监督管理办法》第27条',
    span,
    quote: text.slice(...span),
    reason: isOnFile
      ? { zh: `样品实测记录的日期是 ${record.on}。`, en: `The record of the test is of ${record.on}.` }
      : {
          zh: '没有带视频哈希的样品实测记录，不得说工作人员测试过。',
          en: 'There is no record of hands-on testing with the hash of its video, so staff did not test it.',
        },
    fix: {
      zh: '在 admission.sample_test 写明 by、on、video_sha256，并按记录的日期说；否则删去。',
      en: 'Give admission.sample_test its by, on and video_sha256, and say that day; or drop the words.',
    },
    action: 'refuse',
  } as const;
  return { findings: [finding], exempted: [] };
}

/** Whether every day that is named is the record's; none named is none wrong. */
function isThatDay(folded: string, on: string): boolean {
  const [, month = 0, day = 0] = on.slice(0, 10).split('-').map(Number);
  const chinese = DAY_ZH.exec(folded);
  if (chinese !== null) return Number(chinese[1]) === month && Number(chinese[2]) === day;
  const english = DAY_EN.exec(folded);
  if (english === null) return true;
  const named = Number(english[1] ?? english[3] ?? day);
  return MONTHS.indexOf(english[2] ?? '') + 1 === month && named === day;
}
