import { LLMock } from '@copilotkit/aimock';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SystemClock } from '../../../../src/infra/clock.ts';
import { ManualClock } from '../../../../src/infra/manual-clock.ts';
import { type VoiceConfig, voiceConfigSchema } from '../../../../src/model/service-config.ts';
import { voiceCleared } from '../../../../src/voice/cleared-audio.ts';
import { OpenAiVoice } from '../../../../src/voice/providers/openai/openai-voice.ts';
import { spokenMs } from '../../../../src/voice/spoken-length.ts';
import { VoiceDesk } from '../../../../src/voice/voice-desk.ts';
import { describeVoiceContract } from '../../../contracts/voice.contract.ts';
import { aClearedUtterance } from '../../a-cleared-utterance.ts';
import { aHum, aWav, bytesOf, silence } from '../../a-sound.ts';
import { aVoice } from '../../a-voice.ts';
import { aSpeechServer, type SpeechAnswering } from './a-speech-server.ts';

const never = new AbortController().signal;
const LINE = '大家好，我们来看下一件商品，有想了解的请在评论里告诉我。';
const SOUND = bytesOf(aHum(spokenMs(LINE)));
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function configFor(baseUrl: string, more: Record<string, unknown> = {}) {
  const config: VoiceConfig = voiceConfigSchema.parse({
    kind: 'openai',
    id: 'hosted',
    baseUrl,
    apiKey: 'sk-very-secret',
    model: 'tts-1',
    voice: 'nova',
    ...more,
  });
  if (config.kind !== 'openai') throw new Error('not an openai voice');
  return config;
}

async function against(answer: SpeechAnswering, more: Record<string, unknown> = {}) {
  const server = await aSpeechServer(answer);
  closing.push(server.close);
  const clock = new ManualClock();
  const voice = new OpenAiVoice(configFor(server.baseUrl, more), clock);
  const say = async (signal = never) => voiceCleared(voice, await aClearedUtterance(LINE), signal);
  return { server, clock, voice, say };
}

const sending =
  (body: Buffer | string, contentType = 'audio/pcm', status = 200): SpeechAnswering =>
  (response) => {
    response.writeHead(status, { 'content-type': contentType }).end(body);
  };

async function aimock(options: ConstructorParameters<typeof LLMock>[0] = {}) {
  const mock = new LLMock({ port: 0, host: '127.0.0.1', ...options });
  // The length of what it says is the length of what it is asked to say.
  for (const text of [
    LINE,
    '大家好，我们来看下一件商品。',
    `大家好，我们来看下一件商品。有想了解的，请在评论里告诉我，我一条一条来回答。`,
  ]) {
    mock.onSpeech(new RegExp(`^${text}$`), {
      audio: bytesOf(aHum(spokenMs(text))).toString('base64'),
      format: 'pcm',
    });
  }
  const url = await mock.start();
  return { mock, baseUrl: `${url}/v1` };
}

describeVoiceContract('a hosted voice (aimock)', async () => {
  const { mock, baseUrl } = await aimock();
  return {
    voice: new OpenAiVoice(configFor(baseUrl), new SystemClock()),
    close: async () => {
      await mock.stop();
    },
  };
});

describe('a hosted voice asks', () => {
  it('for exactly the words that were cleared, as PCM, with the key', async () => {
    const { server, say } = await against(sending(SOUND), { speed: 1.2 });
    await say();
    expect(server.requests).toEqual([
      {
        path: '/v1/audio/speech',
        said: { input: LINE, model: 'tts-1', voice: 'nova', speed: 1.2, response_format: 'pcm' },
        authorization: 'Bearer sk-very-secret',
      },
    ]);
  });

  it('without the key of another service that the environment holds', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-of-another-service');
    const { server, say } = await against(sending(SOUND), { apiKey: undefined });
    await say();
    vi.unstubAllEnvs();
    expect(server.requests[0]?.authorization).not.toContain('sk-of-another-service');
  });
});

describe('a hosted voice takes', () => {
  const expected = aHum(spokenMs(LINE)).length;
  const lengthOf = async (answer: SpeechAnswering) => (await (await against(answer)).say()).pcm.length;
  // Margins differ by a frame where the resampler smears the edge.
  const about = (length: number) => Math.abs(length - expected - 0.16 * 24_000) <= 480;

  it.each<readonly [string, Buffer, string]>([
    ['PCM', SOUND, 'audio/pcm'],
    ['PCM under the name of MP3', SOUND, 'audio/mpeg'],
    ['PCM at 16 kHz that says so', bytesOf(aHum(spokenMs(LINE), 16_000)), 'audio/L16;rate=16000'],
    ['WAV', aWav(aHum(spokenMs(LINE))), 'audio/wav'],
    ['WAV at 22.05 kHz', aWav(aHum(spokenMs(LINE), 22_050), { rateHz: 22_050 }), 'audio/wav'],
    [
      'WAV at 48 kHz under the name of PCM',
      aWav(aHum(spokenMs(LINE), 48_000), { rateHz: 48_000 }),
      'audio/pcm',
    ],
    [
      'WAV of a length not known beforehand',
      aWav(aHum(spokenMs(LINE)), { promised: 0x7fff_f000 }),
      'audio/wav',
    ],
  ])('%s', async (_, body, contentType) => {
    expect(about(await lengthOf(sending(body, contentType)))).toBe(true);
  });

  it('samples that are torn between two packets', async () => {
    const torn: SpeechAnswering = (response) => {
      response.writeHead(200, { 'content-type': 'audio/pcm' });
      let at = 0;
      const next = () => {
        if (at >= SOUND.length) return response.end();
        response.write(SOUND.subarray(at, at + 9_999));
        at += 9_999;
        setImmediate(next);
      };
      next();
    };
    const whole = (await (await against(sending(SOUND))).say()).pcm;
    expect((await (await against(torn)).say()).pcm).toEqual(whole);
  });
});

/** One row a trap: what the server does, and how the voice names it. */
const TRAPS: readonly (readonly [what: string, answer: SpeechAnswering, kind: string])[] = [
  [
    'a wrong key',
    sending('{"error":{"message":"Incorrect API key: sk-very-secret"}}', 'application/json', 401),
    'refused',
  ],
  ['no such model', sending('{"error":{"message":"no such model"}}', 'application/json', 404), 'refused'],
  ['too many requests', sending('{"error":{"message":"slow down"}}', 'application/json', 429), 'busy'],
  ['an error of its own', sending('oops', 'text/plain', 503), 'unwell'],
  [
    'an error in JSON with status 200',
    sending('{"error":{"message":"quota"}}', 'application/json'),
    'refused',
  ],
  ['an error in JSON that is named sound', sending('{"error":{"message":"quota exceeded"}}'), 'refused'],
  ['a page of a proxy', sending('<html><body>Bad gateway</body></html>', 'text/html'), 'refused'],
  ['an empty body', sending(''), 'empty'],
  ['silence', sending(bytesOf(silence(5_000))), 'silent'],
  ['half a sample', sending(SOUND.subarray(0, SOUND.length - 1)), 'cut'],
  [
    'a third of the sound, ended cleanly',
    sending(SOUND.subarray(0, 2 * Math.floor(SOUND.length / 6))),
    'implausible',
  ],
  ['half a WAV file', sending(aWav(aHum(3_000)).subarray(0, 70_000), 'audio/wav'), 'cut'],
  ['WAV of 8 bits', sending(aWav(aHum(3_000), { bits: 8 }), 'audio/wav'), 'format'],
  ['a rate that nobody uses', sending(SOUND, 'audio/L16;rate=23999'), 'format'],
  ['Ogg', sending(Buffer.concat([Buffer.from('OggS'), Buffer.alloc(5_000, 7)]), 'audio/ogg'), 'format'],
  [
    'MP3 with a tag',
    sending(Buffer.concat([Buffer.from('ID3\x04'), Buffer.alloc(9_000, 7)]), 'audio/mpeg'),
    'format',
  ],
  ['bare MP3 frames', sending(someMp3(), 'application/octet-stream'), 'format'],
  [
    'a connection that breaks before an answer',
    (response) => {
      response.destroy();
    },
    'unreachable',
  ],
  [
    'a connection that breaks in the sound',
    (response) => {
      response.writeHead(200, { 'content-type': 'audio/pcm', 'content-length': SOUND.length });
      response.write(SOUND.subarray(0, 50_000), () => response.destroy());
    },
    'cut',
  ],
];

/** Frames of MPEG 1 Layer III, 128 kbit/s, 44.1 kHz: 417 bytes each. */
function someMp3(): Buffer {
  const frame = Buffer.alloc(417, 0x55);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat(Array.from({ length: 20 }, () => frame));
}

describe('a hosted voice is not fooled by', () => {
  it.each(TRAPS)('%s', async (_, answer, kind) => {
    const { say } = await against(answer);
    await expect(say()).rejects.toMatchObject({ code: 'VOICE_FAILED', kind });
  });

  it.each(TRAPS)('%s: the next voice speaks', async (_, answer) => {
    const { voice, clock } = await against(answer);
    const faults: string[] = [];
    const desk = new VoiceDesk({
      voices: [voice, aVoice({ id: 'next' })],
      clock,
      onFault: ({ reason }) => faults.push(reason),
    });
    const prepared = await desk.prepare(await aClearedUtterance(LINE), never);
    expect(prepared).toMatchObject({ ok: true, audio: { voice: 'next' } });
    expect(faults).toHaveLength(1);
    expect(faults[0]).not.toContain('sk-very-secret');
  });

  it('a port where nobody listens', async () => {
    const server = await aSpeechServer(() => {});
    await server.close();
    const voice = new OpenAiVoice(configFor(server.baseUrl), new ManualClock());
    await expect(voiceCleared(voice, await aClearedUtterance(LINE), never)).rejects.toMatchObject({
      kind: 'unreachable',
      fix: expect.stringContaining('baseUrl'),
    });
  });

  it.each([
    ['rate limits', { rateLimitRate: 1 }, 'busy'],
    ['failures', { dropRate: 1 }, 'unwell'],
    ['broken connections', { disconnectRate: 1 }, 'unreachable'],
    ['garbage instead of sound', { malformedRate: 1 }, 'refused'],
  ])("aimock's %s", async (_, chaos, kind) => {
    const { mock, baseUrl } = await aimock({ chaos });
    closing.push(() => mock.stop());
    const voice = new OpenAiVoice(configFor(baseUrl), new SystemClock());
    await expect(voiceCleared(voice, await aClearedUtterance(LINE), never)).rejects.toMatchObject({ kind });
  });
});

describe('a hosted voice that stalls', () => {
  /** Resolves when the server has the request. */
  async function stalling(answer: SpeechAnswering) {
    let arrived = () => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const parts = await against((...all) => {
      answer(...all);
      arrived();
    });
    return { ...parts, asked };
  }

  it('before an answer is given up after 5 s', async () => {
    const { clock, say, asked } = await stalling(() => {});
    const speaking = expect(say()).rejects.toMatchObject({
      kind: 'stalled',
      message: /no answer within 5000/,
    });
    await asked;
    await clock.advance(5_000);
    await speaking;
  });

  it('in the sound is given up after 2 s without a byte', async () => {
    const { clock, voice } = await stalling((response) => {
      response.writeHead(200, { 'content-type': 'audio/pcm' }).write(SOUND.subarray(0, 50_000));
    });
    const chunks = voice.speak(await aClearedUtterance(LINE), never);
    expect((await chunks.next()).value?.pcm.length).toBeGreaterThan(1_000);
    const rest = (async () => {
      for await (const _ of chunks);
    })();
    const given = expect(rest).rejects.toMatchObject({ kind: 'stalled', message: /nothing after \d+ bytes/ });
    // Bytes that the socket still holds start the 2 s anew.
    for (let read = 0; read < 20; read += 1) await clock.advance(500);
    await given;
  });

  it('by dripping is given up when its whole time is over', async () => {
    let drip = () => {};
    const { clock, voice } = await stalling((response) => {
      response.writeHead(200, { 'content-type': 'audio/pcm' }).write(SOUND.subarray(0, 8_000));
      drip = () => response.write(SOUND.subarray(0, 2));
    });
    const chunks = voice.speak(await aClearedUtterance(LINE), never);
    await chunks.next();
    await expect(
      (async () => {
        for (let second = 0; second < 12; second += 1) {
          drip();
          await chunks.next();
          await clock.advance(1_000);
        }
      })(),
    ).rejects.toMatchObject({ kind: 'stalled', message: /not done within 10000/ });
  });

  it('is let go of at once when the signal aborts', async () => {
    const { say, asked } = await stalling(() => {});
    const control = new AbortController();
    const speaking = expect(say(control.signal)).rejects.toThrow('skipped');
    await asked;
    control.abort(new Error('skipped'));
    await speaking;
  });
});
