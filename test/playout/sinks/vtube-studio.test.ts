import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { afterEach, describe, expect, test } from 'vitest';
import type { VisemeCue } from '../../../src/model/audio.ts';
import { engineConfigSchema, type VTubeStudioConfig } from '../../../src/model/engine-config.ts';
import { tokenFile } from '../../../src/playout/sinks/vtube-studio/token-file.ts';
import { VTubeStudioOutput } from '../../../src/playout/sinks/vtube-studio/vtube-studio.ts';
import { LabelSeer } from '../../../src/stage/label-sight.ts';
import { describeOutputContract } from '../../contracts/output.contract.ts';
import { aClearedUtterance } from '../../voice/a-cleared-utterance.ts';
import { aVoice } from '../../voice/a-voice.ts';
import { AVTubeStudio } from './a-vtube-studio.ts';
import { anAiring, LINE } from './an-airing.ts';
import { anOutputGround } from './an-output-ground.ts';
import { aMoment, until } from './until.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-vts-'));
let tokens = 0;
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function aModel(more: object = {}, proof?: (now: number) => number | undefined) {
  const vts = new AVTubeStudio();
  await vts.start();
  const config = engineConfigSchema.parse({ kind: 'vtube-studio', id: 'model', url: vts.url, ...more });
  const ground = await anOutputGround();
  tokens += 1;
  const tokenPath = join(folder, 'keys', `${tokens}.token`);
  const make = () =>
    new VTubeStudioOutput(
      config as VTubeStudioConfig,
      ground,
      tokenFile(tokenPath),
      proof === undefined ? undefined : () => proof(ground.clock.now()),
    );
  return { vts, ground, tokenPath, make, output: make() };
}

let open: { output: VTubeStudioOutput; vts: AVTubeStudio }[] = [];
afterEach(async () => {
  for (const { output, vts } of open) {
    await output.close();
    await vts.stop();
  }
  open = [];
});

async function aLiveModel(...args: Parameters<typeof aModel>) {
  const made = await aModel(...args);
  open.push(made);
  made.output.start();
  await until('live', () => made.output.health.state === 'live');
  return made;
}

describeOutputContract('VTube Studio', async () => {
  const { vts, ground, output } = await aModel();
  await vts.stop();
  return {
    output,
    ground,
    dials: true,
    get secrets() {
      return [...vts.tokens];
    },
    other: {
      start: () => vts.start(),
      stop: () => vts.stop(),
      drop: () => vts.drop(),
      garble: () => vts.garble(),
      stall: () => {
        vts.isStalled = true;
      },
      taken: () => vts.callsOf('InjectParameterDataRequest').length,
    },
  };
});

describe('leave of a person', () => {
  test('is asked once, and its token kept where nobody else reads it', async () => {
    const { vts, output, make, tokenPath } = await aLiveModel();
    await output.close();
    expect(statSync(tokenPath).mode & 0o777).toBe(0o600);
    const again = make();
    again.start();
    await until('live', () => again.health.state === 'live');
    await again.close();
    expect(vts.callsOf('AuthenticationTokenRequest')).toHaveLength(1);
  });

  test('that he took back is asked for anew', async () => {
    const { vts, output, make } = await aLiveModel();
    await output.close();
    vts.tokens.clear();
    const again = make();
    again.start();
    await until('live', () => again.health.state === 'live');
    await again.close();
    expect(vts.callsOf('AuthenticationTokenRequest')).toHaveLength(2);
  });

  test('that he does not give is for him to mend', async () => {
    const made = await aModel();
    open.push(made);
    made.vts.allows = 'no';
    made.output.start();
    await until('failed', () => made.output.health.state === 'failed');
    expect(made.output.health.detail).toContain('refused');
  });

  test('is waited for, and the console says where', async () => {
    const made = await aModel();
    open.push(made);
    made.vts.allows = 'nothing';
    made.output.start();
    await until('asked', () => made.output.health.detail?.includes('allow Candor') === true);
    expect(made.output.health.state).toBe('starting');
  });
});

describe('the mouth', () => {
  const CUES: readonly VisemeCue[] = [
    { atMs: 0, viseme: 'closed' },
    { atMs: 200, viseme: 'open' },
    { atMs: 600, viseme: 'pursed' },
  ];

  test('moves with the visemes, 25 times a second, and closes at the end', async () => {
    const { vts, ground, output } = await aLiveModel({ labelBy: 'mixer' }, (now) => now);
    const airing = await anAiring(ground.clock.now(), LINE, {}, aVoice({ visemes: CUES }));
    output.air(airing);
    for (let step = 0; step < 25; step += 1) await ground.clock.advance(40);
    await until('25 in a second', () => vts.injected('MouthOpen').length >= 26);
    const mouth = vts.injected('MouthOpen');
    expect(mouth[0]).toBe(0);
    expect(mouth[10]).toBe(1);
    expect(mouth[20]).toBe(0.3);
    expect(vts.injected('VoiceVolumePlusMouthOpen')).toEqual(mouth);
    expect(Math.max(...vts.injected('VoiceVolume'))).toBeGreaterThan(0.1);
    output.end(airing);
    await until('closed', () => vts.injected('MouthOpen').at(-1) === 0);
    const { length } = vts.injected('MouthOpen');
    await ground.clock.advance(2_000);
    await aMoment();
    expect(vts.injected('MouthOpen')).toHaveLength(length);
  });

  test('stays shut while the label is not proven', async () => {
    let at: number | undefined;
    const { vts, ground, output } = await aLiveModel({ labelBy: 'mixer' }, () => at);
    output.air(await anAiring(ground.clock.now()));
    await ground.clock.advance(400);
    await until('given', () => vts.injected('MouthOpen').length > 5);
    expect(new Set(vts.injected('MouthOpen'))).toEqual(new Set([0]));
    at = Number.MAX_SAFE_INTEGER;
    await until('opens', () => (vts.injected('MouthOpen').at(-1) ?? 0) > 0, ground.clock);
  });

  test('leaves out what this VTube Studio does not know: one unknown name would fail all', async () => {
    const made = await aModel();
    open.push(made);
    made.vts.parameters = ['MouthOpen'];
    made.output.start();
    await until('live', () => made.output.health.state === 'live');
    made.output.air(await anAiring(made.ground.clock.now()));
    await until('moved', () => made.vts.injected('MouthOpen').length > 0);
    expect(made.vts.injected('MouthSmile')).toEqual([]);
    expect(made.ground.codes()).not.toContain('OUTPUT_MISCONFIGURED');
  });
});

describe('gestures', () => {
  test('come with a product and an answer, each once', async () => {
    const { vts, ground, output } = await aLiveModel({ hotkeys: { product: 'wave' } });
    for (let line = 0; line < 2; line += 1) {
      const airing = await anAiring(ground.clock.now());
      output.air(airing);
      output.end(airing);
    }
    await until('waved', () => vts.callsOf('HotkeyTriggerRequest').length > 0);
    await aMoment();
    expect(vts.callsOf('HotkeyTriggerRequest')).toEqual([{ hotkeyID: 'wave' }]);
  });

  test('that the model does not have are told of once, and the mouth goes on', async () => {
    const { vts, ground, output } = await aLiveModel({ hotkeys: { speech: 'nod' } });
    for (let line = 0; line < 2; line += 1) output.air(await anAiring(ground.clock.now()));
    await until('told', () => ground.codes().includes('OUTPUT_MISCONFIGURED'));
    await until('moved', () => vts.injected('MouthOpen').length > 1);
    expect(ground.codes().filter((code) => code === 'OUTPUT_MISCONFIGURED')).toHaveLength(1);
  });
});

describe('the label in VTube Studio', () => {
  test('is loaded as a locked item whose picture is the label, and then stands proven', async () => {
    const { vts, ground, output } = await aLiveModel();
    await until('proven', () => output.labelProvenAt !== undefined, ground.clock);
    const [load] = vts.callsOf('ItemLoadRequest');
    expect(load).toMatchObject({ locked: true, unloadWhenPluginDisconnects: false, censored: false });
    expect(String(load?.fileName)).toMatch(/^[a-z-]{4,28}\.png$/);
    const png = Buffer.from(String(load?.customDataBase64), 'base64');
    const { width, height } = await loadImage(png);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(64);
    expect(Math.max(width, height)).toBeLessThanOrEqual(2_048);
    const seer = new LabelSeer(() => ground.stage.scene().label);
    expect(await seer.inBox(png, { x: 12, y: 10, width: width - 24, height: height - 20 })).toMatchObject({
      resemblance: expect.closeTo(1, 0),
    });
  });

  test('is loaded again where somebody removes it, and unproven meanwhile', async () => {
    const { vts, ground, output } = await aLiveModel();
    await until('proven', () => output.labelProvenAt !== undefined, ground.clock);
    vts.items = [];
    await until('unproven', () => output.labelProvenAt === undefined, ground.clock);
    await until('proven again', () => output.labelProvenAt !== undefined, ground.clock);
    expect(vts.callsOf('ItemLoadRequest')).toHaveLength(2);
    expect(ground.codes()).toContain('LABEL_UNPROVEN');
  });

  test('that it may not load is never proven, and a person is told', async () => {
    const made = await aModel();
    open.push(made);
    made.vts.mayLoadItems = false;
    made.output.start();
    await until('told', () => made.ground.codes().includes('LABEL_UNPROVEN'), made.ground.clock);
    expect(made.output.labelProvenAt).toBeUndefined();
  });

  test('is another one while a person speaks, and only one of them stands', async () => {
    const { vts, ground, output } = await aLiveModel();
    await until('proven', () => output.labelProvenAt !== undefined, ground.clock);
    const ai = vts.items[0]?.picture;
    ground.stage.prepareHumanLabel(
      await aClearedUtterance('画面AI生成 · 现由工作人员讲解', { surface: 'stage-label', source: 'label' }),
    );
    ground.stage.setState('human');
    await until('changed', () => vts.items[0] !== undefined && vts.items[0].picture !== ai, ground.clock);
    await until('proven', () => output.labelProvenAt !== undefined, ground.clock);
    expect(vts.items).toHaveLength(1);
  });

  test('counts only as OBS sees it, where OBS shows the model', async () => {
    let seen: number | undefined;
    const { vts, ground, output } = await aLiveModel({ labelBy: 'mixer' }, () => seen);
    await until('loaded', () => vts.items.length === 1, ground.clock);
    expect(output.labelProvenAt).toBeUndefined();
    seen = 7;
    expect(output.labelProvenAt).toBe(7);
  });
});
