import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ClearedUtterance } from '../../src/gate/door.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { openRehearsalVoice } from '../../src/voice/open-voices.ts';
import { SpeechFault, type SpeechFaultKind } from '../../src/voice/speech-fault.ts';
import type { Voice } from '../../src/voice/voice.ts';
import { VoiceDesk, type VoiceDeskOptions } from '../../src/voice/voice-desk.ts';
import { aClearedUtterance } from './a-cleared-utterance.ts';
import { aHum, inARow, silence } from './a-sound.ts';
import { aVoice } from './a-voice.ts';

type VoiceTried = Parameters<NonNullable<VoiceDeskOptions['onFault']>>[0];

const signal = new AbortController().signal;
const LINE = '大家好，我们来看下一件商品。';

function aDesk(voices: readonly Voice[], voiceOfHost?: ReadonlyMap<string, string>) {
  const faults: VoiceTried[] = [];
  const clock = new ManualClock();
  const onFault = (fault: VoiceTried) => faults.push(fault);
  const desk = new VoiceDesk({ voices, clock, onFault, ...(voiceOfHost && { voiceOfHost }) });
  return { desk, clock, faults };
}

/** Fails `times` times in this way, then hums. */
function aFailingVoice(id: string, kind: SpeechFaultKind, times = Number.POSITIVE_INFINITY) {
  const calls = { count: 0 };
  const voice = aVoice({
    id,
    sound: () => {
      calls.count += 1;
      if (calls.count <= times) throw new SpeechFault(kind, `${id} is ${kind}.`);
      return [aHum(3_000)];
    },
  });
  return { voice, calls };
}

const spokenBy = async (desk: VoiceDesk, text = LINE) => {
  const prepared = await desk.prepare(await aClearedUtterance(text), signal);
  return prepared.ok ? prepared.audio.voice : prepared;
};

afterEach(() => {
  vi.useRealTimers();
});

describe('the desk chooses a voice', () => {
  it('takes the first one', async () => {
    const { desk } = aDesk([aVoice({ id: 'one' }), aVoice({ id: 'two' })]);
    expect(await spokenBy(desk)).toBe('one');
  });

  it("takes the host's own before the others", async () => {
    const { desk } = aDesk([aVoice({ id: 'one' }), aVoice({ id: 'two' })], new Map([['host', 'two']]));
    expect(await spokenBy(desk)).toBe('two');
  });

  it('lets the next one speak when one fails, and tells of the fault', async () => {
    const { desk, faults } = aDesk([aFailingVoice('one', 'refused').voice, aVoice({ id: 'two' })]);
    expect(await spokenBy(desk)).toBe('two');
    expect(faults).toEqual([{ voice: 'one', reason: 'one is refused.' }]);
  });

  it('says what was tried when none can', async () => {
    const { desk } = aDesk([aFailingVoice('one', 'refused').voice, aFailingVoice('two', 'busy').voice]);
    expect(await spokenBy(desk)).toEqual({
      ok: false,
      reason: 'one: one is refused. two: two is busy.',
      tried: [
        { voice: 'one', reason: 'one is refused.' },
        { voice: 'two', reason: 'two is busy.' },
      ],
    });
  });

  it('has no sound without a voice, and says so', async () => {
    const { desk } = aDesk([]);
    expect(await spokenBy(desk)).toEqual({ ok: false, reason: 'No voice is set up.', tried: [] });
  });
});

describe('the desk tries a voice again', () => {
  it.each(['unreachable', 'unwell', 'cut', 'empty', 'died'] as const)('once, after %s', async (kind) => {
    const { voice, calls } = aFailingVoice('one', kind, 1);
    expect(await spokenBy(aDesk([voice]).desk)).toBe('one');
    expect(calls.count).toBe(2);
  });

  it.each(['stalled', 'busy', 'refused', 'format'] as const)('never after %s', async (kind) => {
    const { voice, calls } = aFailingVoice('one', kind, 1);
    expect(await spokenBy(aDesk([voice]).desk)).toMatchObject({ ok: false });
    expect(calls.count).toBe(1);
  });
});

describe('a voice that fails three times in a row', () => {
  it('is left alone for a while, and then asked again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { voice, calls } = aFailingVoice('one', 'refused', 3);
    const { desk } = aDesk([voice, aVoice({ id: 'two' })]);
    for (let line = 0; line < 5; line += 1) expect(await spokenBy(desk)).toBe('two');
    expect(calls.count).toBe(3);
    expect(desk.health()[0]).toMatchObject({ voice: 'one', state: 'resting', spoken: 0, failed: 3 });
    vi.setSystemTime(Date.now() + 20_000);
    expect(await spokenBy(desk)).toBe('one');
    expect(desk.health()[0]).toMatchObject({ state: 'ready', spoken: 1 });
  });

  it('is asked nonetheless when there is no other', async () => {
    const { voice, calls } = aFailingVoice('one', 'refused', 3);
    const { desk } = aDesk([voice]);
    for (let line = 0; line < 3; line += 1) expect(await spokenBy(desk)).toMatchObject({ ok: false });
    expect(await spokenBy(desk)).toBe('one');
    expect(calls.count).toBe(4);
  });
});

describe('the desk airs no sound that is wrong', () => {
  const LONG = '大家好，我们来看下一件商品，有想了解的请在评论里告诉我。';
  it.each<readonly [string, () => Iterable<Int16Array>, RegExp]>([
    ['no sound at all', () => [], /no sound/],
    ['chunks without a sample', () => [new Int16Array(0)], /no sound/],
    ['silence', () => [silence(5_000)], /nothing but silence/],
    ['noise that nobody hears', () => [silence(5_000).fill(20)], /nothing but silence/],
    ['a click', () => [aHum(100)], /far too short/],
    ['the first fifth of the line', () => [aHum(1_200)], /far too short/],
    ['a lecture', () => [aHum(40_000)], /far too long/],
    ['sound of another format', () => [new Float32Array(48_000) as unknown as Int16Array], /no 16-bit sound/],
  ])('not %s', async (_, sound, reason) => {
    const { desk, faults } = aDesk([aVoice({ id: 'bad', sound }), aVoice({ id: 'good' })]);
    expect(await spokenBy(desk, LONG)).toBe('good');
    expect(faults[0]?.reason).toMatch(reason);
  });

  it('stops listening to a voice that never ends', async () => {
    let given = 0;
    const endless = aVoice({
      id: 'endless',
      *sound() {
        for (;;) {
          given += 1;
          yield aHum(1_000);
        }
      },
    });
    expect(await spokenBy(aDesk([endless, aVoice({ id: 'good' })]).desk)).toBe('good');
    expect(given).toBeLessThan(60);
  });

  it("takes a rehearsal's silence, which is meant", async () => {
    const clock = new ManualClock();
    const desk = new VoiceDesk({ voices: [openRehearsalVoice(clock)], clock });
    const preparing = desk.prepare(await aClearedUtterance(LINE), signal);
    await clock.advance(1_000);
    expect(await preparing).toMatchObject({ ok: true, audio: { voice: 'rehearsal' } });
  });
});

describe('lines follow one another evenly', () => {
  const prepare = async (sound: Int16Array) => {
    const voice = aVoice({ sound: () => [sound], visemes: [{ atMs: 700, viseme: 'open' }] });
    const prepared = await aDesk([voice]).desk.prepare(await aClearedUtterance(LINE), signal);
    if (!prepared.ok) throw new Error(prepared.reason);
    return prepared.audio;
  };

  it('whatever silence the voice gave around the words', async () => {
    const bare = await prepare(aHum(3_000));
    const wrapped = await prepare(inARow(silence(700), aHum(3_000), silence(1_900)));
    expect(bare.durationMs).toBeGreaterThan(3_130);
    expect(bare.durationMs).toBeLessThanOrEqual(3_160);
    expect(Math.abs(wrapped.durationMs - bare.durationMs)).toBeLessThanOrEqual(10);
  });

  it('and the mouth moves with the sound', async () => {
    const wrapped = await prepare(inARow(silence(700), aHum(3_000), silence(1_900)));
    expect(wrapped.visemes).toEqual([{ atMs: 40, viseme: 'open' }]);
  });
});

describe('the desk waits no longer than a voice may take', () => {
  it('gives up one that ignores its signal, and lets the next one speak', async () => {
    const deaf = aVoice({
      id: 'deaf',
      async *sound() {
        await new Promise(() => {});
        yield aHum(1_000);
      },
    });
    const { desk, clock, faults } = aDesk([deaf, aVoice({ id: 'two' })]);
    const preparing = spokenBy(desk);
    await clock.advance(5_500);
    expect(await preparing).toBe('two');
    expect(faults[0]?.reason).toMatch(/nothing in 5500 ms/);
  });

  it('rejects with the reason when the caller aborts, and counts no fault', async () => {
    const control = new AbortController();
    const { desk, faults } = aDesk([
      aVoice({
        async *sound(_: ClearedUtterance, inner: AbortSignal) {
          await new Promise((resolve) => inner.addEventListener('abort', resolve, { once: true }));
          yield aHum(1_000);
        },
      }),
    ]);
    const preparing = desk.prepare(await aClearedUtterance(LINE), control.signal);
    control.abort(new Error('skipped'));
    await expect(preparing).rejects.toThrow('skipped');
    expect(faults).toEqual([]);
    expect(desk.health()[0]).toMatchObject({ failed: 0, state: 'ready' });
  });
});

describe('the queue of a voice', () => {
  it.each([1, 2])('lets it speak %i line(s) at a time', async (concurrency) => {
    let now = 0;
    let most = 0;
    const voice = aVoice({
      concurrency,
      async *sound() {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setImmediate(resolve));
        now -= 1;
        yield aHum(3_000);
      },
    });
    const { desk } = aDesk([voice]);
    await Promise.all(Array.from({ length: 5 }, () => spokenBy(desk)));
    expect(most).toBe(concurrency);
  });

  it('forgets a line that is aborted while it waits', async () => {
    const spoken: string[] = [];
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const voice = aVoice({
      async *sound(utterance: ClearedUtterance) {
        spoken.push(utterance.text);
        await held;
        yield aHum(3_000);
      },
    });
    const { desk } = aDesk([voice]);
    const first = desk.prepare(await aClearedUtterance(LINE), signal);
    const control = new AbortController();
    const second = desk.prepare(await aClearedUtterance('这一句不要了。'), control.signal);
    control.abort(new Error('skipped'));
    await expect(second).rejects.toThrow('skipped');
    goOn();
    await first;
    expect(spoken).toEqual([LINE]);
  });
});
