import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { judgePlatform } from '../../src/config/judge-platform.ts';
import { chatReply } from '../../src/gate/chat-reply.ts';
import { openLog } from '../../src/infra/log.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import { charactersIn } from '../../src/model/characters-said.ts';
import { type LabelPlan, labelPlanSchema } from '../../src/model/label-plan.ts';
import { Broadcast } from '../../src/playout/sinks/broadcast.ts';
import { labelLack } from '../../src/room/corrections/label-lack.ts';
import { openServerStage } from '../../src/stage/server-canvas.ts';
import { DarkStage } from '../../src/stage/stage.ts';
import { heardStretches } from '../../src/voice/loudness.ts';
import { aRoomOn, profileOf } from '../config/a-platform-room.ts';
import { aDoor } from '../gate/a-door.ts';
import { aClearedUtterance } from '../voice/a-cleared-utterance.ts';
import { aRoom, PLAN } from './a-room.ts';

const SIZE = { width: 720, height: 1280 };
const MINUTES = 8;
/** Silence around every line, ms. */
const MARGINS_MS = 160;

/** A night of a room under a plan: what is heard, seen and written of the label. */
async function night(plan: LabelPlan) {
  await using a = await aRoom({ plan, config: { account: 'other' } });
  const tones: number[] = [];
  const rates: number[] = [];
  a.room.events.on('line.aired', ({ airing }) => {
    const { pcm, leadMs, durationMs, utterance } = airing.audio;
    const minutes = (durationMs - leadMs - MARGINS_MS) / 60_000;
    if (utterance.labels.spoken) rates.push(charactersIn(utterance.text) / minutes);
    if (leadMs > 0 && tones.length === 0) tones.push(...pcm.subarray(0, (leadMs * HOUSE_RATE_HZ) / 1000));
  });
  a.room.start();
  await a.clock.advance(MINUTES * 60_000);
  await a.room.take('小李');
  await a.clock.advance(1_000);
  const scenes = a.page.scenes;
  const onAir = scenes.findLast(({ state }) => state === 'on-air');
  if (onAir === undefined) throw new Error('it never went on air');
  const stage = openServerStage(SIZE, onAir.label);
  stage.show(onAir, 0);
  const { label, figures } = stage.paint(5_000, null);
  const spoken = a.entries('label.spoken').map(({ body }) => body as { moment: string });
  const cleared = a.entries('utterance.cleared').map(({ body }) => body as { labelPlan: string });
  const aired = a.entries('utterance.aired').map(({ body }) => body as { labels: { metadata: object } });
  return {
    'the plan that the ledger names': cleared[0]?.labelPlan,
    'the first words': a.heard()[0],
    'spoken labels': spoken.length,
    'characters of one a minute': rates[0],
    'at segments': spoken.filter(({ moment }) => moment === 'segment').length,
    'before a caption': a.page.messages.flatMap((each) =>
      each.type === 'air' ? [each.utterance.captionPrefix] : [],
    )[0],
    'the mark of an advertisement': onAir.adMark,
    'the label in the picture': label.text,
    'the label while a person speaks': scenes.at(-1)?.label.text,
    'height of its capitals': label.capHeightPx,
    'its left edge': label.plate.x,
    'its contrast': [label.contrast, label.leastContrast],
    'by the figure': figures.map(({ text }) => text),
    'tones before words': toneOf(tones),
    'who made it': aired[0]?.labels.metadata,
  };
}

/** How long the shortest tone is, ms, and how often its wave goes up through zero, Hz. */
function toneOf(samples: readonly number[]) {
  const [first] = heardStretches(Int16Array.from(samples));
  if (first === undefined) return 'none';
  const lengthMs = first.toMs - first.fromMs;
  const from = Math.round((first.fromMs * HOUSE_RATE_HZ) / 1000);
  const part = samples.slice(from, from + Math.round((lengthMs * HOUSE_RATE_HZ) / 1000));
  const ups = part.filter((sample, at) => at > 0 && sample >= 0 && (part[at - 1] ?? 0) < 0).length;
  return { lengthMs: Math.round(lengthMs / 20) * 20, hz: Math.round((ups * 1000) / lengthMs / 100) * 100 };
}

async function inTheChat(plan: LabelPlan): Promise<string> {
  const { door, draft } = aDoor({ plan });
  const clearance = await door.clear(draft('欢迎来到直播间。', { surface: 'chat', source: 'answer' }));
  if (!clearance.ok) throw new Error(clearance.refusal.message.en);
  return chatReply(clearance.utterance);
}

/** How long a stream that has just begun goes on after the room has closed, ms. */
async function shortestStream(plan: LabelPlan): Promise<number> {
  const clock = new ManualClock();
  const label = await aClearedUtterance(plan.stage.text, { surface: 'stage-label', source: 'label' });
  const dark = new DarkStage({ room: 'room', locale: 'zh-CN', hosts: [{ id: 'host' }] });
  const broadcast = new Broadcast({
    ground: {
      stage: dark.light(label, { capHeightShare: 0.05, place: 'top-left' }),
      clock,
      plan: () => plan,
      log: openLog('silent'),
      alert: () => {},
    },
    video: { ...SIZE, fps: 25, bitrateKbps: 2_500 },
    ffmpeg: 'none is started',
  });
  const from = clock.now();
  let until: number | undefined;
  void broadcast.settle(from).then(() => {
    until = clock.now();
  });
  while (until === undefined) await clock.advance(100);
  return until - from;
}

const owedByOtherWords = (plan: LabelPlan) =>
  labelLack({ stage: 'AI生成', isSpokenLabel: false, spokenAt: undefined, form: undefined }, 0, plan)?.rule;

const warnedOf = (plan: LabelPlan) =>
  judgePlatform(
    profileOf('douyin'),
    aRoomOn('douyin', { label: { ...plan, contentProducer: 'unregistered' } }),
  )
    .findings.map(({ code }) => code)
    .includes('producer-unregistered');

type Night = Awaited<ReturnType<typeof night>>;
type Stage = LabelPlan['stage'];
const stage = (part: Partial<Stage>) => ({ ...PLAN, stage: { ...PLAN.stage, ...part } });
const spoken = (part: Partial<LabelPlan['spoken']>) => ({ ...PLAN, spoken: { ...PLAN.spoken, ...part } });
const rhythm = (part: Partial<LabelPlan['rhythm']>): LabelPlan => ({
  ...PLAN,
  audio: 'rhythm',
  rhythm: { ...PLAN.rhythm, ...part },
});

/** Each field of a plan, another value of it, and what of a night is another for it and how. */
const IN_THE_NIGHT: Readonly<Record<string, readonly [LabelPlan, keyof Night, unknown]>> = {
  id: [{ ...PLAN, id: 'other' }, 'the plan that the ledger names', 'other'],
  'spoken.texts': [
    spoken({ texts: ['本直播间由AI生成的数字人讲解。'] }),
    'the first words',
    '本直播间由AI生成的数字人讲解。',
  ],
  'spoken.intervalMs': [
    { ...spoken({ intervalMs: 60_000, atSegment: false }) },
    'spoken labels',
    expect.toSatisfy((count: number) => count >= MINUTES),
  ],
  'spoken.atSegment': [spoken({ atSegment: false }), 'at segments', 0],
  'spoken.charactersPerMinute.least': [
    spoken({ charactersPerMinute: { least: 350, most: 450 } }),
    'characters of one a minute',
    expect.toSatisfy((rate: number) => rate >= 350),
  ],
  'spoken.charactersPerMinute.most': [
    spoken({ charactersPerMinute: { least: 120, most: 160 } }),
    'characters of one a minute',
    expect.toSatisfy((rate: number) => rate <= 160),
  ],
  captionPrefix: [{ ...PLAN, captionPrefix: 'AI合成' }, 'before a caption', 'AI合成'],
  adMark: [{ ...PLAN, adMark: 'Ad' }, 'the mark of an advertisement', 'Ad'],
  'stage.text': [stage({ text: 'AI合成 · 小真' }), 'the label in the picture', 'AI合成 · 小真'],
  'stage.takenText': [
    stage({ takenText: '画面AI合成 · 现由工作人员讲解' }),
    'the label while a person speaks',
    '画面AI合成 · 现由工作人员讲解',
  ],
  'stage.capHeightShare': [
    stage({ capHeightShare: 0.08 }),
    'height of its capitals',
    expect.toSatisfy((px: number) => px >= 0.08 * SIZE.width),
  ],
  'stage.place': [
    stage({ place: 'top-right', text: 'AI生成' }),
    'its left edge',
    expect.toSatisfy((x: number) => x > SIZE.width / 2),
  ],
  'stage.contrast': [
    stage({ contrast: 20 }),
    'its contrast',
    expect.toSatisfy(([drawn, least]: [number, number]) => drawn >= 20 && least === 20),
  ],
  'stage.besideFigure': [stage({ besideFigure: '가상인물' }), 'by the figure', ['가상인물']],
  audio: [rhythm({}), 'tones before words', { lengthMs: 120, hz: 900 }],
  'rhythm.unit_ms': [rhythm({ unit_ms: 200 }), 'tones before words', { lengthMs: 200, hz: 900 }],
  'rhythm.pitch_hz': [rhythm({ pitch_hz: 1_500 }), 'tones before words', { lengthMs: 120, hz: 1_500 }],
  contentProducer: [
    { ...PLAN, contentProducer: '山海公司' },
    'who made it',
    expect.objectContaining({ ContentProducer: '山海公司' }),
  ],
};

/** Those that no night shows: another value, and what is another for it. */
const ELSEWHERE: Readonly<Record<string, readonly [LabelPlan, (plan: LabelPlan) => unknown, unknown]>> = {
  chatMarker: [{ ...PLAN, chatMarker: 'AI合成' }, inTheChat, '【AI合成】欢迎来到直播间。'],
  'stage.must': [stage({ must: [['가상인물']] }), owedByOtherWords, 'label/words'],
  'stage.leastMs': [
    stage({ leastMs: 9_000 }),
    shortestStream,
    expect.toSatisfy((ms: number) => ms >= 9_000 && ms < 11_000),
  ],
  metadata: [{ ...PLAN, metadata: 'none-required' }, warnedOf, false],
  // There is no other value: what is no AI in Morse code is no plan.
  'rhythm.marks': [
    { ...PLAN, rhythm: { ...PLAN.rhythm, marks: ['long', 'short', 'long', 'long'] as never } },
    (plan) => labelPlanSchema.safeParse(plan).success,
    false,
  ],
};

/** `stage.place` and the like: every field of the plan that holds a value. */
function fieldsOf(schema: z.ZodType, path: readonly string[] = []): string[] {
  const inner = 'unwrap' in schema ? (schema as z.ZodDefault).unwrap() : schema;
  if (!('shape' in inner)) return [path.join('.')];
  return Object.entries((inner as z.ZodObject).shape).flatMap(([key, value]) =>
    fieldsOf(value as z.ZodType, [...path, key]),
  );
}

describe('every field of a label plan has an effect', { timeout: 60_000 }, () => {
  const usual = night(PLAN);

  test('and stands in this table', () => {
    expect([...Object.keys(IN_THE_NIGHT), ...Object.keys(ELSEWHERE)].sort()).toEqual(
      fieldsOf(labelPlanSchema).sort(),
    );
  });

  test.each(Object.entries(IN_THE_NIGHT))('%s', async (_field, [plan, what, expected]) => {
    const other = (await night(plan))[what];
    expect(other).toEqual(expected);
    expect((await usual)[what]).not.toEqual(other);
  });

  test.each(Object.entries(ELSEWHERE))('%s', async (_field, [plan, effect, expected]) => {
    const other = await effect(plan);
    expect(other).toEqual(expected);
    expect(await effect(PLAN)).not.toEqual(other);
  });
});
