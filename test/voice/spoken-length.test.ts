import { assert, constantFrom, double, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SystemClock } from '../../src/infra/clock.ts';
import { openLog } from '../../src/infra/log.ts';
import { voiceCleared } from '../../src/voice/cleared-audio.ts';
import { openVoices } from '../../src/voice/open-voices.ts';
import { longestMs, shortestMs, spokenMs } from '../../src/voice/spoken-length.ts';
import { aClearedUtterance } from './a-cleared-utterance.ts';

describe('the length of words as speech', () => {
  it.each(['大家好。', '好，我们继续。', '欢迎来到直播间，我们一起来看下一件商品。'])(
    'is what eSpeak NG takes, to 15 %%: %s',
    async (text) => {
      const [voice] = await openVoices(undefined, { clock: new SystemClock(), log: openLog('silent') });
      if (voice === undefined) throw new Error('no voice');
      const audio = await voiceCleared(voice, await aClearedUtterance(text), new AbortController().signal);
      await voice.close();
      expect(Math.abs(audio.durationMs / spokenMs(text) - 1)).toBeLessThan(0.15);
    },
  );

  it('lies between the shortest and the longest that is taken, at any pace', () => {
    const words = string({ unit: constantFrom(...'大家好abc129，。 ω'), maxLength: 200 });
    assert(
      property(words, double({ min: 0.25, max: 4, noNaN: true }), (text, pace) => {
        expect(shortestMs(text, pace)).toBeLessThanOrEqual(spokenMs(text, pace));
        expect(longestMs(text, pace)).toBeGreaterThan(spokenMs(text, pace));
      }),
    );
  });
});
