import { openLog } from '../../../src/infra/log.ts';
import { ManualClock } from '../../../src/infra/manual-clock.ts';
import { labelPlanSchema } from '../../../src/model/label-plan.ts';
import type { Json } from '../../../src/model/ledger-entry.ts';
import type { OutputGround } from '../../../src/playout/output.ts';
import { DarkStage, type Stage } from '../../../src/stage/stage.ts';
import { aClearedUtterance } from '../../voice/a-cleared-utterance.ts';

export const LABEL = 'AI生成 · 数字人主播';

/** What a room gives an output, and all that the output told the room. */
export interface AnOutputGround extends OutputGround {
  readonly clock: ManualClock;
  readonly stage: Stage;
  readonly alerts: { level: string; code: string; message: string }[];
  readonly records: { kind: string; body: Json }[];
  /** Codes of the alerts so far. */
  codes(): string[];
}

/** Cleared once: the rules take longer than the sinks. */
const label = aClearedUtterance(LABEL, { surface: 'stage-label', source: 'label' });

export async function anOutputGround(clock = new ManualClock()): Promise<AnOutputGround> {
  const plan = labelPlanSchema.parse({
    id: 'test',
    spoken: { texts: ['我是AI生成的数字人主播。'], intervalMs: 600_000, atSegment: false },
    captionPrefix: 'AI生成',
    stage: { text: LABEL, capHeightShare: 0.05, place: 'top-left' },
    contentProducer: 'test',
  });
  const dark = new DarkStage({ room: 'room', locale: 'zh-CN', hosts: [{ id: 'host' }] });
  const stage = dark.light(await label, { capHeightShare: 0.05, place: 'top-left' });
  const alerts: AnOutputGround['alerts'] = [];
  const records: AnOutputGround['records'] = [];
  return {
    room: 'room',
    stage,
    plan: () => plan,
    clock,
    log: openLog('silent'),
    record: (kind, body) => void records.push({ kind, body }),
    alert: (level, code, message) => void alerts.push({ level, code, message }),
    onChange: () => {},
    alerts,
    records,
    codes: () => alerts.map(({ code }) => code),
  };
}
