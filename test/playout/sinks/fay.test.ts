import { afterEach, describe, expect, test } from 'vitest';
import { engineConfigSchema, type FayConfig } from '../../../src/model/engine-config.ts';
import { FayOutput } from '../../../src/playout/sinks/fay/fay.ts';
import { parseWav } from '../../../src/voice/wav.ts';
import { describeOutputContract } from '../../contracts/output.contract.ts';
import { AFay } from './a-fay.ts';
import { anAiring, LINE } from './an-airing.ts';
import { anOutputGround } from './an-output-ground.ts';
import { aMoment, until } from './until.ts';

async function anEngine(more: object = {}) {
  const fay = new AFay();
  await fay.start();
  const config = engineConfigSchema.parse({
    kind: 'fay',
    id: 'fay',
    url: fay.url,
    feed: fay.feedUrl,
    labelBy: 'mixer',
    ...more,
  }) as FayConfig;
  const ground = await anOutputGround();
  return { fay, ground, output: new FayOutput(config, ground, () => ground.clock.now()) };
}

let open: { output: FayOutput; fay: AFay }[] = [];
afterEach(async () => {
  for (const { output, fay } of open) {
    await output.close();
    await fay.stop();
  }
  open = [];
});

async function aLiveFay(more: object = {}) {
  const made = await anEngine(more);
  open.push(made);
  made.output.start();
  await until('read', () => made.output.health.state === 'live' && made.fay.isRead);
  return made;
}

describeOutputContract('Fay', async () => {
  const { fay, ground, output } = await anEngine();
  await fay.stop();
  return {
    output,
    ground,
    dials: true,
    secrets: [],
    other: {
      start: () => fay.start(),
      stop: () => fay.stop(),
      drop: () => fay.drop(),
      garble: () => fay.say('{"Topic":'),
      stall: () => {
        fay.isStalled = true;
      },
      taken: () => fay.askedFor('/transparent-pass').length,
    },
  };
});

function speech(text: string, user = 'User') {
  return {
    Topic: 'human',
    Username: user,
    Data: { Key: 'audio', Value: '/x.wav', Text: text, Time: 2.3, Type: 'auto_play', IsFirst: 1, IsEnd: 0 },
  };
}

describe('what Fay is given', () => {
  test('is the address of the cleared sound, queued behind the line before, and no word', async () => {
    const { fay, ground, output } = await aLiveFay();
    const airing = await anAiring(ground.clock.now());
    output.air(airing);
    await until('fetched', () => fay.fetched.length === 1);
    const [asked] = fay.bodies('/transparent-pass');
    expect(asked).toEqual({
      user: 'User',
      queue: true,
      audio: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\.wav$/),
    });
    const response = await fay.fetched[0];
    const wav = new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(parseWav(wav)?.pcm).toEqual(airing.audio.pcm);
  });

  test('is, where its own voice is wanted, the cleared words as they are', async () => {
    const { fay, ground, output } = await aLiveFay({ sends: 'words' });
    output.air(await anAiring(ground.clock.now()));
    await until('sent', () => fay.askedFor('/transparent-pass').length === 1);
    expect(fay.bodies('/transparent-pass')).toEqual([{ user: 'User', queue: true, text: LINE }]);
  });

  test('is nothing that would make its language model speak', async () => {
    const { fay, ground, output } = await aLiveFay();
    const airing = await anAiring(ground.clock.now());
    output.air(airing);
    await until('sent', () => fay.askedFor('/transparent-pass').length === 1);
    output.end(airing, ground.clock.now(), true);
    await until('stopped', () => fay.askedFor('/to-stop-talking').length === 1);
    expect(fay.bodies('/to-stop-talking')).toEqual([{ username: 'User' }]);
    expect(new Set(fay.asked.map(({ path }) => path))).toEqual(
      new Set(['/transparent-pass', '/to-stop-talking']),
    );
  });

  test('is gone from its address once the line was cut, and some time after it is over', async () => {
    const { fay, ground, output } = await aLiveFay();
    const address = async () => {
      const before = fay.askedFor('/transparent-pass').length;
      const airing = await anAiring(ground.clock.now());
      output.air(airing);
      await until('sent', () => fay.askedFor('/transparent-pass').length > before);
      return { airing, url: String(fay.bodies('/transparent-pass').at(-1)?.audio) };
    };
    const cut = await address();
    output.end(cut.airing, ground.clock.now(), true);
    expect((await fetch(cut.url)).status).toBe(404);
    const over = await address();
    expect((await fetch(over.url)).status).toBe(200);
    expect((await fetch(over.url, { method: 'POST' })).status).toBe(404);
    await ground.clock.advance(over.airing.audio.durationMs + 16_000);
    expect((await fetch(over.url)).status).toBe(404);
  });
});

describe('what Fay’s feed tells', () => {
  test('our own line, in whatever pieces, is no news', async () => {
    const { fay, ground, output } = await aLiveFay({ sends: 'words' });
    output.air(await anAiring(ground.clock.now()));
    fay.say(speech('大家好,'));
    fay.say({
      Topic: 'human',
      Username: 'User',
      Data: { Key: 'text', Value: '我们来看下一件商品', IsFirst: 0, IsEnd: 1 },
    });
    fay.say(speech(''));
    await aMoment();
    expect(ground.codes()).toEqual([]);
  });

  test('words of its own are stopped and told of', async () => {
    const { fay, ground } = await aLiveFay();
    fay.say(speech('亲，这款全网销量第一哦。'));
    await until('stopped', () => fay.askedFor('/to-stop-talking').length === 1);
    expect(ground.codes()).toEqual(['ENGINE_SPEAKS_ITSELF']);
  });

  test('words of another user’s avatar are none of ours', async () => {
    const { fay, ground } = await aLiveFay();
    fay.say(speech('我是别人的数字人。', 'Somebody'));
    await aMoment();
    expect(ground.codes()).toEqual([]);
  });
});

test('a line that it does not take is an alert, and the next one is tried', async () => {
  const { fay, ground, output } = await aLiveFay();
  fay.isUnwilling = true;
  output.air(await anAiring(ground.clock.now()));
  await until('told', () => ground.codes().includes('ENGINE_FAILED'));
  fay.isUnwilling = false;
  output.air(await anAiring(ground.clock.now()));
  await until('taken', () => fay.fetched.length === 1);
});
