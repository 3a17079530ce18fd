import type { PlatformProfile } from '../model/platform.ts';
import type { PlatformVerdict } from '../model/platform-verdict.ts';
import { judgeAdmissionTo } from './platforms/admission-terms.ts';
import { Findings } from './platforms/finding.ts';
import { judgePeople } from './platforms/people-terms.ts';
import { judgePicture } from './platforms/picture-terms.ts';
import type { PlatformRoom } from './platforms/platform-room.ts';
import { judgeSeller } from './platforms/seller-terms.ts';
import { judgeWords } from './platforms/word-terms.ts';

export type { PlatformRoom } from './platforms/platform-room.ts';

/**
 * Whether a room may go on air on a platform (ADM-10). `refuse`: not as it is configured; `warn`: a person
 * has something to see to. Refusals stand first.
 */
export function judgePlatform(profile: PlatformProfile, room: PlatformRoom): PlatformVerdict {
  const maker = new Findings(profile);
  const all = [
    ...judgeAdmissionTo(profile, room, maker),
    ...judgePeople(profile, room, maker),
    ...judgePicture(profile, room, maker),
    ...judgeSeller(profile, room, maker),
    ...judgeWords(profile, room, maker),
  ];
  const refusals = all.filter(({ severity }) => severity === 'refuse');
  const findings = [...refusals, ...all.filter(({ severity }) => severity === 'warn')];
  if (findings.length === 0) return { verdict: 'go', findings };
  return { verdict: refusals.length > 0 ? 'refuse' : 'warn', findings };
}
