import { afterEach, describe, expect, test } from 'vitest';
import { engineConfigSchema, type LiveTalkingConfig } from '../../../src/model/engine-config.ts';
import { LiveTalkingOutput } from '../../../src/playout/sinks/livetalking/livetalking.ts';
import { parseWav } from '../../../src/voice/wav.ts';
import { describeOutputContract } from '../../contracts/output.contract.ts';
import { ALiveTalking } from './a-livetalking.ts';
import { anAiring, LINE } from './an-airing.ts';
import { anOutputGround } from './an-output-ground.ts';
import { aMoment, until } from './until.ts';

const OTHER_LINE = '颜色您自己挑。';

async function anEngine(more: object = {}, options: { isOld?: boolean } = {}) {
  const engine = new ALiveTalking(options);
  await engine.start();
  const config = engineConfigSchema.parse({
    kind: 'livetalking',
    id: 'face',
    url: engine.url,
    labelBy: 'mixer',
    ...more,
  }) as LiveTalkingConfig;
  const ground = await anOutputGround();
  const proof = { stands: true };
  const output = new LiveTalkingOutput(config, ground, () => (proof.stands ? ground.clock.now() : undefined));
  return { engine, ground, output, proof };
}

let open: { output: LiveTalkingOutput; engine: ALiveTalking }[] = [];
afterEach(async () => {
  for (const { output, engine } of open) {
    await output.close();
    await engine.stop();
  }
  open = [];
});

async function aLiveEngine(...args: Parameters<typeof anEngine>) {
  const made = await anEngine(...args);
  open.push(made);
  made.output.start();
  await until('live', () => made.output.health.state === 'live');
  if (args[1]?.isOld !== true) await until('listening', () => made.engine.hasListener);
  return made;
}

describeOutputContract('LiveTalking', async () => {
  const { engine, ground, output } = await anEngine();
  await engine.stop();
  return {
    output,
    ground,
    dials: true,
    secrets: [],
    other: {
      start: () => engine.start(),
      stop: () => engine.stop(),
      drop: () => engine.drop(),
      garble: () => engine.tell({ nonsense: true }),
      stall: () => {
        engine.isStalled = true;
      },
      taken: () => engine.askedFor('/humanaudio').length,
    },
  };
});

describe('what LiveTalking is given', () => {
  test('is the cleared sound, as a WAV with its implicit label, and no word', async () => {
    const { engine, ground, output } = await aLiveEngine();
    const airing = await anAiring(ground.clock.now());
    output.air(airing);
    await until('sent', () => engine.askedFor('/humanaudio').length === 1);
    const { body, type } = engine.askedFor('/humanaudio')[0] ?? { body: Buffer.alloc(0), type: '' };
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    expect(form.get('sessionid')).toBe('0');
    const wav = new Uint8Array(await (form.get('file') as File).arrayBuffer());
    expect(parseWav(wav)).toEqual({ pcm: airing.audio.pcm, rateHz: 24_000, isWhole: true });
    const implicit = /\{"AIGC":.*\}/.exec(Buffer.from(wav).toString('utf8'))?.[0] ?? '';
    expect(JSON.parse(implicit)).toEqual({ AIGC: airing.audio.utterance.labels.metadata });
    expect(body.includes(LINE)).toBe(false);
  });

  test('is, where its own voice is wanted, the cleared words to be echoed, never to be answered', async () => {
    const { engine, ground, output } = await aLiveEngine({ sends: 'words' });
    const airing = await anAiring(ground.clock.now());
    output.air(airing);
    await until('sent', () => engine.askedFor('/human').length === 1);
    expect(engine.bodies('/human')).toEqual([
      {
        sessionid: '0',
        type: 'echo',
        text: LINE,
        interrupt: false,
        tts: { candor: airing.audio.utterance.id },
      },
    ]);
  });

  test('carries the session id of an older build as the number that it is', async () => {
    const { engine, ground, output } = await aLiveEngine({ sends: 'words', sessionId: 0 }, { isOld: true });
    output.air(await anAiring(ground.clock.now()));
    await until('sent', () => engine.askedFor('/human').length === 1);
    expect(engine.bodies('/human')[0]?.sessionid).toBe(0);
    expect(output.health.state).toBe('live');
  });

  test('is one line after the other, and no line that is over before its turn', async () => {
    const { engine, ground, output } = await aLiveEngine();
    const first = await anAiring(ground.clock.now());
    const second = await anAiring(ground.clock.now(), OTHER_LINE);
    engine.isStalled = true;
    output.air(first);
    await until('the first is on its way', () => engine.askedFor('/humanaudio').length === 1);
    output.air(second);
    await ground.clock.advance(20_000);
    await until('the first failed', () => ground.codes().includes('ENGINE_FAILED'));
    engine.isStalled = false;
    await aMoment();
    expect(engine.askedFor('/humanaudio')).toHaveLength(1);
  });
});

describe('what LiveTalking is told and tells', () => {
  test('a cut stops it at once', async () => {
    const { engine, ground, output } = await aLiveEngine();
    const airing = await anAiring(ground.clock.now());
    output.air(airing);
    await until('sent', () => engine.askedFor('/humanaudio').length === 1);
    output.end(airing, ground.clock.now(), true);
    await until('stopped', () => engine.askedFor('/interrupt_talk').length === 1);
    expect(engine.bodies('/interrupt_talk')).toEqual([{ sessionid: '0' }]);
  });

  test('a line that ends by itself is let be', async () => {
    const { engine, ground, output } = await aLiveEngine();
    const airing = await anAiring(ground.clock.now());
    output.air(airing);
    await until('sent', () => engine.askedFor('/humanaudio').length === 1);
    output.end(airing, airing.endsAt, false);
    await aMoment();
    expect(engine.askedFor('/interrupt_talk')).toHaveLength(0);
  });

  test('a line that it takes and does not say is an alert; one that it says is none', async () => {
    const { engine, ground, output } = await aLiveEngine();
    output.air(await anAiring(ground.clock.now()));
    await until('sent', () => engine.askedFor('/humanaudio').length === 1);
    engine.tell({ status: 'start' });
    await aMoment();
    await ground.clock.advance(11_000);
    expect(ground.codes()).not.toContain('ENGINE_SILENT');
    const mute = await aLiveEngine();
    mute.output.air(await anAiring(mute.ground.clock.now()));
    await until('sent', () => mute.engine.askedFor('/humanaudio').length === 1);
    await mute.ground.clock.advance(11_000);
    expect(mute.ground.codes()).toContain('ENGINE_SILENT');
  });

  test('an older build without events is asked whether it speaks', async () => {
    const { engine, ground, output } = await aLiveEngine({ sessionId: 0 }, { isOld: true });
    output.air(await anAiring(ground.clock.now()));
    await until('sent', () => engine.askedFor('/humanaudio').length === 1);
    engine.isSpeaking = true;
    const before = engine.askedFor('/is_speaking').length;
    await until('asked', () => engine.askedFor('/is_speaking').length > before + 2, ground.clock);
    await ground.clock.advance(11_000);
    expect(ground.codes()).not.toContain('ENGINE_SILENT');
  });

  test('words that are not ours are stopped and told of', async () => {
    const { engine, ground, output } = await aLiveEngine({ sends: 'words' });
    output.air(await anAiring(ground.clock.now()));
    await until('sent', () => engine.askedFor('/human').length === 1);
    engine.tell({ status: 'start', text: '我们来看下一件商品', tts: {} });
    await aMoment();
    expect(ground.codes()).toEqual([]);
    engine.tell({ status: 'start', text: '今天全网最低价，买它！' });
    await until('stopped', () => engine.askedFor('/interrupt_talk').length === 1);
    expect(ground.codes()).toEqual(['ENGINE_SPEAKS_ITSELF']);
  });

  test('a session that nobody has opened is waited for', async () => {
    const made = await anEngine();
    open.push(made);
    made.engine.hasSession = false;
    made.output.start();
    await until('retrying', () => made.output.health.state === 'retrying');
    expect(made.output.health.detail).toContain('session not found');
    made.engine.hasSession = true;
    await until('live', () => made.output.health.state === 'live', made.ground.clock);
  });
});

describe('the label', () => {
  test('that is not proven in its picture keeps it silent, and a person is told', async () => {
    const { engine, ground, output, proof } = await aLiveEngine();
    proof.stands = false;
    output.air(await anAiring(ground.clock.now()));
    await aMoment();
    expect(engine.askedFor('/humanaudio')).toHaveLength(0);
    expect(ground.codes()).toEqual(['LABEL_UNPROVEN']);
    proof.stands = true;
    output.air(await anAiring(ground.clock.now()));
    await until('sent', () => engine.askedFor('/humanaudio').length === 1);
  });

  test('that is lost under way stops it', async () => {
    const { engine, ground, output, proof } = await aLiveEngine();
    output.air(await anAiring(ground.clock.now()));
    await until('sent', () => engine.askedFor('/humanaudio').length === 1);
    await ground.clock.advance(400);
    expect(engine.askedFor('/interrupt_talk')).toHaveLength(0);
    proof.stands = false;
    await ground.clock.advance(400);
    await until('stopped', () => engine.askedFor('/interrupt_talk').length === 1);
    expect(ground.codes()).toEqual(['LABEL_UNPROVEN']);
  });
});
