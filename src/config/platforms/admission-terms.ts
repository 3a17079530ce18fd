import type { PlatformProfile, Stance } from '../../model/platform.ts';
import type { PlatformFinding } from '../../model/platform-verdict.ts';
import type { Findings } from './finding.ts';
import type { PlatformRoom } from './platform-room.ts';

/** A platform's rules are taken as known for this long after they were looked up, days. */
const FRESH_DAYS = 180;

const DAY_MS = 86_400_000;

/** Whether AI hosts may sell there at all, in this room's market, by a profile that is fresh enough. */
export function judgeAdmissionTo(
  profile: PlatformProfile,
  { config, label, now }: PlatformRoom,
  findings: Findings,
): readonly PlatformFinding[] {
  const { title } = profile;
  const found = [
    ...judgeStance('ai-voice', { zh: 'AI语音', en: 'an AI voice' }, profile.ai_voice, profile, findings),
    ...judgeStance('ai-figure', { zh: 'AI形象', en: 'an AI figure' }, profile.ai_figure, profile, findings),
  ];
  if (!profile.locales.includes(config.locale)) {
    found.push(
      findings.ofProfile('refuse', 'market-mismatch', {
        zh: `${title.zh}的直播间不能用 ${config.locale}；可用：${profile.locales.join('、')}`,
        en: `a room on ${title.en} cannot be ${config.locale}; it can be ${profile.locales.join(', ')}`,
      }),
    );
  }
  if (profile.publishes && config.signOff === 'demo') {
    found.push(
      findings.ofProfile('refuse', 'demo-sign-off', {
        zh: `signOff: demo 只用于不对外的演示；在${title.zh}开播须由具名的人审核签字`,
        en: `signOff: demo is for a demo that nobody outside sees; on ${title.en} a named person signs off`,
      }),
    );
  }
  // Annex E asks for a name; a machine-readable mark that another market wants has no place for one.
  const mustName = label.metadata === 'gb-45438';
  if (profile.publishes && mustName && label.contentProducer === 'unregistered') {
    found.push(
      findings.ofProfile('warn', 'producer-unregistered', {
        zh: '隐式标识里的服务提供者是 unregistered：在 candor.yaml 的 contentProducer 写明登记的名称或编码（GB 45438-2025 附录E）',
        en: 'the implicit label names nobody: set contentProducer in candor.yaml to your registered name or code (GB 45438-2025, annex E)',
      }),
    );
  }
  return [...found, ...judgeAge(profile, now, findings)];
}

function judgeStance(
  subject: 'ai-voice' | 'ai-figure',
  name: { readonly zh: string; readonly en: string },
  stance: Stance,
  { title }: PlatformProfile,
  findings: Findings,
): PlatformFinding[] {
  if (stance.stance === 'refused') {
    const message = {
      zh: `${title.zh}不接受${name.zh}带货：${stance.reason.zh}`,
      en: `${title.en} does not take ${name.en} that sells: ${stance.reason.en}`,
    };
    // A stance in doubt is still a refusal: the account is at stake, not a setting.
    return [findings.shortOf({ ...stance, unsettled: undefined }, `${subject}-refused`, message)];
  }
  if (stance.certainty !== 'MEM' && stance.unsettled !== true) return [];
  const message = {
    zh: `${title.zh}是否接受${name.zh}带货，没有查到可靠出处，开播前请向平台确认：${stance.reason.zh}`,
    en: `whether ${title.en} takes ${name.en} that sells is not confirmed: ask the platform first. ${stance.reason.en}`,
  };
  return [findings.reminder(stance, `${subject}-unconfirmed`, message)];
}

function judgeAge({ title, as_of }: PlatformProfile, now: number, findings: Findings): PlatformFinding[] {
  const days = Math.floor((now - Date.parse(as_of)) / DAY_MS);
  if (days > FRESH_DAYS) {
    const message = {
      zh: `${title.zh}的规则是 ${days} 天前（${as_of}）查的，请重新核对后更新 as_of`,
      en: `the rules of ${title.en} were looked up ${days} days ago (${as_of}): look again, then set as_of`,
    };
    return [findings.ofProfile('warn', 'profile-old', message)];
  }
  // A day's grace: as_of has no time zone.
  if (days < -1) {
    const message = {
      zh: `${title.zh}的 as_of（${as_of}）在将来`,
      en: `as_of of ${title.en} (${as_of}) lies in the future`,
    };
    return [findings.ofProfile('warn', 'profile-dated-ahead', message)];
  }
  return [];
}
