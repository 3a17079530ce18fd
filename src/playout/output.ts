import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { Json } from '../model/ledger-entry.ts';
import type { OutputHealth } from '../model/output-health.ts';
import type { Stage } from '../stage/stage.ts';
import type { StagePictures } from '../stage/stage-pictures.ts';
import type { Sink } from './sink.ts';

/** What an output gets of the room that it carries. */
export interface OutputGround {
  readonly room: string;
  readonly stage: Stage;
  /** The products' pictures; none where absent. */
  readonly pictures?: StagePictures;
  /** The label plan in force. */
  readonly plan: () => LabelPlan;
  readonly clock: Clock;
  readonly log: Log;
  /** Writes an `output.…` entry into the room's ledger, in order behind what was written before. */
  record(kind: OutputLedgerKind, body: Json): void;
  /** Something that a person on watch must know. */
  alert(level: 'info' | 'warn' | 'error', code: string, message: string): void;
  /** The health has changed: the console is shown the room anew. */
  onChange(): void;
}

type OutputLedgerKind = 'output.opened' | 'output.changed' | 'recording.opened' | 'recording.closed';

/** A sink with a life of its own beside the stage pages: a stream, a recording, an avatar engine, OBS. */
export interface Output extends Sink {
  readonly health: OutputHealth;
  /** Begins to connect; never throws for what is outside: that is told by `health` and alerts. */
  start(): void;
  /** Ends in good order; resolves within a few seconds, whatever is at the other end. */
  close(): Promise<void>;
}

/** Makes an output for a room whose stage is lit. @throws CandorError PART_MISSING, CONFIG_INVALID */
export type OpenOutput = (ground: OutputGround) => Output;
