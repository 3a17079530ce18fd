import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { enginesSchema } from '../../src/model/engine-config.ts';
import { openEngines } from '../../src/playout/open-engines.ts';
import { openServerStage } from '../../src/stage/server-canvas.ts';
import { AnObs } from './sinks/an-obs.ts';
import { anOutputGround } from './sinks/an-output-ground.ts';
import { until } from './sinks/until.ts';

const OBS = { kind: 'obs', id: 'mixer', scenes: { live: 'Live' } } as const;
const FACE = { kind: 'livetalking', id: 'face', labelBy: 'mixer' } as const;

function problemsOf(engines: unknown): string[] {
  const read = enginesSchema.safeParse(engines);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('engines in room.yaml', () => {
  test('need an OBS in whose picture their label is proven, whatever stands first', () => {
    expect(problemsOf([FACE, OBS])).toEqual([]);
    expect(problemsOf([FACE])).toEqual(["0.labelBy: there is no OBS 'mixer' in this list"]);
    expect(problemsOf([OBS, { ...FACE, labelBy: 'face' }])).toEqual([
      "1.labelBy: there is no OBS 'face' in this list",
    ]);
    expect(problemsOf([OBS, { kind: 'fay', id: 'fay' }])[0]).toContain('1.labelBy');
    expect(problemsOf([{ kind: 'vtube-studio', id: 'model' }])).toEqual([]);
  });

  test('have names of their own, and no password in an address', () => {
    expect(problemsOf([OBS, OBS])).toEqual(["1.id: a second engine 'mixer'"]);
    expect(problemsOf([{ ...OBS, url: 'ws://me:secret@127.0.0.1:4455' }])[0]).toContain('0.url');
    expect(problemsOf([OBS, { ...FACE, url: 'http://me:secret@127.0.0.1' }])[0]).toContain('1.url');
  });

  test('that look for a label in a text source name the source', () => {
    expect(problemsOf([{ ...OBS, labelProof: 'text' }])[0]).toContain('0.texts.label');
  });
});

test('an engine speaks on the proof of the OBS that shows it', async () => {
  const ground = await anOutputGround();
  const painted = openServerStage({ width: 360, height: 640 }, ground.stage.scene().label);
  painted.show(ground.stage.scene(), 0);
  painted.paint(0, null);
  const stage = painted.png();
  const bare = createCanvas(360, 640).toBuffer('image/png');
  const obs = new AnObs({ world: { picture: () => stage } });
  await obs.start();
  const engines = enginesSchema.parse([FACE, { ...OBS, url: obs.url }]);
  const [face, mixer] = openEngines(engines, '/nowhere').map((open) => open(ground));
  if (face === undefined || mixer === undefined) throw new Error('two engines were wanted');
  expect(face.labelProvenAt).toBeUndefined();
  mixer.start();
  await until('proven', () => face.labelProvenAt !== undefined, ground.clock);
  expect(face.labelProvenAt).toBe(mixer.labelProvenAt);
  obs.world.picture = () => bare;
  await until('unproven', () => face.labelProvenAt === undefined, ground.clock);
  await mixer.close();
  await obs.stop();
});
