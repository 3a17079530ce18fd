import type { Bilingual } from './text.ts';

/** What the stage really draws and plays, measured; shares of the picture, 0–1. What nobody measured is absent. */
export interface StageMeasures {
  readonly figureHeight?: number;
  readonly insertHeight?: number;
  /** The part of the area that is still, looped or animated. */
  readonly animation?: number;
  readonly labelArea?: number;
  /** Whether the voice is apart from the sound of inserted videos. */
  readonly hasOwnSound?: boolean;
}

/** How one profile meets one room. `warn` and `refuse` always have findings. */
export interface PlatformVerdict {
  readonly verdict: 'go' | 'warn' | 'refuse';
  readonly findings: readonly PlatformFinding[];
}

/** What a finding is, for good; docs/platforms.md explains each. */
export const PLATFORM_CODES = [
  'market-mismatch',
  'ai-voice-refused',
  'ai-voice-unconfirmed',
  'ai-figure-refused',
  'ai-figure-unconfirmed',
  'duty-roster-missing',
  'duty-roster-gap',
  'driver-missing',
  'driver-not-on-roster',
  'driver-verified-later',
  'vendor-id-missing',
  'vendor-id-malformed',
  'listing-id-missing',
  'listing-id-malformed',
  'seller-missing',
  'label-words',
  'label-size',
  'label-place',
  'label-area',
  'label-area-unmeasured',
  'figure-too-small',
  'figure-unmeasured',
  'insert-too-large',
  'insert-unmeasured',
  'animation-too-large',
  'animation-unmeasured',
  'sound-shared',
  'sound-unmeasured',
  'banned-words',
  'rule-pack-left-out',
  'demo-sign-off',
  'producer-unregistered',
  'profile-old',
  'profile-dated-ahead',
] as const;
export type PlatformCode = (typeof PLATFORM_CODES)[number];

export interface PlatformFinding {
  readonly code: PlatformCode;
  readonly severity: 'warn' | 'refuse';
  readonly message: Bilingual;
  /** Who says so, when, and how sure that is. */
  readonly source: string;
}
