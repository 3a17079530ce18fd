// What a stream costs. Method: `candor run` on the demo, as a user runs it, pushes 720×1280 at 25 fps to a real
// RTMP server on this machine; CPU time is read from /proc for each process. Then the same room is captured the
// other way, in the same run: its stage page in Chromium under Xvfb, by ffmpeg's x11grab with the same encoder
// settings, pushed to the same server. "Render" is what the candor process takes more with the stream than with
// the page alone. Prints cores (CPU seconds a second). Run: node scripts/bench/stream.ts [--seconds 30] [--minutes 0]
// --minutes: how long memory is watched afterwards; 20 is the aim. Needs ffmpeg, chromium and xvfb (apt-get install xvfb).
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '30' }, minutes: { type: 'string', default: '0' } },
});
const SECONDS = Number(values.seconds);
const MINUTES = Number(values.minutes);
const WARM_UP_MS = 15_000;
const RTMP_PORT = 19_361;
const DISPLAY = ':197';
const SIZE = '720x1280';

const dir = mkdtempSync(join(tmpdir(), 'candor-bench-stream-'));
cpSync('config', join(dir, 'config'), { recursive: true });
const started: ChildProcess[] = [];

function start(program: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(program, args, {
    // Chromium complains of every desktop service that a server lacks.
    stdio: ['pipe', 'pipe', program === 'chromium' ? 'ignore' : 'inherit'],
    env: { ...process.env, ...env },
  });
  child.on('error', (fault) => console.error(`${program}: ${fault.message}`));
  started.push(child);
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([gone, sleep(8_000)]);
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly command: string;
  readonly cpuS: number;
  readonly rssMiB: number;
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        const fields = stat
          .slice(stat.lastIndexOf(')') + 2)
          .split(' ')
          .map(Number);
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        // man proc_pid_stat: 4 parent, 14 utime, 15 stime in ticks of 10 ms, 24 rss in pages.
        const [parent = 0] = fields.slice(1);
        const cpuS = ((fields[11] ?? 0) + (fields[12] ?? 0)) / 100;
        return [{ pid: Number(pid), parent, name, command, cpuS, rssMiB: ((fields[21] ?? 0) * 4) / 1024 }];
      } catch {
        return [];
      }
    });
}

/** A process and all below it. */
function family(root: number): Process[] {
  const all = processes();
  const below = (pid: number): Process[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  return [...all.filter(({ pid }) => pid === root), ...below(root)];
}

const isEncoder = ({ command }: Process) => command.includes('libx264');
const isPush = ({ command }: Process) => command.includes('-f flv') && !command.includes('libx264');

/** Cores that processes took over a time. */
async function cores(roots: readonly number[], kinds: Record<string, (one: Process) => boolean>) {
  const before = new Map(roots.flatMap(family).map((one) => [one.pid, one.cpuS]));
  const began = performance.now();
  await sleep(SECONDS * 1000);
  const after = roots.flatMap(family);
  const seconds = (performance.now() - began) / 1000;
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, test]) => [
      kind,
      after.filter(test).reduce((sum, { pid, cpuS }) => sum + cpuS - (before.get(pid) ?? 0), 0) / seconds,
    ]),
  ) as Record<string, number>;
}

async function candor(
  ...args: readonly string[]
): Promise<{ child: ChildProcess; address: string; token: string }> {
  const child = start(process.execPath, ['src/main.ts', 'run', join(dir, 'config'), '--port', '0', ...args]);
  const printed = await new Promise<string>((resolve) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      if (text.includes('#token=')) resolve(text);
    });
  });
  const [, address = '', token = ''] = /(http:\S+)\/console\?room=\w+#token=(\S+)/.exec(printed) ?? [];
  return { child, address, token };
}

async function frames(address: string, token: string): Promise<{ all: number; dropped: number }> {
  const answer = await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  const text = await answer.text();
  const value = (which: string) =>
    Number(
      new RegExp(`candor_output_frames\\{[^}]*which="${which}"[^}]*\\} (\\d+)`).exec(text)?.[1] ?? Number.NaN,
    );
  return { all: value('all'), dropped: value('dropped') };
}

try {
  start(process.execPath, ['test/playout/children/rtmp-server.mjs', String(RTMP_PORT), join(dir, 'rtmp')]);
  await sleep(2_000);

  const page = await candor();
  const stageUrl = `${page.address}/stage?room=night&muted=1`;
  const screen = start('Xvfb', [DISPLAY, '-screen', '0', `${SIZE}x24`, '-nolisten', 'tcp']);
  await sleep(1_500);
  const chromium = start(
    'chromium',
    [
      ...['--no-sandbox', '--kiosk', `--app=${stageUrl}`, '--window-size=720,1280', '--window-position=0,0'],
      ...[`--user-data-dir=${join(dir, 'chromium')}`, '--autoplay-policy=no-user-gesture-required'],
      ...['--no-first-run', '--disable-extensions', '--hide-scrollbars'],
    ],
    { DISPLAY },
  );
  const grab = start('ffmpeg', [
    ...['-loglevel', 'error', '-f', 'x11grab', '-framerate', '25', '-video_size', SIZE, '-i', DISPLAY],
    ...['-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=stereo', '-map', '0:v', '-map', '1:a'],
    ...['-c:v', 'libx264', '-preset', 'superfast', '-tune', 'zerolatency', '-threads', '1'],
    ...[
      '-pix_fmt',
      'yuv420p',
      '-g',
      '50',
      '-sc_threshold',
      '0',
      '-b:v',
      '2500k',
      '-maxrate',
      '2500k',
      '-bufsize',
      '5000k',
    ],
    ...['-c:a', 'aac', '-b:a', '128k', '-f', 'flv', `rtmp://127.0.0.1:${RTMP_PORT}/live/page`],
  ]);
  await sleep(WARM_UP_MS);
  const theirs = await cores(
    [page.child, screen, chromium, grab].map(({ pid }) => pid ?? -1),
    {
      room: ({ pid }) => pid === page.child.pid,
      xvfb: ({ pid }) => pid === screen.pid,
      chromium: ({ command }) => command.includes('chromium'),
      encode: ({ pid }) => pid === grab.pid,
    },
  );
  for (const child of [grab, chromium, screen, page.child]) await stop(child);

  const stream = await candor('--rtmp', `rtmp://127.0.0.1:${RTMP_PORT}/live/demo`);
  await sleep(WARM_UP_MS);
  const framesBefore = await frames(stream.address, stream.token);
  const ours = await cores([stream.child.pid ?? -1], {
    node: ({ pid }) => pid === stream.child.pid,
    encode: isEncoder,
    push: isPush,
  });
  const framesAfter = await frames(stream.address, stream.token);
  const render = Math.max(0, (ours.node ?? 0) - (theirs.room ?? 0));
  const total = render + (ours.encode ?? 0) + (ours.push ?? 0);
  const otherWay = (theirs.xvfb ?? 0) + (theirs.chromium ?? 0) + (theirs.encode ?? 0);
  const dropped = (framesAfter.dropped - framesBefore.dropped) / (framesAfter.all - framesBefore.all);
  console.log(
    `720×1280, 25 fps, over ${SECONDS} s, load ${loadavg()[0]?.toFixed(1)}; cores (CPU seconds a second)`,
  );
  console.log(
    `render   ${render.toFixed(3)}  (node ${ours.node?.toFixed(3)} less the room ${theirs.room?.toFixed(3)}; aim < 0.2)`,
  );
  console.log(`encode   ${ours.encode?.toFixed(3)}  push ${ours.push?.toFixed(3)}`);
  console.log(`total    ${total.toFixed(3)}  (aim < 0.6)`);
  console.log(
    `page way ${otherWay.toFixed(3)}  (chromium ${theirs.chromium?.toFixed(3)}, Xvfb ${theirs.xvfb?.toFixed(3)}, encode ${theirs.encode?.toFixed(3)})`,
  );
  console.log(`share    ${((100 * total) / otherWay).toFixed(0)} % of the page way (aim ≤ 50 %)`);
  console.log(
    `dropped  ${(100 * dropped).toFixed(3)} % of ${framesAfter.all - framesBefore.all} frames (aim < 0.1 %)`,
  );

  for (let minute = 0; minute <= MINUTES && MINUTES > 0; minute += 1) {
    if (minute > 0) await sleep(60_000);
    const memory = family(stream.child.pid ?? -1);
    const of = (test: (one: Process) => boolean) =>
      memory
        .filter(test)
        .reduce((sum, { rssMiB }) => sum + rssMiB, 0)
        .toFixed(0);
    const { all, dropped: late } = await frames(stream.address, stream.token);
    console.log(
      `minute ${minute}: node ${of(({ pid }) => pid === stream.child.pid)} MiB, encoder ${of(isEncoder)} MiB, dropped ${late} of ${all}`,
    );
  }
  await stop(stream.child);
} finally {
  for (const child of started) await stop(child);
  rmSync(dir, { recursive: true, force: true });
}
