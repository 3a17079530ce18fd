import type { PlatformProfile } from '../model/platform.ts';
import { dutyTimeZone, type RoomConfig } from '../model/room-config.ts';
import type { DutyRules } from './duty/duty-state.ts';

export type { DutyRules };

/** A walk back to the desk and a click on the console, ms. */
const GRACE_MS = 2 * 60_000;

/** Without a profile: a room that sells nowhere is still looked at twice an hour, minutes. */
const USUAL_MINUTES = 30;

/** How a room is watched: by its own roster, and no more rarely than its platform's profile says. */
export function dutyRulesOf(config: RoomConfig, profile: PlatformProfile | undefined): DutyRules | undefined {
  const { duty } = config;
  const timeZone = dutyTimeZone(config);
  if (duty === undefined || timeZone === undefined) return undefined;
  const most = profile?.sign_of_life_minutes ?? USUAL_MINUTES;
  return {
    roster: duty.roster,
    timeZone,
    intervalMs: Math.min(duty.signOfLifeMinutes ?? most, most) * 60_000,
    graceMs: GRACE_MS,
    fallback: duty.fallback ?? 'script-only',
  };
}
