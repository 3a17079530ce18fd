/** Keeps one sound after the other until it is killed; a dot for each that is kept. */
import { join } from 'node:path';
import { openLog } from '../../../src/infra/log.ts';
import { ManualClock } from '../../../src/infra/manual-clock.ts';
import { DiskCache } from '../../../src/voice/disk-cache.ts';
import { aHum } from '../a-sound.ts';

const dir = process.argv[2] ?? '';
const cache = DiskCache.open({
  dir: join(dir, 'sound'),
  keyFile: join(dir, 'key'),
  maxBytes: 1_000_000_000,
  clock: new ManualClock(),
  log: openLog('silent'),
});
const pcm = aHum(1_000);
for (let count = 0; ; count += 1) {
  await cache?.keep(`key-${count}`, { pcm, visemes: [] });
  process.stdout.write('.');
}
