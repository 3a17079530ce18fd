/**
 * What levelling and reading cost on the thread that also keeps the air clock, in CPU time of this process (the
 * machine may be shared). Method: eight seconds of a pulsed tone whose peaks need the limiter, levelled 20 times
 * after five to warm up; the 24 lines of a selling night, read 50 times after five.
 * Usage: node scripts/bench/levelling.ts
 */
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import { levelled } from '../../src/voice/levelled.ts';
import { pronounced } from '../../src/voice/reading.ts';
import { SPOKEN_LINES } from './spoken-lines.ts';

const SECONDS = 8;

const speech = Int16Array.from({ length: SECONDS * HOUSE_RATE_HZ }, (_, at) => {
  const time = at / HOUSE_RATE_HZ;
  const swell = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * time);
  const pitch = Math.sin(2 * Math.PI * 180 * time);
  return Math.round(1_500 * swell * (pitch + 7 * pitch ** 31));
});

function cpuMs(rounds: number, work: () => void): number {
  for (let round = 0; round < 5; round += 1) work();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

const levelMs = cpuMs(20, () => levelled(speech));
const readMs = cpuMs(50, () => {
  for (const text of SPOKEN_LINES) pronounced(text);
});
process.stdout.write(
  `levelling ${SECONDS} s of speech: ${levelMs.toFixed(1)} ms of CPU\nreading a line: ${(readMs / SPOKEN_LINES.length).toFixed(3)} ms of CPU\n`,
);
