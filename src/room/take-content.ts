import type { Director } from '../director/director.ts';
import type { CompiledRules } from '../gate/rules.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Rundown } from '../model/rundown.ts';
import type { DutyRules } from './duty-rules.ts';
import type { Ground, RoomParts } from './ground.ts';
import type { Oversight } from './oversight.ts';
import { requireLabelsClear } from './proven-labels.ts';

/** What of a room may change while it is on air. */
export interface RoomContent {
  readonly rundown: Rundown;
  readonly knowledge: KnowledgeBase;
  readonly rules: CompiledRules;
  /** A roster that was saved anew. */
  readonly duty?: DutyRules;
}

/**
 * Puts newly saved content in force: it holds from the next line.
 * @throws CandorError RULES_INVALID where the new rules would refuse the AI label; then nothing is taken
 */
export function takeContent(
  content: RoomContent,
  { plan, config, clock }: RoomParts,
  { facts, rules, asRun, events }: Ground,
  director: Director,
  oversight: Oversight,
): void {
  requireLabelsClear(plan, content.rules, config.locale, clock.now());
  director.reload(content.rundown);
  facts.reload(content.knowledge, config.products);
  rules.current = content.rules;
  if (content.duty !== undefined) oversight.duty.reload(content.duty);
  oversight.reload(content.knowledge);
  const loaded = { knowledge: facts.current.version, rules: content.rules.hash };
  asRun.write('script.loaded', loaded);
  events.emit('script.loaded', loaded);
}
