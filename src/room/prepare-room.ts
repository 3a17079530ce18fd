import { reviewDraft } from '../gate/review.ts';
import type { AudiencePath } from './audience-path.ts';
import type { Ground, RoomParts } from './ground.ts';

/** Lines that are read ahead: enough that most patterns have met their words, in a tenth of a second. */
const LINES_READ = 60;
/** V8 interprets a pattern at its first use and compiles it at its second. */
const READINGS = 2;

/**
 * Builds before the room is on air what its first comment, answer and lines would else wait for: the indexes of
 * the facts, the reader of comments, the gate's patterns. Nothing of it is recorded, cleared or heard.
 */
export function prepareRoom(parts: RoomParts, { facts, rules }: Ground, audience: AudiencePath): void {
  audience.prepare();
  const { config, clock, rundown } = parts;
  const moment = { now: clock.now(), locale: config.locale, after: [] };
  const drafts = rundown.segments
    .flatMap(({ product, lines }) =>
      lines.map(({ say }) => ({
        text: [say].flat().join(''),
        source: 'script' as const,
        surface: 'speech' as const,
        ...(product !== undefined && { product }),
      })),
    )
    .slice(0, LINES_READ);
  for (let reading = 0; reading < READINGS; reading += 1) {
    for (const draft of drafts) reviewDraft(draft, facts.current, rules.current, moment);
  }
}
