import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import type { SoundCache } from '../../src/voice/cleared-audio.ts';
import { heardStretches } from '../../src/voice/loudness.ts';
import { PLAIN_MANNER } from '../../src/voice/manner.ts';
import { openRehearsalVoice } from '../../src/voice/open-voices.ts';
import { readingOf } from '../../src/voice/reading.ts';
import type { Sound } from '../../src/voice/sound.ts';
import { SpeechFault } from '../../src/voice/speech-fault.ts';
import { spokenMs } from '../../src/voice/spoken-length.ts';
import type { Voice } from '../../src/voice/voice.ts';
import { VoiceDesk, type VoiceDeskOptions } from '../../src/voice/voice-desk.ts';
import { aClearedUtterance } from './a-cleared-utterance.ts';
import { CHINESE_LABELS, labelSaidBy, rateOf } from './a-label.ts';
import { aHum, inARow, silence } from './a-sound.ts';

/** Three clauses, and one. */
const [LONG = '', , SHORT = ''] = CHINESE_LABELS;
const never = new AbortController().signal;

interface Ways {
  /** How fast it is beside eSpeak. */
  readonly briskness?: number;
  /** The pace at which it speaks when asked for this one; a fault where it will not. */
  readonly heeds?: (pace: number, asking: number) => number;
}

/** Hums each clause, with a breath of 150 ms between two, and tells at which paces it was asked. */
function aSpeaker({ briskness = 1, heeds = (pace) => pace }: Ways = {}) {
  const asked: number[] = [];
  const voice: Voice = {
    id: 'speaker',
    identity: `speaker ${briskness} ${heeds}`,
    concurrency: 1,
    isAudible: true,
    pace: 1,
    limitMs: 5_000,
    async *speak(utterance, _signal, manner = PLAIN_MANNER) {
      asked.push(manner.pace);
      const clauses = readingOf(utterance, manner).match(/[^，、。]+/g) ?? [];
      const pace = briskness * heeds(manner.pace, asked.length);
      const hums = clauses.map((clause) => aHum((spokenMs(clause) - 160) / pace));
      const visemes = [{ atMs: 0, viseme: 'open' as const }];
      yield { pcm: inARow(...hums.flatMap((hum, at) => (at === 0 ? [hum] : [silence(150), hum]))), visemes };
    },
    async close() {},
  };
  return { voice, asked };
}

function aDesk(voice: Voice, more: Partial<VoiceDeskOptions> = {}) {
  const faults: string[] = [];
  const onFault: VoiceDeskOptions['onFault'] = ({ reason }) => faults.push(reason);
  return { desk: new VoiceDesk({ voices: [voice], clock: new ManualClock(), onFault, ...more }), faults };
}

function aCache() {
  const kept = new Map<string, Sound>();
  const cache: SoundCache = {
    recall: async (key) => kept.get(key),
    keep: async (key, sound) => void kept.set(key, sound),
  };
  return { cache, kept };
}

const expectNormalSpeed = (rate: number) => {
  expect(rate).toBeGreaterThanOrEqual(120);
  expect(rate).toBeLessThanOrEqual(160);
};

describe('a voice is known by its labels', () => {
  it.each([0.6, 0.8, 1, 1.25, 1.5])(
    'one %f times as fast as ours is right in two tries at most',
    async (briskness) => {
      const { voice, asked } = aSpeaker({ briskness });
      const { desk, faults } = aDesk(voice);
      expectNormalSpeed(rateOf(await labelSaidBy(desk, LONG)));
      expect(asked.length).toBeLessThanOrEqual(2);
      const before = asked.length;
      expectNormalSpeed(rateOf(await labelSaidBy(desk, SHORT)));
      expect(asked.length - before).toBe(1);
      expect(faults).toEqual([]);
    },
  );

  it('one whose speed is not the number that it is given is right in three', async () => {
    const { voice, asked } = aSpeaker({ briskness: 1.2, heeds: (pace) => pace ** 0.6 });
    expectNormalSpeed(rateOf(await labelSaidBy(aDesk(voice).desk, LONG)));
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('every other word is said at the pace of its host', async () => {
    const { voice, asked } = aSpeaker({ briskness: 1.25 });
    const { desk } = aDesk(voice, { mannerOfHost: new Map([['host', { ...PLAIN_MANNER, pace: 1.1 }]]) });
    await labelSaidBy(desk, LONG);
    asked.length = 0;
    await desk.prepare(await aClearedUtterance('大家好，欢迎来到直播间。'), never);
    expect(asked).toEqual([1.1]);
  });

  it('a rehearsal takes as long over it as the night will', async () => {
    const clock = new ManualClock();
    const desk = new VoiceDesk({ voices: [openRehearsalVoice(clock)], clock });
    const saying = labelSaidBy(desk, SHORT);
    await clock.advance(10_000);
    const { durationMs } = await saying;
    expect(durationMs).toBeGreaterThan((15 / 160) * 60_000);
    expect(durationMs).toBeLessThan((15 / 120) * 60_000 + 160);
  });
});

describe('a voice that cannot speak so slowly', () => {
  it.each([
    ['below three quarters of its speed', (pace: number) => Math.max(pace, 0.75)],
    ['at any pace but its own', () => 1],
  ])('%s has its sound stretched', async (_what, heeds) => {
    const { voice, asked } = aSpeaker({ heeds });
    const { desk, faults } = aDesk(voice);
    for (const text of [LONG, SHORT]) expectNormalSpeed(rateOf(await labelSaidBy(desk, text)));
    asked.length = 0;
    const audio = await labelSaidBy(desk, LONG);
    expectNormalSpeed(rateOf(audio));
    expect(asked).toHaveLength(1);
    expect(faults).toEqual([]);
    // The margins that every line has are stretched by nothing.
    expect(heardStretches(audio.pcm)[0]?.fromMs).toBeCloseTo(40, -1.5);
    expect(audio.durationMs - (heardStretches(audio.pcm).at(-1)?.toMs ?? 0)).toBeCloseTo(120, -1.5);
  });

  it('and is far too fast is heard all the same, and a person is told once', async () => {
    const { voice, asked } = aSpeaker({ briskness: 1.6, heeds: () => 1 });
    const { desk, faults } = aDesk(voice);
    for (let label = 0; label < 3; label += 1)
      expect(rateOf(await labelSaidBy(desk, SHORT))).toBeGreaterThan(160);
    expect(asked.length).toBeLessThanOrEqual(5);
    expect(faults).toEqual([expect.stringMatching(/labels at 2\d\d characters a minute, not at 120 to 160/)]);
    expect(desk.health()[0]).toMatchObject({ state: 'ready', failed: 0, lastFault: { reason: faults[0] } });
  });

  it.each(['refused', 'unwell'] as const)(
    'or is %s at another pace than its own, speaks at its own',
    async (kind) => {
      const { voice, asked } = aSpeaker({
        heeds: (pace) => {
          if (pace !== 1) throw new SpeechFault(kind, 'The service takes no speed.');
          return pace;
        },
      });
      const { desk, faults } = aDesk(voice);
      expectNormalSpeed(rateOf(await labelSaidBy(desk, SHORT)));
      asked.length = 0;
      expectNormalSpeed(rateOf(await labelSaidBy(desk, LONG)));
      expect(asked).toEqual([1]);
      expect(faults).toEqual([]);
      expect(desk.health()[0]).toMatchObject({ state: 'ready', failed: 0 });
    },
  );

  it('or fails when it is asked again, is heard as it was at first', async () => {
    const { voice } = aSpeaker({
      briskness: 2.3,
      heeds: (pace, asking) => {
        if (asking > 1) throw new SpeechFault('stalled', 'The service stalled.');
        return pace;
      },
    });
    const { desk, faults } = aDesk(voice);
    expect(rateOf(await labelSaidBy(desk, LONG))).toBeGreaterThan(160);
    expect(faults).toEqual([expect.stringMatching(/characters a minute.*The service stalled/)]);
  });

  it('and not at all is as silent as ever: the next voice says the label', async () => {
    const broken = aSpeaker({
      heeds: () => {
        throw new SpeechFault('refused', 'No account.');
      },
    });
    const { desk } = aDesk(broken.voice, { voices: [broken.voice, { ...aSpeaker().voice, id: 'next' }] });
    const audio = await labelSaidBy(desk, LONG);
    expect(audio.voice).toBe('next');
    expectNormalSpeed(rateOf(audio));
  });
});

describe('the sound of a label is kept', () => {
  it('at its pace: the next night asks no voice, whatever the pace of its host', async () => {
    const { cache } = aCache();
    await labelSaidBy(aDesk(aSpeaker().voice, { cache }).desk, LONG);
    const { voice, asked } = aSpeaker();
    const mannerOfHost = new Map([['host', { ...PLAIN_MANNER, pace: 1.3 }]]);
    const { desk } = aDesk(voice, { cache, mannerOfHost });
    expectNormalSpeed(rateOf(await labelSaidBy(desk, LONG)));
    expect(asked).toEqual([]);
  });

  it('not where it is too fast: the voice is asked again, and may have learned', async () => {
    const { cache, kept } = aCache();
    await labelSaidBy(aDesk(aSpeaker({ briskness: 1.6, heeds: () => 1 }).voice, { cache }).desk, SHORT);
    expect(kept.size).toBe(0);
  });

  it('apart from the same words where they are no label', async () => {
    const { cache, kept } = aCache();
    const { desk } = aDesk(aSpeaker().voice, { cache });
    await labelSaidBy(desk, SHORT);
    await desk.prepare(await aClearedUtterance(SHORT), never);
    expect(kept.size).toBe(2);
    const [label, words] = [...kept.values()].map(({ pcm }) => pcm.length / HOUSE_RATE_HZ);
    expect(label).toBeGreaterThan(1.5 * (words ?? 0));
  });
});
