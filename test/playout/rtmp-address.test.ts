import { expect, test } from 'vitest';
import { rtmpAddress } from '../../src/playout/sinks/rtmp-address.ts';

test.each([
  { url: 'rtmp://push.example/live', streamKey: 'abc-123-xyz' },
  { url: 'rtmp://push.example/live/', streamKey: 'abc-123-xyz' },
  { url: 'rtmp://push.example/live/abc-123-xyz' },
  { url: 'rtmps://push.example:443/live/room?token=abc-123-xyz&expire=99' },
  { url: 'rtmp://push.example/live', streamKey: 'room?txSecret=abc-123-xyz&txTime=5f' },
])('the key of $url is given to the encoder and told to nobody', (target) => {
  const { url, shown, redact } = rtmpAddress(target);
  expect(url).toContain('abc-123-xyz');
  expect(shown).toMatch(/^rtmps?:\/\/push\.example(:443)?\/live\/•••$/);
  const words = `[rtmp @ 0x1] Cannot open ${url}: stream abc-123-xyz (token=abc-123-xyz) refused`;
  expect(redact(words)).not.toContain('abc-123-xyz');
  expect(redact(words)).toContain('refused');
});
