import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClearedUtterance } from '../../src/gate/door.ts';
import { type AudioChunk, HOUSE_RATE_HZ, VISEMES } from '../../src/model/audio.ts';
import { voiceCleared } from '../../src/voice/cleared-audio.ts';
import type { Voice } from '../../src/voice/voice.ts';
import { aClearedUtterance } from '../voice/a-cleared-utterance.ts';

/** A voice to be held to the contract. */
export interface VoiceUnderTest {
  readonly voice: Voice;
  /** Lets the voice's clock run until the work is done; the machine's clock needs no help. */
  readonly letRun?: <T>(work: Promise<T>) => Promise<T>;
  readonly close?: () => Promise<void>;
}

const LINE = '大家好，我们来看下一件商品。';
const LONG_LINE = '大家好，我们来看下一件商品。有想了解的，请在评论里告诉我，我一条一条来回答。';

/** What every voice must do, whoever makes the sound. */
export function describeVoiceContract(name: string, open: () => Promise<VoiceUnderTest>): void {
  describe(`${name}, as any voice`, () => {
    let under: VoiceUnderTest;
    const wait = <T>(work: Promise<T>): Promise<T> => under.letRun?.(work) ?? work;
    const chunksOf = async (value: ClearedUtterance, signal = new AbortController().signal) => {
      const chunks: AudioChunk[] = [];
      for await (const chunk of under.voice.speak(value, signal)) chunks.push(chunk);
      return chunks;
    };
    beforeAll(async () => {
      under = await open();
    });
    afterAll(async () => {
      await under.voice.close();
      await under.close?.();
    });

    it('gives 16-bit sound for a cleared line', async () => {
      const chunks = await wait(chunksOf(await aClearedUtterance(LINE)));
      expect(chunks.every(({ pcm }) => pcm instanceof Int16Array)).toBe(true);
      expect(chunks.reduce((length, { pcm }) => length + pcm.length, 0)).toBeGreaterThan(HOUSE_RATE_HZ);
    });

    it('gives the cues of the mouth in order of time, in known shapes, within the sound', async () => {
      const chunks = await wait(chunksOf(await aClearedUtterance(LINE)));
      const cues = chunks.flatMap(({ visemes }) => visemes);
      const lengthMs = (chunks.reduce((sum, { pcm }) => sum + pcm.length, 0) / HOUSE_RATE_HZ) * 1000;
      expect(cues.map(({ atMs }) => atMs)).toEqual(cues.map(({ atMs }) => atMs).sort((a, b) => a - b));
      expect(cues.every(({ atMs }) => atMs >= 0 && atMs <= lengthMs + 1)).toBe(true);
      expect(cues.every(({ viseme }) => VISEMES.includes(viseme))).toBe(true);
      expect(cues.length > 10).toBe(under.voice.isAudible);
    });

    it('says whether it is heard, and is', async () => {
      const chunks = await wait(chunksOf(await aClearedUtterance(LINE)));
      const isHeard = chunks.some(({ pcm }) => pcm.some((sample) => Math.abs(sample) > 1_000));
      expect(isHeard).toBe(under.voice.isAudible);
    });

    it('makes sound that the desk takes', async () => {
      const utterance = await aClearedUtterance(LONG_LINE);
      const audio = await wait(voiceCleared(under.voice, utterance, new AbortController().signal));
      expect(audio.utterance).toBe(utterance);
      expect(audio.voice).toBe(under.voice.id);
    });

    it('takes longer over more words', async () => {
      const signal = new AbortController().signal;
      const short = await wait(voiceCleared(under.voice, await aClearedUtterance(LINE), signal));
      const long = await wait(voiceCleared(under.voice, await aClearedUtterance(LONG_LINE), signal));
      expect(long.durationMs).toBeGreaterThan(1.5 * short.durationMs);
    });

    it('gives two lines that are asked for at the same time each its own sound', async () => {
      const signal = new AbortController().signal;
      const [short, long] = [await aClearedUtterance(LINE), await aClearedUtterance(LONG_LINE)];
      const both = Promise.all([
        voiceCleared(under.voice, long, signal),
        voiceCleared(under.voice, short, signal),
      ]);
      const [first, second] = await wait(both);
      expect([first.utterance, second.utterance]).toEqual([long, short]);
      expect(first.durationMs).toBeGreaterThan(second.durationMs);
    });

    it('says nothing that did not come through the door', async () => {
      const real = await aClearedUtterance(LINE);
      const forgeries: readonly unknown[] = [
        LINE,
        { text: LINE, draft: { surface: 'speech', host: 'host' } },
        Object.create(real as object),
        { ...real, text: LINE },
        new Proxy(real, {}),
        null,
      ];
      for (const forged of forgeries) {
        await expect(chunksOf(forged as ClearedUtterance)).rejects.toMatchObject({ code: 'NOT_CLEARED' });
      }
    });

    it('says nothing that was cleared to be read, not heard', async () => {
      const card = await aClearedUtterance('养生壶', { surface: 'card' });
      await expect(chunksOf(card)).rejects.toMatchObject({ code: 'NOT_CLEARED' });
    });

    it('makes no cleared audio after the signal has aborted', async () => {
      const control = new AbortController();
      const audio = voiceCleared(under.voice, await aClearedUtterance(LINE), control.signal);
      control.abort(new Error('skipped'));
      await expect(wait(audio)).rejects.toThrow('skipped');
    });
  });
}
