import { type Clock, SystemClock } from '../../src/infra/clock.ts';
import { openLog } from '../../src/infra/log.ts';
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import { labelPlanSchema } from '../../src/model/label-plan.ts';
import type { Json } from '../../src/model/ledger-entry.ts';
import type { Output, OutputGround } from '../../src/playout/output.ts';
import type { Airing, Sink } from '../../src/playout/sink.ts';
import { DarkStage, type Stage } from '../../src/stage/stage.ts';
import { voiceCleared } from '../../src/voice/cleared-audio.ts';
import type { Voice } from '../../src/voice/voice.ts';
import { aClearedUtterance } from '../voice/a-cleared-utterance.ts';

export const LABEL_TEXT = 'AI生成 · 数字人主播';
/** Real servers and encoders, on a machine that may be busy, ms. */
const PATIENCE_MS = 40_000;

/** A lit stage that is on air. */
export async function aStageOnAir(): Promise<Stage> {
  const label = await aClearedUtterance(LABEL_TEXT, { surface: 'stage-label', source: 'label' });
  const dark = new DarkStage({ room: 'room', locale: 'zh-CN', hosts: [{ id: 'host' }] });
  const stage = dark.light(label, { capHeightShare: 0.055, place: 'top-left' });
  stage.setState('on-air');
  return stage;
}

const PLAN = labelPlanSchema.parse({
  id: 'test',
  spoken: { texts: ['我是AI生成的数字人主播。'], intervalMs: 600_000, atSegment: false },
  captionPrefix: 'AI生成',
  stage: { text: LABEL_TEXT, capHeightShare: 0.055, place: 'top-left' },
  contentProducer: 'Candor test shop',
});

/** What an output gets of a room, with all that it tells. */
export class Ground implements OutputGround {
  readonly room = 'room';
  readonly stage: Stage;
  readonly clock: Clock = new SystemClock();
  readonly log = openLog('silent');
  readonly plan = () => PLAN;
  readonly entries: { kind: string; body: Json }[] = [];
  readonly alerts: { level: string; code: string; message: string }[] = [];

  constructor(stage: Stage) {
    this.stage = stage;
  }

  record(kind: string, body: Json): void {
    this.entries.push({ kind, body });
  }

  alert(level: string, code: string, message: string): void {
    this.alerts.push({ level, code, message });
  }

  onChange(): void {}

  get told(): string {
    return JSON.stringify([this.entries, this.alerts]);
  }
}

/** Says everything as one even tone of a length. */
function toneVoice(ms: number): Voice {
  return {
    id: 'tone',
    concurrency: 1,
    isAudible: false,
    pace: 1,
    limitMs: 1_000,
    async *speak() {
      const length = Math.round((ms * HOUSE_RATE_HZ) / 1000);
      const pcm = Int16Array.from({ length }, (_, at) =>
        Math.round(12_000 * Math.sin((2 * Math.PI * 440 * at) / HOUSE_RATE_HZ)),
      );
      yield { pcm, visemes: [{ atMs: 0, viseme: 'open' as const }] };
    },
    async close() {},
  };
}

/** Airs a tone as an utterance on some sinks at a time of the clock, handed out at once as the playout would. */
export async function airTone(sinks: readonly Sink[], startsAt: number, ms: number): Promise<Airing> {
  const utterance = await aClearedUtterance('今天先看这把养生壶。');
  const audio = await voiceCleared(toneVoice(ms), utterance, new AbortController().signal);
  const airing = { audio, startsAt, endsAt: startsAt + audio.durationMs };
  for (const sink of sinks) {
    sink.air(airing);
    sink.sound(startsAt, audio.pcm);
    sink.end(airing, airing.endsAt, false);
  }
  return airing;
}

/** Closes outputs at the end of a test, whatever became of it. */
export class OnAir implements AsyncDisposable {
  readonly #outputs: readonly Output[];

  constructor(outputs: readonly Output[]) {
    this.#outputs = outputs;
    for (const output of outputs) output.start();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#outputs.map((output) => output.close()));
  }
}

/** Looks again as the real world moves on. */
export async function until<T>(
  value: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const now = await value();
    if (now !== undefined && now !== false) return now;
    if (performance.now() > deadline) throw new Error(`waited ${PATIENCE_MS} ms for: ${value}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
