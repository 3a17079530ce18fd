import { assert, int16Array, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWav } from '../../src/voice/wav.ts';
import { aHum, aWav } from './a-sound.ts';

describe('a WAV file', () => {
  it('gives its samples and its rate', () => {
    assert(
      property(int16Array({ maxLength: 500 }), (pcm) => {
        expect(parseWav(aWav(pcm, { rateHz: 22_050 }))).toEqual({ pcm, rateHz: 22_050, isWhole: true });
      }),
    );
  });

  it('of two channels is mixed down to one', () => {
    const stereo = Int16Array.of(100, 300, -100, -300);
    expect(parseWav(aWav(stereo, { channels: 2 }))?.pcm).toEqual(Int16Array.of(200, -200));
  });

  it('that lacks part of what its header promises is not whole', () => {
    expect(parseWav(aWav(aHum(100)).subarray(0, 1_000))?.isWhole).toBe(false);
  });

  it('whose writer could not know its length is whole', () => {
    expect(parseWav(aWav(aHum(100), { promised: 0xffff_ffff }))?.isWhole).toBe(true);
  });

  it('may have other chunks before its sound', () => {
    const plain = aWav(aHum(100));
    const list = Buffer.from('LIST\x05\0\0\0INFO!\0', 'latin1');
    const wav = Buffer.concat([plain.subarray(0, 36), list, plain.subarray(36)]);
    expect(parseWav(wav)?.pcm).toEqual(aHum(100));
  });

  it.each([
    ['8 bits', aWav(aHum(50), { bits: 8 })],
    ['six channels', aWav(aHum(50), { channels: 6 })],
    ['no rate', aWav(aHum(50), { rateHz: 0 })],
    ['no sound', aWav(aHum(50)).subarray(0, 36)],
    ['another kind of file', Buffer.from('ID3 and so on, longer than a header')],
  ])('of %s is none of ours', (_, bytes) => {
    expect(parseWav(bytes)).toBeUndefined();
  });

  it('never throws, whatever the bytes', () => {
    const header = aWav(aHum(1));
    assert(
      property(uint8Array({ maxLength: 60 }), (noise) => {
        const bytes = Buffer.from(header);
        bytes.set(noise.subarray(0, bytes.length - 12), 12);
        parseWav(bytes);
        parseWav(noise);
      }),
    );
  });
});
