import { describe, expect, it } from 'vitest';
import { toHouseRate } from '../../src/voice/resample.ts';
import { aHum } from './a-sound.ts';

describe('sound at another rate', () => {
  it.each([8_000, 16_000, 22_050, 44_100, 48_000])(
    'of %i Hz becomes the same sound at 24 kHz',
    async (rateHz) => {
      const resampled = await toHouseRate(aHum(1_000, rateHz), rateHz);
      const expected = aHum(1_000);
      expect(resampled.length).toBe(expected.length);
      // The edges are smeared by the filter; in between the error stays below 1 % of the hum.
      const errors = resampled
        .subarray(500, -500)
        .map((sample, at) => Math.abs(sample - (expected[at + 500] ?? 0)));
      expect(Math.max(...errors)).toBeLessThan(60);
    },
  );

  it('has no seam where it is longer than the converter takes at once', async () => {
    const resampled = await toHouseRate(aHum(45_000, 22_050), 22_050);
    const expected = aHum(45_000);
    expect(resampled.length).toBe(expected.length);
    const errors = resampled
      .subarray(500, -500)
      .map((sample, at) => Math.abs(sample - (expected[at + 500] ?? 0)));
    expect(errors.reduce((most, error) => Math.max(most, error), 0)).toBeLessThan(60);
  });

  it('of no rate that there is is refused', async () => {
    await expect(toHouseRate(aHum(10), 23_999)).rejects.toThrow(RangeError);
  });
});
