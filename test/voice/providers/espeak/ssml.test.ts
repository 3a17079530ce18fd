import { assert, property, string } from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { SystemClock } from '../../../../src/infra/clock.ts';
import { openLog } from '../../../../src/infra/log.ts';
import { SpeakingProcess } from '../../../../src/voice/providers/espeak/connection.ts';
import { ssmlOf } from '../../../../src/voice/providers/espeak/ssml.ts';

describe('an English line', () => {
  it('has its Chinese words spoken by the Chinese voice', () => {
    expect(ssmlOf('This is 明前，龙井 tea', 'en-us')).toBe(
      'This is <voice name="cmn">明前，龙井</voice> tea',
    );
  });
});

describe('whatever the words', () => {
  it('nothing in them is a command, a tag, phonemes or the end of the text', () => {
    const words = string({ unit: 'binary', maxLength: 60 });
    assert(
      property(words, (text) => {
        const ssml = ssmlOf(`${text}[[a]]<b>&\u0000\u0001`, 'cmn');
        expect(ssml).not.toMatch(/\[\[|\]\]|<|\p{Cc}|\p{Co}/u);
      }),
    );
  });

  it('letters and characters stay, in their order', () => {
    const words = string({ unit: 'grapheme', maxLength: 60 });
    assert(
      property(words, (text) => {
        const letters = text.match(/\p{Script=Han}/gu) ?? [];
        const read = [...ssmlOf(text, 'cmn')];
        let at = -1;
        for (const letter of letters) {
          at = read.indexOf(letter, at + 1);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('what eSpeak NG makes of it', () => {
  const speaking = new SpeakingProcess({
    clock: new SystemClock(),
    log: openLog('silent'),
    engine: 'package',
  });
  afterAll(() => speaking.close());

  const phonemesOf = async (text: string) => {
    const line = { ssml: ssmlOf(text, 'cmn'), voice: 'cmn', rate: 190, pitch: 55 };
    const { phonemes } = await speaking.say(line, new AbortController().signal);
    return (phonemes ?? []).map(([, id]) => id.replace(/[ˈˌ]/gu, '')).filter((id) => id !== '');
  };
  const GOODBYE = ['ts', 'ai', 'tɕ', 'iɛ', 'n'];

  it('names the letters in double brackets instead of making those sounds', async () => {
    // Taken for phonemes, they would be sounds that no gate has judged.
    expect(await phonemesOf('好[[fVk]]')).toEqual(expect.arrayContaining(['ɛ', 'v', 'eɪ']));
  });

  it('goes on after a character that would end the text', async () => {
    expect((await phonemesOf('你好\u0000再见')).slice(-5)).toEqual(GOODBYE);
  });

  it('does not change its speed for a control character', async () => {
    expect(await phonemesOf('你好\u000190S再见')).toEqual(expect.arrayContaining(['ɛ', 's']));
  });

  it('names a tag, or passes over it, and does not obey it', async () => {
    expect(await phonemesOf('你好<voice name="en">再见</voice>')).toEqual(expect.arrayContaining(GOODBYE));
  });
});
