import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import type { VideoConfig } from '../../src/model/output-config.ts';
import { Broadcast } from '../../src/playout/sinks/broadcast.ts';
import { RtmpOutput } from '../../src/playout/sinks/rtmp-output.ts';
import { brightness, colourAt, difference, type Film, keyFrameTimes, play, probe } from './a-played-file.ts';
import { airTone, aStageOnAir, Ground, OnAir, until } from './a-room-on-air.ts';
import { aFreePort, aSilentServer, RtmpServer } from './an-rtmp-server.ts';

/** Small, so that a busy machine with two cores keeps up. */
const VIDEO: VideoConfig = { width: 288, height: 512, fps: 25, bitrateKbps: 600 };
/** Where captions stand, shares of the picture's sides. */
const CAPTIONS = { left: 0.05, top: 0.6, right: 0.95, bottom: 0.98 };
/** A caption fades in within this, ms (scene-painter.ts). */
const CAPTION_FADE_MS = 160;
const REAL = { timeout: 120_000 };
const dir = mkdtempSync(join(tmpdir(), 'candor-stream-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function aStream(targets: Readonly<Record<string, string>>) {
  const ground = new Ground(await aStageOnAir());
  const broadcast = new Broadcast({ ground, video: VIDEO, ffmpeg: 'ffmpeg' });
  const outputs = Object.entries(targets).map(
    ([id, url]) =>
      new RtmpOutput({
        ground,
        broadcast,
        ffmpeg: 'ffmpeg',
        target: { id, url },
        // A busy machine may take seconds for a first byte; only the silent server is not waited for.
        stallMs: id === 'stalled' ? 3_000 : 20_000,
        retryMs: { first: 300, most: 600 },
      }),
  );
  const stateOf = (id: string) => outputs.find(({ health }) => health.id === id)?.health;
  return { ground, broadcast, outputs, stateOf };
}

test(
  'a stream arrives with label, motion and sound in step, whatever its other targets do',
  REAL,
  async () => {
    await using server = await RtmpServer.open();
    using silent = await aSilentServer();
    const { ground, broadcast, outputs, stateOf } = await aStream({
      good: server.url('s3cr3t-key'),
      refused: `rtmp://127.0.0.1:${await aFreePort()}/live/other-key`,
      stalled: `rtmp://127.0.0.1:${silent.port}/live/third-key`,
    });
    await using _onAir = new OnAir(outputs);
    await until(() => stateOf('good')?.state === 'live');

    const path = join(dir, 'arrived.mkv');
    // A machine that is too busy leaves frames out, picture and sound (BROADCAST_LATE): then it is watched once more.
    let leftOut = 0;
    for (let turn = 0; turn < 4; turn += 1) {
      const { dropped } = broadcast.tally;
      const watching = promisify(execFile)('ffmpeg', [
        ...['-v', 'error', '-y', '-i', server.url('s3cr3t-key'), '-t', '6', '-c', 'copy', path],
      ]);
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      await airTone(outputs, ground.clock.now() + 100, 1_000);
      await watching;
      leftOut = broadcast.tally.dropped - dropped;
      if (leftOut === 0) break;
    }
    expect(ground.clock.now() - (broadcast.labelProvenAt ?? 0)).toBeLessThan(1_000);
    await until(() =>
      ground.alerts.some(({ message }) => message.startsWith('stalled: the server has taken')),
    );

    const { streams } = await probe(path);
    expect(streams).toEqual([
      expect.objectContaining({
        ...{ codec_name: 'h264', profile: 'High', width: 288, height: 512, r_frame_rate: '25/1' },
        ...{ pix_fmt: 'yuv420p', color_range: 'tv', color_space: 'bt709' },
      }),
      expect.objectContaining({ codec_name: 'aac', sample_rate: '48000' }),
    ]);
    const keys = await keyFrameTimes(path);
    expect(keys.length).toBeGreaterThanOrEqual(2);
    for (const [index, time] of keys.slice(1).entries()) expect(time - (keys[index] ?? 0)).toBeCloseTo(2, 2);

    // The label's plate between its rim and its words (scene/label.ts: #11132b), as a player shows it.
    const plate = await colourAt(path, { x: 60, y: 12 });
    for (const [at, wanted] of [0x11, 0x13, 0x2b].entries()) {
      expect(Math.abs((plate[at] ?? 0) - wanted)).toBeLessThanOrEqual(10);
    }

    const film = await play(path);
    expect(film.frames.length).toBeGreaterThan(100);
    const label = { left: 0.05, top: 0.025, right: 0.75, bottom: 0.07 };
    for (const frame of film.frames) expect(brightness(film, frame, label)).toBeGreaterThan(0.1);
    const first = film.frames[0] as Buffer;
    expect(Math.max(...film.frames.map((frame) => difference(first, frame)))).toBeGreaterThan(0.5);

    const loud = film.loudness.map((rms) => rms > 0.05);
    const soundMs = loud.indexOf(true) * 10;
    expect(loud.filter(Boolean).length * 10).toBeGreaterThan(950);
    expect(loud.filter(Boolean).length * 10).toBeLessThan(1_100);
    expect(Math.max(...film.loudness.slice(0, soundMs / 10 - 5))).toBeLessThan(0.005);
    // The caption comes up with the first sample. Frames that were left out hold the picture back by themselves.
    const lag = captionStart(film, Math.floor(soundMs / 40)) - soundMs;
    expect(Math.abs(lag)).toBeLessThanOrEqual(40 * (1 + leftOut));

    expect(stateOf('good')).toMatchObject({ state: 'live' });
    expect(stateOf('refused')).toMatchObject({ state: 'retrying' });
    expect(stateOf('stalled')).toMatchObject({ state: 'retrying' });
    expect(ground.told + JSON.stringify(outputs.map(({ health }) => health))).not.toMatch(
      /s3cr3t-key|other-key|third-key/,
    );
  },
);

test(
  'a killed encoder is begun anew without the server noticing; a dropped server is found again',
  REAL,
  async () => {
    await using server = await RtmpServer.open();
    const { ground, broadcast, outputs, stateOf } = await aStream({ one: server.url('demo') });
    await using _onAir = new OnAir(outputs);
    await until(() => stateOf('one')?.state === 'live');
    const killed = broadcast.encoderPid as number;
    process.kill(killed, 'SIGKILL');
    await until(() => broadcast.encoderPid !== undefined && broadcast.encoderPid !== killed);
    await until(() => ground.clock.now() - (broadcast.labelProvenAt ?? 0) < 500);
    const path = join(dir, 'after.mkv');
    await promisify(execFile)('ffmpeg', [
      ...['-v', 'error', '-i', server.url('demo'), '-t', '3', '-c', 'copy', path],
    ]);
    expect((await keyFrameTimes(path)).length).toBeGreaterThanOrEqual(1);
    expect(stateOf('one')).toMatchObject({ state: 'live' });
    const told = ground.alerts.map(({ code }) => code).filter((code) => code !== 'BROADCAST_LATE');
    expect(told).toEqual(['ENCODER_FAILED']);

    await server.drop();
    await until(() => stateOf('one')?.state === 'retrying');
    await server.start();
    await until(() => stateOf('one')?.state === 'live');
    const changes = ground.entries.flatMap(({ kind, body }) =>
      kind === 'output.changed' ? [(body as { state: string }).state] : [],
    );
    expect(changes).toEqual(['live', 'retrying', 'live']);
  },
);

/**
 * When a caption that comes up near a frame began to, ms: read back from how far it had come in the frames that
 * show it half, so that neither the rate of frames nor a threshold for the first change makes it seem late.
 * Infinity where none comes up.
 */
function captionStart(film: Film, near: number): number {
  const before = film.frames[near - 3] as Buffer;
  const whole = captionDifference(film, before, film.frames[near + 8] as Buffer);
  const starts = film.frames.map((frame, index) => {
    if (index < near - 3 || index > near + 8) return Number.POSITIVE_INFINITY;
    const share = captionDifference(film, before, frame) / whole;
    const isHalf = share > 0.4 && share < 0.96;
    // The stage fades a caption in as 1 − (1 − t)³ (motion.ts).
    return isHalf ? index * 40 - CAPTION_FADE_MS * (1 - Math.cbrt(1 - share)) : Number.POSITIVE_INFINITY;
  });
  return Math.min(...starts);
}

/** How much the captions of two grey pictures differ, mean of the differences, 0 to 255. */
function captionDifference({ width, height }: Film, a: Buffer, b: Buffer): number {
  let sum = 0;
  let all = 0;
  for (let y = Math.round(CAPTIONS.top * height); y < Math.round(CAPTIONS.bottom * height); y += 1) {
    for (let x = Math.round(CAPTIONS.left * width); x < Math.round(CAPTIONS.right * width); x += 1) {
      sum += Math.abs((a[y * width + x] ?? 0) - (b[y * width + x] ?? 0));
      all += 1;
    }
  }
  return sum / all;
}
