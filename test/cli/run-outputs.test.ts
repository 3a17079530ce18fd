import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withCommandLineOutputs } from '../../src/cli/run/command-line-outputs.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { outputsConfigSchema } from '../../src/model/output-config.ts';
import { openOutputs } from '../../src/playout/open-outputs.ts';

const loaded = loadConfig('config', { env: {}, now: Date.parse('2026-11-24T20:00:00+08:00') });
if (!loaded.ok) throw new Error('config/ does not load');
const tree = loaded.config;
const AROUND = { configDir: '/', isHeld: () => false };
const outputsOf = (added: Parameters<typeof withCommandLineOutputs>[1]) =>
  withCommandLineOutputs(tree, added).rooms.get('night')?.config.outputs;

test('--rtmp and --record add to what the room has, with its defaults', () => {
  expect(outputsOf({})).toBeUndefined();
  const outputs = outputsOf({ rtmp: ['rtmp://127.0.0.1/live/demo'], record: 'recordings' });
  expect(outputs).toMatchObject({
    video: { width: 720, height: 1280, fps: 25 },
    rtmp: [{ id: 'rtmp-1', url: 'rtmp://127.0.0.1/live/demo' }],
    recording: { dir: expect.stringMatching(/^\/.*recordings$/), segmentMinutes: 10, keepYears: 3 },
  });
});

test('an address that is none is a fault of usage, and is not repeated: it may hold a key', () => {
  const open = () => outputsOf({ rtmp: ['http://push.example/live/s3cr3t'] });
  expect(open).toThrow(expect.objectContaining({ code: 'USAGE' }));
  expect(open).not.toThrow(/s3cr3t/);
});

test('with several rooms it must be said which is meant', () => {
  const two = { ...tree, service: { ...tree.service, rooms: ['night', 'day'] } };
  expect(() => withCommandLineOutputs(two, { rtmp: ['rtmp://127.0.0.1/live/demo'] })).toThrow(
    expect.objectContaining({ code: 'USAGE' }),
  );
});

test('without ffmpeg no stream is opened: a missing part, with the way out', async () => {
  const outputs = outputsConfigSchema.parse({ rtmp: [{ id: 'one', url: 'rtmp://127.0.0.1/live/demo' }] });
  const dir = mkdtempSync(join(tmpdir(), 'candor-no-ffmpeg-'));
  await expect(openOutputs(outputs, AROUND, join(dir, 'ffmpeg'))).rejects.toMatchObject({
    code: 'PART_MISSING',
    fix: expect.stringContaining('apt-get install ffmpeg'),
  });
  await expect(openOutputs(undefined, AROUND, join(dir, 'ffmpeg'))).resolves.toEqual([]);
  rmSync(dir, { recursive: true });
});
