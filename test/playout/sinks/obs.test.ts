import { createCanvas } from '@napi-rs/canvas';
import OBSWebSocket, { EventSubscription } from 'obs-websocket-js/json';
import { afterEach, describe, expect, test } from 'vitest';
import { engineConfigSchema, type ObsConfig } from '../../../src/model/engine-config.ts';
import { ObsOutput } from '../../../src/playout/sinks/obs/obs.ts';
import { openServerStage } from '../../../src/stage/server-canvas.ts';
import { describeOutputContract } from '../../contracts/output.contract.ts';
import { anAiring, LINE } from './an-airing.ts';
import { AnObs, type ObsWorld } from './an-obs.ts';
import { anOutputGround, LABEL } from './an-output-ground.ts';
import { aMoment, until } from './until.ts';

const PASSWORD = 'correct horse battery staple';

/** Our stage page as OBS's programme shows it. */
const STAGE = await (async () => {
  const { stage } = await anOutputGround();
  const server = openServerStage({ width: 360, height: 640 }, stage.scene().label);
  server.show(stage.scene(), 0);
  server.paint(100, null);
  return server.png();
})();
const BARE = openPicture('#7a8899');

function openPicture(colour: string): Buffer {
  const canvas = createCanvas(360, 640);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, 360, 640);
  return canvas.toBuffer('image/png');
}

async function aMixer(more: Partial<ObsConfig> = {}, world: Partial<ObsWorld> = {}) {
  const obs = new AnObs({ password: PASSWORD, world: { picture: () => STAGE, ...world } });
  await obs.start();
  const config = engineConfigSchema.parse({
    kind: 'obs',
    id: 'mixer',
    url: obs.url,
    password: PASSWORD,
    scenes: { live: 'Live', human: 'Human', slate: 'Slate' },
    texts: { caption: 'Caption' },
    ...more,
  }) as ObsConfig;
  const ground = await anOutputGround();
  const output = new ObsOutput(config, ground);
  return { obs, ground, output };
}

let open: { output: ObsOutput; obs: AnObs }[] = [];
afterEach(async () => {
  for (const { output, obs } of open) {
    await output.close();
    await obs.stop();
  }
  open = [];
});

async function aLiveMixer(...args: Parameters<typeof aMixer>) {
  const made = await aMixer(...args);
  open.push(made);
  made.output.start();
  await until('live', () => made.output.health.state === 'live');
  return made;
}

describeOutputContract('OBS', async () => {
  const { obs, ground, output } = await aMixer();
  await obs.stop();
  return {
    output,
    ground,
    dials: true,
    secrets: [PASSWORD],
    other: {
      start: () => obs.start(),
      stop: () => obs.stop(),
      drop: () => obs.drop(),
      garble: () => obs.garble(),
      stall: () => {
        obs.isStalled = true;
      },
      taken: () =>
        obs
          .callsOf('SetInputSettings')
          .filter(({ inputSettings }) => JSON.stringify(inputSettings).includes(LINE)).length,
    },
  };
});

describe('the OBS of these tests', () => {
  test('is taken for one by obs-websocket-js, password and events and all', async () => {
    const obs = new AnObs({ password: PASSWORD });
    await obs.start();
    const client = new OBSWebSocket();
    await expect(client.connect(obs.url, 'wrong')).rejects.toMatchObject({ code: 4009 });
    await client.connect(obs.url, PASSWORD, { eventSubscriptions: EventSubscription.Outputs });
    expect(await client.call('GetCurrentProgramScene')).toMatchObject({ currentProgramSceneName: 'Slate' });
    await expect(client.call('SetCurrentProgramScene', { sceneName: 'Nowhere' })).rejects.toMatchObject({
      code: 600,
    });
    const heard = new Promise((resolve) => client.once('StreamStateChanged', resolve));
    obs.event('StreamStateChanged', EventSubscription.Outputs, { outputActive: true, outputState: 'X' });
    expect(await heard).toMatchObject({ outputActive: true });
    await client.disconnect();
    await obs.stop();
  });
});

describe('what OBS shows', () => {
  test('follows the stage: live on air, the slate in a pause', async () => {
    const { obs, ground } = await aLiveMixer();
    ground.stage.setState('on-air');
    await until('live scene', () => obs.world.program === 'Live');
    ground.stage.setState('paused');
    await until('slate scene', () => obs.world.program === 'Slate');
  });

  test('has the cleared words with their AI mark while they are heard, and none after', async () => {
    const { obs, ground, output } = await aLiveMixer();
    const caption = () => obs.world.inputs.get('Caption')?.settings.text;
    const airing = await anAiring(ground.clock.now());
    output.air(airing);
    await until('caption', () => caption() === `AI生成 ${LINE}`);
    output.end(airing);
    await until('no caption', () => caption() === '');
  });

  test('is set right again after a restart of OBS', async () => {
    const { obs, ground, output } = await aLiveMixer();
    ground.stage.setState('on-air');
    await until('live scene', () => obs.world.program === 'Live');
    await obs.stop();
    obs.world.program = 'Slate';
    await obs.start();
    await until('back', () => obs.world.program === 'Live', ground.clock);
    expect(output.health.state).toBe('live');
  });

  test('gets our stage page as a browser source once, and again only its address', async () => {
    const stage = {
      url: 'http://127.0.0.1:8787/stage/?room=night',
      input: 'Candor stage',
      width: 720,
      height: 1280,
    };
    const { obs, ground } = await aLiveMixer({ stage });
    await until('made', () => obs.world.inputs.get('Candor stage')?.kind === 'browser_source');
    expect(obs.callsOf('CreateInput')[0]).toMatchObject({
      sceneName: 'Live',
      inputSettings: { url: stage.url },
    });
    obs.drop();
    await until(
      'pointed at it',
      () => obs.callsOf('SetInputSettings').some(({ inputName }) => inputName === 'Candor stage'),
      ground.clock,
    );
    expect(obs.callsOf('CreateInput').length).toBe(1);
  });

  test('a source that is not there is told of once, and the rest goes on', async () => {
    const { obs, ground } = await aLiveMixer({ texts: { caption: 'Nowhere' } });
    ground.stage.setState('on-air');
    await until('live scene', () => obs.world.program === 'Live');
    ground.stage.setState('paused');
    await until('slate scene', () => obs.world.program === 'Slate');
    expect(ground.codes().filter((code) => code === 'OUTPUT_MISCONFIGURED')).toHaveLength(1);
  });

  test('a new product is a chapter of the recording, once', async () => {
    const { obs, ground, output } = await aLiveMixer();
    for (let line = 0; line < 2; line += 1) {
      const airing = await anAiring(ground.clock.now());
      output.air(airing);
      output.end(airing);
    }
    await until('chapter', () => obs.world.chapters.length > 0);
    await aMoment();
    expect(obs.world.chapters).toEqual(['kettle']);
  });
});

describe('the label in OBS’s picture', () => {
  test('is unproven before OBS is there and after the room is closed', async () => {
    const { output, ground } = await aLiveMixer();
    await until('proven', () => output.labelProvenAt !== undefined, ground.clock);
    await output.close();
    expect(output.labelProvenAt).toBeUndefined();
  });

  test('is proven while it stands in the programme, afresh within a second', async () => {
    const { ground, output } = await aLiveMixer();
    await until('proven', () => output.labelProvenAt !== undefined, ground.clock);
    const first = output.labelProvenAt ?? 0;
    await until('proven again', () => (output.labelProvenAt ?? 0) > first, ground.clock);
    expect(ground.codes()).not.toContain('LABEL_UNPROVEN');
  });

  test('is unproven at once where another scene does not show it, and a person is told', async () => {
    const { obs, ground, output } = await aLiveMixer();
    await until('proven', () => output.labelProvenAt !== undefined, ground.clock);
    obs.world.picture = () => BARE;
    await until('unproven', () => output.labelProvenAt === undefined, ground.clock);
    await until('told', () => ground.codes().includes('LABEL_UNPROVEN'), ground.clock);
    obs.world.picture = () => STAGE;
    await until('proven again', () => output.labelProvenAt !== undefined, ground.clock);
  });

  test('is unproven where OBS gives no picture, or a broken one', async () => {
    const { obs, ground, output } = await aLiveMixer();
    await until('proven', () => output.labelProvenAt !== undefined, ground.clock);
    obs.world.picture = () => Buffer.from('no picture');
    await until('unproven', () => output.labelProvenAt === undefined, ground.clock);
    obs.world.picture = () => STAGE;
    await until('proven again', () => output.labelProvenAt !== undefined, ground.clock);
    obs.refusals.set('GetSourceScreenshot', 702);
    await until('unproven', () => output.labelProvenAt === undefined, ground.clock);
  });

  test('is found in a text source of OBS, at the place that OBS tells', async () => {
    const canvas = createCanvas(360, 640);
    const context = canvas.getContext('2d');
    context.fillStyle = '#20242c';
    context.fillRect(0, 0, 360, 640);
    context.fillStyle = '#fff';
    context.font = '500 27px "Noto Sans CJK SC"';
    context.fillText(LABEL, 30, 600);
    const width = context.measureText(LABEL).width;
    const item = { enabled: true, x: 56, y: 1_140, width: 2 * width + 8, height: 80, alignment: 5 };
    const items = new Map([['AI label', item]]);
    const { obs, ground, output } = await aLiveMixer(
      { labelProof: 'text', texts: { label: 'AI label' } },
      {
        picture: () => canvas.toBuffer('image/png'),
        items,
        inputs: new Map([['AI label', { kind: 'text_ft2_source_v2', settings: {} }]]),
      },
    );
    await until('proven', () => output.labelProvenAt !== undefined, ground.clock);
    expect(obs.world.inputs.get('AI label')?.settings.text).toBe(LABEL);
    item.enabled = false;
    await until('unproven', () => output.labelProvenAt === undefined, ground.clock);
  });
});

describe('OBS’s own health', () => {
  test('a wrong password is for a person to mend, and is not shown', async () => {
    const made = await aMixer({ password: 'not the password' });
    open.push(made);
    made.output.start();
    await until('failed', () => made.output.health.state === 'failed');
    expect(made.output.health.detail).toBe('OBS refused the password');
    expect(made.ground.codes()).toContain('OUTPUT_FAILED');
  });

  test('a stream that OBS reconnects, or that stands still, is seen', async () => {
    const { obs, ground, output } = await aLiveMixer();
    // No picture is looked at, so that time may go fast.
    obs.refusals.set('GetSourceScreenshot', 702);
    obs.world.stream.reconnecting = true;
    obs.event('StreamStateChanged', EventSubscription.Outputs, {
      outputActive: true,
      outputState: 'OBS_WEBSOCKET_OUTPUT_RECONNECTING',
    });
    await until('seen', () => output.health.detail === 'OBS reconnects its stream', ground.clock);
    obs.world.stream.reconnecting = false;
    const flowing = setInterval(() => {
      obs.world.stream.bytes += 1_000;
    }, 2);
    await until('flows', () => output.health.state === 'live', ground.clock);
    clearInterval(flowing);
    await until('stalled', () => output.health.detail === "OBS's stream stands still", ground.clock, 100);
  });

  test('speech that the mixer does not hear is an alert; the next silence is another', async () => {
    const { obs, ground, output } = await aLiveMixer({ silentMs: 2_000 });
    obs.refusals.set('GetSourceScreenshot', 702);
    const meters = (peak: number) =>
      obs.event('InputVolumeMeters', EventSubscription.InputVolumeMeters, {
        inputs: [{ inputName: 'Candor stage', inputLevelsMul: [[peak / 2, peak, peak]] }],
      });
    output.air(await anAiring(ground.clock.now()));
    const silent = () => ground.codes().filter((code) => code === 'MIXER_SILENT').length;
    const deafen = async (times: number) => {
      await until(
        `silent ${times}`,
        () => {
          meters(0);
          return silent() === times;
        },
        ground.clock,
      );
    };
    await deafen(1);
    meters(0.4);
    await aMoment();
    await deafen(2);
  });
});
