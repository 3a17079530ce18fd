import type { Director } from '../director/director.ts';
import { refusedLabels } from '../gate/label-plan.ts';
import type { CompiledRules } from '../gate/rules.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { Rundown } from '../model/rundown.ts';
import type { Bilingual } from '../model/text.ts';
import { AdmittedKnowledge } from './admitted-knowledge.ts';
import type { DutyRules } from './duty-rules.ts';
import type { Ground, RoomParts } from './ground.ts';
import { heldProducts } from './ladder.ts';
import type { Oversight } from './oversight.ts';
import { requireLabelsClear } from './proven-labels.ts';

/** What of a room may change while it is on air. */
export interface RoomContent {
  readonly rundown: Rundown;
  readonly knowledge: KnowledgeBase;
  readonly rules: CompiledRules;
  /** The label plan; the one in force where absent. */
  readonly plan?: LabelPlan;
  /** A roster that was saved anew. */
  readonly duty?: DutyRules;
  /** Whose signature stands behind it; absent where nobody has to sign. */
  readonly signedBy?: { readonly by: string; readonly at: number };
}

/** What of saved files that were not taken can speak against words. */
export type NewerContent = Pick<RoomContent, 'knowledge' | 'rules'>;

/**
 * Puts newly saved content in force: it holds from the next line.
 * @throws CandorError RULES_INVALID where the new rules would refuse the AI label; then nothing is taken
 */
export function takeContent(
  content: RoomContent,
  { config, clock }: RoomParts,
  { facts, rules, plan, newer, asRun, events }: Ground,
  director: Director,
  oversight: Oversight,
): void {
  requireLabelsClear(content.plan ?? plan.current, content.rules, config.locale, clock.now());
  director.reload(content.rundown);
  facts.reload(content.knowledge, config.products);
  rules.current = content.rules;
  newer.current = undefined;
  if (content.duty !== undefined) oversight.duty.reload(content.duty);
  oversight.reload(content.knowledge);
  const loaded = { knowledge: facts.current.version, rules: content.rules.hash };
  const { signedBy } = content;
  asRun.write('script.loaded', { ...loaded, ...(signedBy !== undefined && { signedBy }) });
  events.emit('script.loaded', loaded);
}

/**
 * Holds saved facts and rules that were not taken against every line from now on: what was signed stays on air as far
 * as it is still true, and what was said that they contradict is reviewed again.
 */
export function holdAgainst(
  { knowledge, rules }: NewerContent,
  { config, clock }: RoomParts,
  ground: Ground,
  oversight: Oversight,
  onHeld: (product: string, why: Bilingual) => void,
): void {
  const now = () => clock.now();
  const facts = new AdmittedKnowledge(knowledge, config, now, heldProducts(oversight.ladder.state));
  facts.onHeld(onHeld);
  // Rules that would silence the AI label itself are no measure of anything.
  const isFit = refusedLabels(ground.plan.current, rules, config.locale, clock.now()).length === 0;
  ground.newer.current = { facts, rules: isFit ? rules : ground.rules.current };
  oversight.reload(knowledge);
}
