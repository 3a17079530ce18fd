import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** What a room does: it is told, then signs its ledger, which takes a while. */
const CLOSING = `
const { untilToldToStop } = await import('./src/cli/told-to-stop.ts');
const alive = setInterval(() => {}, 1000);
const told = untilToldToStop();
process.stdout.write('ready\\n');
const signal = await told;
process.stdout.write(signal + '\\n');
await new Promise((done) => setTimeout(done, 300));
process.stdout.write('closed\\n');
clearInterval(alive);`;

test('a second Ctrl-C, as npm and the terminal both hand it on, does not cut the closing', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', CLOSING]);
  const { stdout } = child;
  let out = '';
  stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
    // Each once what it waits for is printed: signals that come together are one.
    if (/^(ready|SIGINT)\n$/.test(text)) child.kill('SIGINT');
  });
  const [code] = await once(child, 'close');
  expect([code, out]).toEqual([0, 'ready\nSIGINT\nclosed\n']);
});
