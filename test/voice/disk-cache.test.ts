import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, asyncProperty, nat } from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLog } from '../../src/infra/log.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { ClearedAudio } from '../../src/voice/cleared-audio.ts';
import { DiskCache } from '../../src/voice/disk-cache.ts';
import type { Sound } from '../../src/voice/sound.ts';
import { SpeechFault } from '../../src/voice/speech-fault.ts';
import { spokenMs } from '../../src/voice/spoken-length.ts';
import type { Voice } from '../../src/voice/voice.ts';
import { VoiceDesk } from '../../src/voice/voice-desk.ts';
import { aClearedUtterance } from './a-cleared-utterance.ts';
import { aHum } from './a-sound.ts';
import { aVoice } from './a-voice.ts';

const LINE = '大家好，我们来看下一件商品，有想了解的请在评论里告诉我。';
const never = new AbortController().signal;
/** What a second of sound takes as a file, bytes. */
const SECOND = 48_000 + 200;

function aFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'candor-sound-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function aCache({ dir = aFolder(), maxBytes = 100 * SECOND, clock = new ManualClock() } = {}) {
  const cache = DiskCache.open({
    dir: join(dir, 'sound'),
    keyFile: join(dir, 'key'),
    maxBytes,
    clock,
    log: openLog('silent'),
  });
  if (cache === undefined) throw new Error('no cache');
  return { cache, dir, sound: join(dir, 'sound'), clock };
}

const aSound = (pitch = 1): Sound => ({
  pcm: aHum(1_000).map((sample) => sample * pitch),
  visemes: [{ atMs: 40, viseme: 'open' }],
});

/** Hums, and counts what it is asked. */
function aCountedVoice(more: Partial<Voice> = {}) {
  const asked: string[] = [];
  const voice: Voice = {
    ...aVoice({ id: 'hum', onSpeak: ({ text }) => asked.push(text) }),
    identity: 'hum 1',
    ...more,
  };
  return { voice, asked };
}

async function saidBy(desk: VoiceDesk, text = LINE, draft = {}): Promise<ClearedAudio> {
  const prepared = await desk.prepare(await aClearedUtterance(text, draft), never);
  if (!prepared.ok) throw new Error(prepared.reason);
  return prepared.audio;
}

describe('sound that was kept', () => {
  it('is heard again without the voice, as the sound of the words that are voiced now', async () => {
    const { cache, clock } = aCache();
    const { voice, asked } = aCountedVoice();
    const desk = new VoiceDesk({ voices: [voice], clock, cache });
    const [first, second] = [await saidBy(desk), await saidBy(desk)];
    expect(asked).toHaveLength(1);
    expect(second.pcm).toEqual(first.pcm);
    expect(second.visemes).toEqual(first.visemes);
    expect(ClearedAudio.isClearedAudio(second)).toBe(true);
    expect(second.utterance).not.toBe(first.utterance);
    expect(desk.health()[0]).toMatchObject({ spoken: 1, recalled: 1 });
  });

  it('is heard again after a new start', async () => {
    const { cache, dir, clock } = aCache();
    const { voice } = aCountedVoice();
    const first = await saidBy(new VoiceDesk({ voices: [voice], clock, cache }));
    const again = aCountedVoice();
    const desk = new VoiceDesk({ voices: [again.voice], clock, cache: aCache({ dir }).cache });
    expect((await saidBy(desk)).pcm).toEqual(first.pcm);
    expect(again.asked).toEqual([]);
  });

  it('is heard while its voice rests', async () => {
    const { cache, clock } = aCache();
    let isWell = true;
    const voice: Voice = {
      ...aVoice({
        id: 'hum',
        sound: ({ text }) => {
          if (!isWell) throw new SpeechFault('stalled', 'ill');
          return [aHum(spokenMs(text))];
        },
      }),
      identity: 'hum 1',
    };
    const desk = new VoiceDesk({ voices: [voice, aVoice({ id: 'spare' })], clock, cache });
    await saidBy(desk);
    isWell = false;
    for (const text of ['第一句还没有说过。', '第二句还没有说过。', '第三句还没有说过。'])
      await saidBy(desk, text);
    expect(desk.health()[0]?.state).toBe('resting');
    expect((await saidBy(desk)).voice).toBe('hum');
  });

  it.each([
    ['another voice', { identity: 'hum 2' }, {}],
    ['a voice that does not say what it is', { identity: undefined }, {}],
    ['a host who speaks faster', {}, { pace: 1.1, words: new Map() }],
    ['another pronunciation', {}, { pace: 1, words: new Map([['大家', '达家']]) }],
  ])('is not taken for that of %s', async (_, more, manner) => {
    const { cache, clock } = aCache();
    const first = aCountedVoice();
    await saidBy(new VoiceDesk({ voices: [first.voice], clock, cache }));
    const other = aCountedVoice(more);
    const mannerOfHost = new Map('pace' in manner ? [['host', manner]] : []);
    await saidBy(new VoiceDesk({ voices: [other.voice], clock, cache, mannerOfHost }));
    expect(other.asked).toHaveLength(1);
  });

  it('is none of an answer: what was said to a viewer is not stored beside the ledger', async () => {
    const { cache, clock, sound } = aCache();
    const { voice, asked } = aCountedVoice();
    const desk = new VoiceDesk({ voices: [voice], clock, cache });
    await saidBy(desk, LINE, { source: 'answer' });
    await saidBy(desk, LINE, { source: 'answer' });
    expect(asked).toHaveLength(2);
    expect(readdirSync(sound)).toEqual([]);
  });

  it('never comes out for words that did not come through the door', async () => {
    const { cache, clock } = aCache();
    const { voice } = aCountedVoice();
    const desk = new VoiceDesk({ voices: [voice], clock, cache });
    const real = await saidBy(desk);
    const forged = { ...real.utterance, text: LINE, draft: real.utterance.draft };
    await expect(desk.prepare(forged as never, never)).rejects.toMatchObject({ code: 'NOT_CLEARED' });
  });
});

describe('a file of the cache that is not what was written', () => {
  it('is never heard, whichever byte of it differs', async () => {
    const { cache, sound, dir } = aCache();
    await cache.keep('a', aSound());
    const path = join(sound, readdirSync(sound)[0] ?? '');
    const whole = readFileSync(path);
    await assert(
      asyncProperty(nat(whole.length - 1), nat(254), async (at, step) => {
        const broken = Buffer.from(whole);
        broken[at] = ((broken[at] ?? 0) + 1 + step) % 256;
        writeFileSync(path, broken);
        expect(await aCache({ dir }).cache.recall('a')).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it.each([0, 3, 20, 60, 20_000])('is thrown away when it is %i bytes short', async (bytes) => {
    const { cache, sound, dir } = aCache();
    await cache.keep('a', aSound());
    const path = join(sound, readdirSync(sound)[0] ?? '');
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, bytes === 0 ? 0 : whole.length - bytes));
    expect(await aCache({ dir }).cache.recall('a')).toBeUndefined();
    expect(readdirSync(sound)).toEqual([]);
  });

  it("is never heard under another's name", async () => {
    const { cache, sound, dir } = aCache();
    await cache.keep('a', aSound());
    await cache.keep('b', aSound(0.5));
    writeFileSync(join(sound, 'b.sound'), readFileSync(join(sound, 'a.sound')));
    expect(await aCache({ dir }).cache.recall('b')).toBeUndefined();
  });

  it('is never heard where somebody else sealed it', async () => {
    const [own, others] = [aCache(), aCache()];
    await others.cache.keep('a', aSound());
    writeFileSync(join(own.sound, 'a.sound'), readFileSync(join(others.sound, 'a.sound')));
    expect(await aCache({ dir: own.dir }).cache.recall('a')).toBeUndefined();
  });
});

describe('the size of the cache', () => {
  const bytesIn = (dir: string) =>
    readdirSync(dir).reduce((sum, name) => sum + readFileSync(join(dir, name)).length, 0);

  it('stays within its bounds, and what was not heard longest goes first', async () => {
    const { cache, sound } = aCache({ maxBytes: 3 * SECOND });
    for (const key of ['a', 'b', 'c']) await cache.keep(key, aSound());
    await cache.recall('a');
    await cache.keep('d', aSound());
    expect(readdirSync(sound).sort()).toEqual(['a.sound', 'c.sound', 'd.sound']);
    expect(bytesIn(sound)).toBeLessThanOrEqual(3 * SECOND);
    expect(await cache.recall('b')).toBeUndefined();
  });

  it('is brought within narrower bounds at the next start, by when each was heard', async () => {
    const { cache, dir, clock, sound } = aCache();
    for (const key of ['a', 'b', 'c']) {
      await cache.keep(key, aSound());
      await clock.advance(60_000);
      await cache.recall(key);
    }
    await clock.advance(60_000);
    await cache.recall('a');
    aCache({ dir, maxBytes: 2 * SECOND });
    expect(readdirSync(sound).sort()).toEqual(['a.sound', 'c.sound']);
  });

  it('is not burst by one sound', async () => {
    const { cache, sound } = aCache({ maxBytes: SECOND / 2 });
    await cache.keep('a', aSound());
    expect(readdirSync(sound)).toEqual([]);
  });
});

describe('a disk that fails', () => {
  it('costs no line: a folder that is gone', async () => {
    const { cache, sound, clock } = aCache();
    rmSync(sound, { recursive: true });
    const { voice, asked } = aCountedVoice();
    const desk = new VoiceDesk({ voices: [voice], clock, cache });
    await saidBy(desk);
    await saidBy(desk);
    expect(asked).toHaveLength(2);
  });

  it('leaves the room without a cache where it cannot be opened', () => {
    const dir = aFolder();
    writeFileSync(join(dir, 'file'), '');
    const options = { dir: join(dir, 'file', 'sound'), keyFile: join(dir, 'key'), maxBytes: SECOND };
    expect(DiskCache.open({ ...options, clock: new ManualClock(), log: openLog('silent') })).toBeUndefined();
  });
});

it('a process that is killed while it keeps leaves whole sounds, and no halves after the next start', async () => {
  const dir = aFolder();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'children/keep-until-killed.ts'), dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const killed = new Promise((resolve) => child.once('close', resolve));
  let kept = 0;
  child.stdout.on('data', (said: Buffer) => {
    kept += said.toString('utf8').length;
    if (kept >= 20) child.kill('SIGKILL');
  });
  await killed;
  writeFileSync(join(dir, 'sound', 'torn.1.1.half'), 'half a sound');
  const { cache, sound } = aCache({ dir });
  const names = readdirSync(sound);
  expect(names.length).toBeGreaterThanOrEqual(20);
  expect(names.every((name) => name.endsWith('.sound'))).toBe(true);
  for (const name of names) expect(await cache.recall(name.replace('.sound', ''))).toBeDefined();
});
