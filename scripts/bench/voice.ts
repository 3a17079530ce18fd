/**
 * How fast the embedded voice is. Method: one speaking process; 24 lines of a selling night, each voiced as
 * a room does it (gate left out: the words go straight to the process), five rounds, one line at a time.
 * Sound per wall time is the length of all sound by the time from request to last byte; sound per CPU time
 * takes the user and system time of the speaking process from /proc. First byte: the process hands a line
 * over whole, so it is the time of the whole line. Start-up: from spawn to the answer of the first line.
 * Usage: node scripts/bench/voice.ts [rounds]
 */
import { readFileSync } from 'node:fs';
import { SystemClock } from '../../src/infra/clock.ts';
import { openLog } from '../../src/infra/log.ts';
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import { SpeakingProcess } from '../../src/voice/providers/espeak/connection.ts';
import { ssmlOf } from '../../src/voice/providers/espeak/ssml.ts';
import { spokenMs } from '../../src/voice/spoken-length.ts';
import { SPOKEN_LINES } from './spoken-lines.ts';

/** Linux counts process time in hundredths of a second, whatever the kernel's tick. */
const TICKS_PER_S = 100;

const rounds = Number(process.argv[2] ?? 5);
const signal = new AbortController().signal;
const parts = { clock: new SystemClock(), log: openLog('warn') };

const startedAt = performance.now();
const speaking = new SpeakingProcess(parts);
await say('好');
const startMs = performance.now() - startedAt;
await say('OK');

const cpuBefore = cpuSeconds();
const rssBefore = rssMegabytes();
const tookMs: number[] = [];
const errors: number[] = [];
let soundS = 0;
for (let round = 0; round < rounds; round += 1) {
  for (const text of SPOKEN_LINES) {
    const from = performance.now();
    const lengthMs = await say(text);
    tookMs.push(performance.now() - from);
    soundS += lengthMs / 1000;
    errors.push(Math.abs(spokenMs(text) / lengthMs - 1));
  }
}
const wallS = tookMs.reduce((sum, ms) => sum + ms, 0) / 1000;
tookMs.sort((a, b) => a - b);
const at = (share: number) => tookMs[Math.min(tookMs.length - 1, Math.floor(share * tookMs.length))] ?? 0;

console.log(`lines voiced                        ${tookMs.length}, ${soundS.toFixed(0)} s of sound`);
console.log(`start-up to the first line          ${startMs.toFixed(0)} ms`);
console.log(
  `request to first byte (= last)      median ${at(0.5).toFixed(0)} ms, 99 % ${at(0.99).toFixed(0)} ms`,
);
console.log(`seconds of sound per second (wall)  ${(soundS / wallS).toFixed(0)}`);
console.log(`seconds of sound per second (CPU)   ${(soundS / (cpuSeconds() - cpuBefore)).toFixed(0)}`);
console.log(`memory of the process               ${rssBefore.toFixed(0)} → ${rssMegabytes().toFixed(0)} MB`);
console.log(
  `length by spokenMs, mean error      ${((100 * errors.reduce((a, b) => a + b, 0)) / errors.length).toFixed(1)} %`,
);
await speaking.close();

/** Says a line and returns its length, ms. */
async function say(text: string): Promise<number> {
  const voice = /\p{Script=Han}/u.test(text) ? 'cmn' : 'en-gb';
  const { pcm } = await speaking.say({ ssml: ssmlOf(text, voice), voice, rate: 190, pitch: 55 }, signal);
  return (pcm.length / HOUSE_RATE_HZ) * 1000;
}

function cpuSeconds(): number {
  // Fields 14 and 15 of stat, counted after the name in brackets, which may hold blanks.
  const fields = readFileSync(`/proc/${speaking.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_S;
}

function rssMegabytes(): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${speaking.pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}
