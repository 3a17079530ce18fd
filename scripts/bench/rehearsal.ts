// How long rehearsing a night takes. Method: `candor rehearse --hours 8` on the demo, as a user runs it,
// start-up included. Prints seconds and how many times faster than the night it is. Run: node scripts/bench/rehearsal.ts
import { spawnSync } from 'node:child_process';

const HOURS = Number(process.env.HOURS ?? 8);
const began = performance.now();
const run = spawnSync(process.execPath, ['src/main.ts', 'rehearse', '--hours', String(HOURS)], {
  encoding: 'utf8',
});
const seconds = (performance.now() - began) / 1000;
process.stdout.write(run.stdout);
process.stderr.write(run.stderr);
console.log(
  `\nrehearsed ${HOURS} h in ${seconds.toFixed(1)} s: ${((HOURS * 3600) / seconds).toFixed(0)}× real time (aim: 8 h under 60 s)`,
);
process.exitCode = run.status ?? 1;
