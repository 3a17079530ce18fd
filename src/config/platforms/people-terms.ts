import { uncoveredTime } from '../../model/duty.ts';
import type { PlatformProfile } from '../../model/platform.ts';
import type { PlatformFinding } from '../../model/platform-verdict.ts';
import { dutyTimeZone } from '../../model/room-config.ts';
import type { Findings } from './finding.ts';
import type { PlatformRoom } from './platform-room.ts';

/** The people and papers a platform asks for: who is on watch, who drives, and under which ids. */
export function judgePeople(
  profile: PlatformProfile,
  room: PlatformRoom,
  findings: Findings,
): readonly PlatformFinding[] {
  return [
    ...judgeRoster(profile, room, findings),
    ...judgeDriver(profile, room, findings),
    ...judgeId('vendor', profile, room, findings),
    ...judgeId('listing', profile, room, findings),
  ];
}

function judgeRoster(
  { title, duty_person: term }: PlatformProfile,
  { config }: PlatformRoom,
  findings: Findings,
): PlatformFinding[] {
  if (term === undefined) return [];
  const { duty, window } = config;
  if (duty === undefined) {
    const message = {
      zh: `${title.zh}要求有人值守：请在 duty.roster 写明值班人`,
      en: `${title.en} wants a person on watch: name who in duty.roster`,
    };
    return [findings.shortOf(term, 'duty-roster-missing', message)];
  }
  // Turns and window in two zones would have to be compared day by day; on air the watch sees the gap.
  if (window !== undefined && dutyTimeZone(config) !== window.timeZone) return [];
  const gap = uncoveredTime(duty.roster, window);
  if (gap === undefined) return [];
  const message = {
    zh: `${gap.from} 到 ${gap.to} 没有人值班，这段时间直播间会降级`,
    en: `nobody is on the roster from ${gap.from} to ${gap.to}: the room falls back meanwhile`,
  };
  return [findings.reminder(term, 'duty-roster-gap', message)];
}

function judgeDriver(
  { title, verified_driver: term }: PlatformProfile,
  { config, now }: PlatformRoom,
  findings: Findings,
): PlatformFinding[] {
  if (term === undefined) return [];
  const driver = config.platform?.driver;
  if (driver === undefined) {
    const message = {
      zh: `${title.zh}要求数字人由经平台实名核验的真人驱动：请写 platform.driver 的 name 与 verifiedOn`,
      en: `${title.en} wants a verified person to drive the figure: give platform.driver its name and verifiedOn`,
    };
    return [findings.shortOf(term, 'driver-missing', message)];
  }
  const found: PlatformFinding[] = [];
  if (Date.parse(driver.verifiedOn) > now) {
    found.push(
      findings.shortOf(term, 'driver-verified-later', {
        zh: `“${driver.name}”的核验日期（${driver.verifiedOn}）在将来`,
        en: `the verification of '${driver.name}' (${driver.verifiedOn}) lies in the future`,
      }),
    );
  }
  if (config.duty?.roster.some(({ name }) => name === driver.name) !== true) {
    found.push(
      findings.shortOf(term, 'driver-not-on-roster', {
        zh: `驱动人“${driver.name}”不在值班表（duty.roster）里`,
        en: `the driver '${driver.name}' is not on the roster (duty.roster)`,
      }),
    );
  }
  return found;
}

const IDS = {
  vendor: { field: 'vendorId', zh: '服务商编号', en: "the vendor's listing" },
  listing: {
    field: 'listingId',
    zh: '形象备案或直播报备编号',
    en: 'the registration of the figure or stream',
  },
} as const;

function judgeId(
  kind: 'vendor' | 'listing',
  profile: PlatformProfile,
  { config }: PlatformRoom,
  findings: Findings,
): PlatformFinding[] {
  const term = profile[`${kind}_id`];
  if (term === undefined) return [];
  const { field, zh, en } = IDS[kind];
  const id = config.platform?.[field];
  if (id === undefined) {
    const message = {
      zh: `${profile.title.zh}要求${zh}：请写 platform.${field}`,
      en: `${profile.title.en} wants ${en}: give platform.${field}`,
    };
    return [findings.shortOf(term, `${kind}-id-missing`, message)];
  }
  if (term.pattern === undefined || new RegExp(`^(?:${term.pattern})$`).test(id)) return [];
  const message = {
    zh: `platform.${field} 不合平台的格式（${term.pattern}）`,
    en: `platform.${field} has not the platform's form (${term.pattern})`,
  };
  return [findings.shortOf(term, `${kind}-id-malformed`, message)];
}
