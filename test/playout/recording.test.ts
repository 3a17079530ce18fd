import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordingConfigSchema, type VideoConfig } from '../../src/model/output-config.ts';
import { findRecorded } from '../../src/playout/recording-index.ts';
import { Broadcast } from '../../src/playout/sinks/broadcast.ts';
import { RecordingOutput } from '../../src/playout/sinks/recording-output.ts';
import { brightness, type Film, play, probe } from './a-played-file.ts';
import { airTone, aStageOnAir, Ground, OnAir, until } from './a-room-on-air.ts';

/** Small, so that a busy machine with two cores keeps up. */
const VIDEO: VideoConfig = { width: 288, height: 512, fps: 25, bitrateKbps: 600 };
const REAL = { timeout: 120_000 };

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'candor-recording-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function aRecording(options: {
  readonly segmentMinutes?: number;
  readonly ffmpeg?: string;
  readonly freeBytes?: () => Promise<number>;
}) {
  const ground = new Ground(await aStageOnAir());
  const broadcast = new Broadcast({ ground, video: VIDEO, ffmpeg: 'ffmpeg' });
  const output = new RecordingOutput({
    ground,
    broadcast,
    config: recordingConfigSchema.parse({ dir, segmentMinutes: options.segmentMinutes ?? 10 }),
    dir,
    ffmpeg: options.ffmpeg ?? 'ffmpeg',
    lookMs: 200,
    retryMs: { first: 200, most: 500 },
    ...(options.freeBytes !== undefined && { freeBytes: options.freeBytes }),
  });
  const bodies = (kind: string) =>
    ground.entries
      .filter((entry) => entry.kind === kind)
      .map(({ body }) => body as { file: string; sha256: string; whole: boolean; startsAt: number });
  /** What is told of the recording; that a busy machine drops frames is not its fault. */
  const alerts = () => ground.alerts.filter(({ code }) => code !== 'BROADCAST_LATE');
  return { ground, output, bodies, alerts };
}

/** Where a tone of a second begins in a file, ms; after the audio label of 1.5 s. */
function toneAt({ loudness }: Film): number {
  return loudness.findIndex((rms, index) => index > 160 && rms > 0.1) * 10;
}

test('files follow each other, each with its labels, and the index finds what was said', REAL, async () => {
  const { output, bodies, alerts } = await aRecording({ segmentMinutes: 0.05 });
  let said = '';
  {
    await using _onAir = new OnAir([output]);
    const first = await until(() => bodies('recording.opened')[0]);
    // Not in the first 1.5 s of a file, where the audio label stands.
    const airing = await airTone([output], first.startsAt + 2_000, 1_000);
    said = airing.audio.utterance.id;
    await until(() => bodies('recording.opened').length >= 2);
    await until(() => output.health.state === 'live');
  }
  const closed = bodies('recording.closed');
  expect(closed.length).toBe(bodies('recording.opened').length);
  for (const { file, sha256, whole } of closed) {
    const bytes = readFileSync(join(dir, file));
    expect([whole, sha256]).toEqual([true, createHash('sha256').update(bytes).digest('hex')]);
    const { format, streams } = await probe(join(dir, file));
    expect(streams.map(({ codec_name }) => codec_name)).toEqual(['h264', 'aac']);
    const { AIGC, ...others } = format.tags ?? {};
    expect(JSON.parse(AIGC ?? '')).toEqual({
      Label: '1',
      ContentProducer: 'Candor test shop',
      ProduceID: file.replace('.mp4', ''),
      ReservedCode1: '',
      ContentPropagator: 'Candor test shop',
      PropagateID: file.replace('.mp4', ''),
      ReservedCode2: '',
    });
    expect(Object.keys(others).join()).not.toMatch(/aigc/i);
    expect(bytes.toString('latin1').split('AIGC')).toHaveLength(2);
  }
  const places = await findRecorded(dir, said);
  expect(places).toEqual([{ file: closed[0]?.file, fromMs: expect.any(Number), toMs: expect.any(Number) }]);
  const film = await play(join(dir, places[0]?.file ?? ''));
  expect(Math.abs(toneAt(film) - (places[0]?.fromMs ?? 0))).toBeLessThan(80);
  expect(signsIn(film)).toBe('.-..');
  // LAB-05: from the very first frame of the stream, which this file begins with.
  const label = { left: 0.05, top: 0.025, right: 0.75, bottom: 0.07 };
  for (const frame of film.frames) expect(brightness(film, frame, label)).toBeGreaterThan(0.1);
  expect(alerts()).toEqual([]);
});

test(
  'a killed writer leaves a file that plays, is found after a crash, and another is begun',
  REAL,
  async () => {
    const { output, bodies, alerts } = await aRecording({});
    {
      await using _onAir = new OnAir([output]);
      await until(() => output.health.state === 'live');
      process.kill(output.writerPid as number, 'SIGKILL');
      await until(() => bodies('recording.opened').length === 2 && output.health.state === 'live');
    }
    const [killed, after] = bodies('recording.closed');
    expect([killed?.whole, after?.whole]).toEqual([false, true]);
    expect(alerts()).toEqual([expect.objectContaining({ code: 'RECORDING_FAILED' })]);
    for (const file of [killed, after]) {
      const path = join(dir, file?.file ?? '');
      expect((await play(path)).frames.length).toBeGreaterThan(25);
      expect((await probe(path)).format.tags).toHaveProperty('AIGC');
    }

    // As after a crash of the whole machine: the index knows the file, and nobody closed it.
    const index = readFileSync(join(dir, 'index.jsonl'), 'utf8');
    writeFileSync(join(dir, 'index.jsonl'), `${index.replace(/^.*"closed".*\n/gm, '')}{"is":"clo`);
    const next = await aRecording({});
    {
      await using _onAir = new OnAir([next.output]);
      await until(() => next.bodies('recording.closed').length >= 2);
    }
    expect(next.bodies('recording.closed').slice(0, 2)).toEqual([
      expect.objectContaining({ file: killed?.file, sha256: killed?.sha256, whole: false }),
      expect.objectContaining({ file: after?.file, sha256: after?.sha256, whole: false }),
    ]);
  },
);

test(
  'a full disk stops the recording and nothing else, and it goes on when there is room',
  REAL,
  async () => {
    // Past the limit a write fails as on a full disk, whatever the machine allows a test to mount.
    const full = join(dir, '..', `${dir.split('/').at(-1)}-full`);
    const ffmpeg = join(dir, 'ffmpeg-on-a-full-disk');
    writeFileSync(
      ffmpeg,
      `#!/bin/sh\nif [ -e '${full}' ]; then trap '' XFSZ; ulimit -f 40; fi\nexec ffmpeg "$@"\n`,
    );
    chmodSync(ffmpeg, 0o755);
    let free = 2 ** 40;
    writeFileSync(full, '');
    const { ground, output, bodies, alerts } = await aRecording({ ffmpeg, freeBytes: async () => free });
    try {
      await using _onAir = new OnAir([output]);
      await until(() => output.health.state === 'retrying');
      expect(alerts()[0]).toMatchObject({
        code: 'RECORDING_FAILED',
        message: expect.stringMatching(/File too large/),
      });
      expect(ground.clock.now() - (output.labelProvenAt ?? 0)).toBeLessThan(1_000);
      rmSync(full);
      await until(() => output.health.state === 'live');

      // What the ledger needs of the disk is left to it.
      free = 2 ** 29;
      await until(() => output.health.detail === 'the disk is full');
      await until(() => bodies('recording.closed').length >= 2);
      expect(alerts().at(-1)).toMatchObject({ code: 'RECORDING_SPACE' });
      free = 2 ** 40;
      await until(() => output.health.state === 'live');
    } finally {
      if (existsSync(full)) rmSync(full);
    }
  },
);

/** The signs of the audio label in the first 1.6 s: a tone under 200 ms is short. */
function signsIn({ loudness }: Film): string {
  const signs: string[] = [];
  let length = 0;
  for (const rms of loudness.slice(0, 160)) {
    if (rms > 0.03) length += 10;
    else if (length > 0) {
      signs.push(length < 200 ? '.' : '-');
      length = 0;
    }
  }
  return signs.join('');
}
