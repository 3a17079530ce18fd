import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../../src/config/load-config.ts';
import { SystemClock } from '../../../../src/infra/clock.ts';
import { openLog } from '../../../../src/infra/log.ts';
import { openVoices } from '../../../../src/voice/open-voices.ts';
import { spokenMs } from '../../../../src/voice/spoken-length.ts';
import { VoiceDesk } from '../../../../src/voice/voice-desk.ts';
import { ConfigFolder, NOW } from '../../../config/a-config-folder.ts';
import { aClearedUtterance } from '../../a-cleared-utterance.ts';
import { aHum, aWav, bytesOf } from '../../a-sound.ts';
import { type Answering, aSpeechService, sending } from './a-described-voice.ts';

const SAMPLES = join(import.meta.dirname, '../../../../config/samples/voices');
const LINE = '这款养生壶现在¥129.9，有想了解的请在评论里告诉我。';
/** As the voice is to say it. */
const READING = '这款养生壶现在一百二十九块九，有想了解的请在评论里告诉我。';
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Vendor {
  /** Where the sample takes the vendor's address and keys from. */
  readonly env: (url: string) => Record<string, string>;
  /** Answers as the vendor's documentation shows it. */
  readonly answer: Answering;
  /** The words in what was asked. */
  readonly wordsIn: (body: string) => unknown;
  /** The same with an error of the vendor's, and what stands of it in the fault. */
  readonly refusal: readonly [answer: Answering, said: string];
}

const json = (value: unknown, status = 200): Answering =>
  sending(JSON.stringify(value), 'application/json', status);
const hum = (rateHz: number) => aHum(spokenMs(READING), rateHz);

const VENDORS: Readonly<Record<string, Vendor>> = {
  cosyvoice: {
    env: (url) => ({ COSYVOICE_URL: url }),
    // StreamingResponse of int16 samples, without a content type.
    answer: (response) => {
      response.end(bytesOf(hum(22_050)));
    },
    wordsIn: (body) => new URLSearchParams(body).get('tts_text'),
    refusal: [json({ detail: [{ msg: 'Field required' }] }, 422), 'Field required'],
  },
  'gpt-sovits': {
    env: (url) => ({ GPT_SOVITS_URL: url }),
    answer: sending(aWav(hum(32_000), { rateHz: 32_000 }), 'audio/wav'),
    wordsIn: (body) => JSON.parse(body).text,
    refusal: [json({ message: 'ref_audio_path is required' }, 400), 'ref_audio_path is required'],
  },
  volcengine: {
    env: (url) => ({
      VOLCENGINE_TTS_URL: url,
      VOLCENGINE_APP_ID: 'app',
      VOLCENGINE_ACCESS_KEY: 'secret-access-key',
    }),
    answer: (response) => {
      const bytes = bytesOf(hum(24_000));
      for (let at = 0; at < bytes.length; at += 40_000) {
        const data = bytes.subarray(at, at + 40_000).toString('base64');
        response.write(`${JSON.stringify({ code: 0, message: '', data })}\n`);
      }
      response.write(
        `${JSON.stringify({ code: 0, message: '', data: null, sentence: { text: READING, words: [] } })}\n`,
      );
      response.end(`${JSON.stringify({ code: 20000000, message: 'ok', data: null })}\n`);
    },
    wordsIn: (body) => JSON.parse(body).req_params.text,
    refusal: [json({ code: 45000000, message: 'speaker permission denied' }), 'speaker permission denied'],
  },
  dashscope: {
    env: (url) => ({ DASHSCOPE_URL: url, DASHSCOPE_API_KEY: 'secret-access-key' }),
    answer: (response, asked) => {
      if (asked.method === 'GET') return sending(aWav(hum(24_000)))(response, asked);
      const url = `http://${asked.headers.host}/1d/37/audio.wav?Expires=1758815691&Signature=x`;
      const audio = { data: '', id: 'audio_1', url, expires_at: 1758815691 };
      const output = { finish_reason: 'stop', audio };
      return json({ request_id: '1', output, usage: { characters: 15 } })(response, asked);
    },
    wordsIn: (body) => JSON.parse(body).input.text,
    refusal: [
      json({ code: 'InvalidApiKey', message: 'Invalid API-key provided.' }, 401),
      'Invalid API-key provided.',
    ],
  },
  minimax: {
    env: (url) => ({ MINIMAX_URL: url, MINIMAX_API_KEY: 'secret-access-key' }),
    answer: json({
      data: { audio: aWav(hum(24_000)).toString('hex'), status: 2 },
      extra_info: { audio_length: 5746, audio_sample_rate: 24000, audio_format: 'wav', usage_characters: 26 },
      trace_id: '01b8bf9bb7433cc75c18eee6cfa8fe21',
      base_resp: { status_code: 0, status_msg: 'success' },
    }),
    wordsIn: (body) => JSON.parse(body).text,
    refusal: [json({ base_resp: { status_code: 1004, status_msg: 'login fail' } }), 'login fail'],
  },
};

/** The sample as a shop would use it: put into its candor.yaml. */
function shopWith(sample: string, edit: (text: string) => string = (text) => text): ConfigFolder {
  const text = readFileSync(join(SAMPLES, `${sample}.yaml`), 'utf8');
  const spare = '  - {kind: espeak, id: lin-voice}\n';
  return new ConfigFolder().edit('candor.yaml', `voices:\n${spare}`, `${edit(text)}${spare}`);
}

async function voiceOf(sample: string, answer: Answering) {
  const service = await aSpeechService(answer);
  closing.push(service.close);
  const env = VENDORS[sample]?.env(service.url) ?? {};
  const loaded = loadConfig(shopWith(sample).dir, { env, now: NOW });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, undefined, 1));
  const described = (loaded.config.service.voices ?? []).filter(({ kind }) => kind === 'http');
  const parts = { clock: new SystemClock(), log: openLog('silent') };
  const voices = await openVoices(described, parts);
  return { service, desk: new VoiceDesk({ voices, clock: parts.clock }), warnings: loaded.warnings };
}

it('every sample is of a vendor that is tried here', () => {
  expect(readdirSync(SAMPLES).sort()).toEqual(
    Object.keys(VENDORS)
      .map((name) => `${name}.yaml`)
      .sort(),
  );
});

describe.each(Object.entries(VENDORS))('the sample of %s', (sample, { answer, wordsIn, refusal }) => {
  it('loads without a warning and speaks against the answer that the vendor documents', async () => {
    const { service, desk, warnings } = await voiceOf(sample, answer);
    const prepared = await desk.prepare(await aClearedUtterance(LINE), new AbortController().signal);
    expect(prepared).toMatchObject({ ok: true, audio: { voice: sample } });
    expect(warnings).toEqual([]);
    expect(wordsIn(service.asked[0]?.body ?? '')).toBe(READING);
  });

  it('tells what the vendor says where it refuses, and not the key', async () => {
    const { desk } = await voiceOf(sample, refusal[0]);
    const prepared = await desk.prepare(await aClearedUtterance(LINE), new AbortController().signal);
    expect(prepared).toMatchObject({ ok: false, reason: expect.stringContaining(refusal[1]) });
    expect(JSON.stringify(prepared)).not.toContain('secret-access-key');
  });
});

describe("LAB-14: a vendor's AI mark is never left to its default", () => {
  it.each([
    ['volcengine', /\n *aigc_watermark: false/, 'aigc_watermark'],
    ['volcengine', /\n *aigc_metadata: .*/, 'aigc_metadata'],
    ['minimax', /\n *aigc_watermark: false/, 'aigc_watermark'],
    ['dashscope', /\n *enable_aigc_tag: true/, 'enable_aigc_tag'],
  ])('%s without its flag is refused, its own address or a gateway in front of it', (sample, line, flag) => {
    const folder = shopWith(sample, (text) => text.replace(line, ''));
    const keys = VENDORS[sample]?.env('') ?? {};
    const ownAddress = Object.fromEntries(Object.entries(keys).filter(([name]) => !name.endsWith('_URL')));
    const own = loadConfig(folder.dir, { env: ownAddress, now: NOW });
    expect(own).toMatchObject({
      ok: false,
      problems: [{ rule: 'LAB-14', message: expect.stringContaining(flag) }],
    });
    if (sample === 'dashscope') return;
    const behindGateway = loadConfig(folder.dir, {
      env: VENDORS[sample]?.env('http://10.0.0.7') ?? {},
      now: NOW,
    });
    expect(behindGateway).toMatchObject({ ok: false, problems: [{ rule: 'LAB-14' }] });
  });

  it('a flag that holds neither yes nor no is not set', () => {
    const folder = shopWith('minimax', (text) =>
      text.replace('aigc_watermark: false', 'aigc_watermark: maybe'),
    );
    expect(loadConfig(folder.dir, { env: { MINIMAX_API_KEY: 'k' }, now: NOW })).toMatchObject({
      ok: false,
      problems: [{ rule: 'LAB-14' }],
    });
  });
});

describe('a described voice that cannot work is refused at its line', () => {
  it.each([
    ['a placeholder that nobody fills', '"{{text}}"', '"{{txet}}"', /\{\{txet\}\} is not known/],
    ['words that stand nowhere', '"{{text}}"', 'hello', /nothing would be said/],
    ['sound without a way to it', 'path: data.audio, ', '', /needs the path/],
    ['samples of no rate', 'format: wav }\n    success', 'format: pcm }\n    success', /give rateHz/],
  ])('%s', (_, from, to, message) => {
    const folder = shopWith('minimax', (text) => text.replace(from, to));
    const loaded = loadConfig(folder.dir, { env: { MINIMAX_API_KEY: 'k' }, now: NOW });
    expect(loaded).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringMatching(message) }),
      ]),
    });
  });

  it('without a key that was written into the file being shown', () => {
    const folder = shopWith('minimax', (text) => text.replace(/"Bearer .*"/, '[sk-written-here]'));
    const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
    expect(loaded.ok).toBe(false);
    expect(JSON.stringify(loaded)).not.toContain('sk-written-here');
  });
});
