import type { AudienceSources, SourcesOptions } from '../audience/sources.ts';
import type { Basis } from '../gate/bases.ts';
import { Door } from '../gate/door.ts';
import type { SecondOpinion } from '../gate/judge.ts';
import type { CompiledRules } from '../gate/rules.ts';
import { Bus } from '../infra/bus.ts';
import type { Clock } from '../infra/clock.ts';
import { IdSource } from '../infra/ids.ts';
import type { Log } from '../infra/log.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { sellerLine } from '../knowledge/seller-line.ts';
import type { EntryFilter } from '../ledger/read-entries.ts';
import type { AnswersConfig, EmbeddingsConfig, LlmConfig } from '../model/answer-config.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { LadderState } from '../model/ladder.ts';
import type { LedgerEntry, LedgerWriter } from '../model/ledger-entry.ts';
import type { RoomConfig } from '../model/room-config.ts';
import type { Rundown } from '../model/rundown.ts';
import type { Theme } from '../model/theme.ts';
import type { DraftSource } from '../model/utterance.ts';
import type { OpenOutput } from '../playout/output.ts';
import type { Stage } from '../stage/stage.ts';
import type { StagePictures } from '../stage/stage-pictures.ts';
import type { VoiceDesk } from '../voice/voice-desk.ts';
import { AdmittedKnowledge } from './admitted-knowledge.ts';
import { AsRun } from './as-run.ts';
import type { DutyRules } from './duty-rules.ts';
import { heldProducts, ofThisNight } from './ladder.ts';
import { NightWatch } from './night-watch.ts';
import { requireLabelsClear } from './proven-labels.ts';
import type { RoomEvents } from './room-events.ts';
import type { Checkpoint, RoomStore } from './room-store.ts';
import { lightStage } from './stage-words.ts';

/** Whom sources tell what they hear. */
type SourceHearers = Pick<SourcesOptions, 'onComment' | 'onState'>;

/** What a room is made of; everything that may differ between a night on air and a rehearsal. */
export interface RoomParts {
  readonly config: RoomConfig;
  readonly rundown: Rundown;
  readonly knowledge: KnowledgeBase;
  readonly rules: CompiledRules;
  readonly plan: LabelPlan;
  readonly voices: VoiceDesk;
  readonly ledger: LedgerWriter & { readonly head: { readonly size: number; readonly hash: string } };
  readonly store: RoomStore;
  readonly clock: Clock;
  readonly log: Log;
  /** Models in order of preference, and how they are used; absent where the facts answer alone. */
  readonly llms?: readonly LlmConfig[];
  readonly answers?: AnswersConfig;
  readonly embeddings?: EmbeddingsConfig;
  readonly secondOpinion?: SecondOpinion;
  /** The stage's colours and backdrop; the house's where absent. */
  readonly theme?: Theme;
  /** The products' pictures; none where absent. */
  readonly pictures?: StagePictures;
  /** How the room is watched on air; absent where nobody has to: a rehearsal, a demo. */
  readonly duty?: DutyRules;
  /** Opens the room's audience sources; absent in a rehearsal, which hears nobody from outside. */
  readonly openSources?: (hearers: SourceHearers) => AudienceSources;
  /** The ledger as it can be read back. */
  readonly entries: (filter: EntryFilter) => Iterable<LedgerEntry>;
  /** Outputs beside the stage pages. */
  readonly outputs?: readonly OpenOutput[];
}

/** Facts and rules that speak against words and never for them. */
interface Unsigned {
  readonly facts: AdmittedKnowledge;
  readonly rules: CompiledRules;
}

/** What must stand before a room can be wired: its record, its door, and the stage that the door lit. */
export interface Ground {
  readonly events: Bus<RoomEvents>;
  readonly ids: IdSource;
  readonly asRun: AsRun;
  readonly facts: AdmittedKnowledge;
  readonly rules: { current: CompiledRules };
  /** The label plan in force; another one comes in force by way of the room's `Relabelling`. */
  readonly plan: { current: LabelPlan };
  /** Saved since and not signed: held against every line until it is taken. */
  readonly newer: { current: Unsigned | undefined };
  readonly door: Door;
  readonly stage: Stage;
  readonly checkpoint: Checkpoint | undefined;
  readonly ladder: LadderState;
}

/** Whether a product has passed all rounds, by what is in force and by what was saved since. */
export function mayPresent({ facts, newer }: Ground, product: string): boolean {
  return facts.mayPresent(product) && newer.current?.facts.mayPresent(product) !== false;
}

/** @throws CandorError RULES_INVALID, or NOT_CLEARED where the gate refuses the standing label or the title. */
export async function layGround(parts: RoomParts): Promise<Ground> {
  const { config, clock, log, plan } = parts;
  requireLabelsClear(plan, parts.rules, config.locale, clock.now());
  const events = new Bus<RoomEvents>((fault, event) => log.error({ event, fault }, 'a listener failed'));
  const ids = new IdSource(clock);
  const now = () => clock.now();
  const asRun = new AsRun(parts.ledger, now, (kind, fault) => {
    const message = `${kind}: ${fault instanceof Error ? fault.message : String(fault)}`;
    log.error({ kind, message }, 'ledger');
    events.emit('alert.raised', { at: clock.now(), level: 'error', code: 'LEDGER_UNWRITABLE', message });
  });
  const night = new NightWatch(config.window);
  const ladder = ofThisNight(await parts.store.loadLadder(), (at) => night.isOfThisNight(at, clock.now()));
  const facts = new AdmittedKnowledge(parts.knowledge, config, now, heldProducts(ladder));
  const rules = { current: parts.rules };
  const newer: Ground['newer'] = { current: undefined };
  const door = new Door({
    room: config.id,
    locale: config.locale,
    clock,
    plan,
    rules: () => rules.current,
    knowledge: (source) => (source === 'correction' ? facts.whole : facts.current),
    withheld: () => facts.withheld,
    newer: (source) => basisOf(newer.current, source),
    record: (decision) => asRun.decision(decision),
    ...(parts.secondOpinion !== undefined && { secondOpinion: parts.secondOpinion }),
  });
  const stage = await lightStage(config, plan, door, ids, {
    theme: parts.theme,
    pictures: parts.pictures,
    brand: parts.knowledge.shop?.name,
    seller: sellerLine(undefined, parts.knowledge.shop, config.locale),
  });
  const saved = await parts.store.load();
  const isFresh = saved !== undefined && night.isOfThisNight(saved.savedAt, clock.now());
  const checkpoint = isFresh ? saved : undefined;
  if (checkpoint !== undefined) door.demandLabel('restart');
  return {
    events,
    ids,
    asRun,
    facts,
    rules,
    plan: { current: plan },
    newer,
    door,
    stage,
    checkpoint,
    ladder,
  };
}

function basisOf(newer: Unsigned | undefined, source: DraftSource): Basis | undefined {
  if (newer === undefined) return undefined;
  const { facts, rules } = newer;
  return { rules, knowledge: source === 'correction' ? facts.whole : facts.current };
}
