import { beforeAll, describe, expect, it } from 'vitest';
import type { ClearedUtterance } from '../../src/gate/door.ts';
import { ClearedAudio, requireClearedAudio, voiceCleared } from '../../src/voice/cleared-audio.ts';
import type { Voice } from '../../src/voice/voice.ts';
import { aClearedUtterance } from './a-cleared-utterance.ts';
import { aHum } from './a-sound.ts';
import { aVoice } from './a-voice.ts';

const signal = new AbortController().signal;
let real: ClearedAudio;
beforeAll(async () => {
  real = await voiceCleared(aVoice(), await aClearedUtterance('大家好，欢迎。'), signal);
});

describe('cleared audio', () => {
  it('is known for what it is', () => {
    expect(requireClearedAudio(real)).toBe(real);
    expect(real.durationMs).toBeCloseTo((real.pcm.length / 24_000) * 1000);
  });

  const FORGERIES: readonly (readonly [how: string, forge: () => unknown])[] = [
    ['a plain object of the same shape', () => ({ utterance: real.utterance, pcm: aHum(500), visemes: [] })],
    ['a cast string', () => '随便说' as unknown as ClearedAudio],
    ['a spread copy', () => ({ ...real })],
    ['a structured clone', () => structuredClone(real)],
    ['an object made of the prototype', () => Object.create(ClearedAudio.prototype)],
    ['an object made of a real one', () => Object.create(real)],
    ['a proxy around a real one', () => new Proxy(real, {})],
    ['JSON there and back', () => JSON.parse(JSON.stringify(real))],
    ['a prototype set afterwards', () => Object.setPrototypeOf({ pcm: aHum(500) }, ClearedAudio.prototype)],
    ['a function', () => () => real],
    ['nothing', () => undefined],
  ];
  it.each(FORGERIES)('is not forged by %s', (_, forge) => {
    expect(() => requireClearedAudio(forge())).toThrow(expect.objectContaining({ code: 'NOT_CLEARED' }));
  });

  const Constructor = ClearedAudio as unknown as new (...parts: unknown[]) => ClearedAudio;
  const CONSTRUCTIONS: readonly (readonly [how: string, construct: () => unknown])[] = [
    ['without the key', () => new Constructor(undefined, { pcm: aHum(500) })],
    ['with a symbol of the same name', () => new Constructor(Symbol('voiced'), { pcm: aHum(500) })],
    ['through Reflect', () => Reflect.construct(Constructor, [Symbol.for('voiced'), {}])],
    ['through a real one', () => new (real.constructor as typeof Constructor)('voiced', {})],
    ['as a subclass', () => new (class extends Constructor {})('voiced', {})],
  ];
  it.each(CONSTRUCTIONS)('is not constructed %s', (_, construct) => {
    expect(construct).toThrow(expect.objectContaining({ code: 'NOT_CLEARED' }));
  });

  const CHANGES: readonly (readonly [what: string, change: () => void])[] = [
    ['a property', () => Object.assign(real, { voice: 'another' })],
    ['its getters', () => Object.defineProperty(real, 'pcm', { value: aHum(500) })],
    ['the prototype', () => Object.defineProperty(ClearedAudio.prototype, 'pcm', { get: () => aHum(500) })],
    ['its own prototype', () => Object.setPrototypeOf(real, {})],
    ['the check', () => Object.assign(ClearedAudio, { isClearedAudio: () => true })],
    ['the cues', () => (real.visemes as unknown[]).push({ atMs: 0, viseme: 'open' })],
    ['a cue', () => Object.assign(real.visemes[0] as object, { atMs: 9 })],
  ];
  it.each(CHANGES)('does not let %s be changed', (_, change) => {
    expect(change).toThrow(TypeError);
  });

  it('keeps its samples whoever writes into what it gave out', () => {
    const before = real.pcm;
    real.pcm.fill(12_345);
    expect(real.pcm).toEqual(before);
  });

  it('keeps its samples when the voice writes into what it handed over', async () => {
    const handed = aHum(1_500);
    const audio = await voiceCleared(
      aVoice({ sound: () => [handed] }),
      await aClearedUtterance('大家好，欢迎。'),
      signal,
    );
    const before = audio.pcm;
    handed.fill(0);
    expect(audio.pcm).toEqual(before);
  });

  it('is made of cleared words only', async () => {
    const spoken: string[] = [];
    const voice: Voice = aVoice({ onSpeak: ({ text }) => spoken.push(text) });
    for (const forged of ['随便说', { ...real.utterance }, new Proxy(real.utterance, {})]) {
      await expect(voiceCleared(voice, forged as ClearedUtterance, signal)).rejects.toMatchObject({
        code: 'NOT_CLEARED',
      });
    }
    expect(spoken).toEqual([]);
  });

  it('is not to be had by code that compiles without a cast', () => {
    const voice = aVoice();
    // None of these is called: the compiler refuses them, and fails where it no longer does.
    const attempts = [
      // @ts-expect-error a string is no cleared utterance
      () => voiceCleared(voice, '随便说', signal),
      // @ts-expect-error nor is a draft
      () => voice.speak({ ...real.utterance.draft }, signal),
      // @ts-expect-error an object of the same shape lacks the private field
      (): ClearedAudio => ({ ...real }),
      // @ts-expect-error the key is not exported
      () => new ClearedAudio(Symbol('voiced'), { utterance: real.utterance, pcm: real.pcm }),
      () => {
        // @ts-expect-error what stands in it is read only
        real.voice = 'another';
      },
    ];
    expect(attempts).toHaveLength(5);
  });
});
