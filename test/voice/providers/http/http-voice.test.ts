import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { SystemClock } from '../../../../src/infra/clock.ts';
import { ManualClock } from '../../../../src/infra/manual-clock.ts';
import { voiceCleared } from '../../../../src/voice/cleared-audio.ts';
import { HttpVoice } from '../../../../src/voice/providers/http/http-voice.ts';
import { pronounced } from '../../../../src/voice/reading.ts';
import { spokenMs } from '../../../../src/voice/spoken-length.ts';
import { VoiceDesk } from '../../../../src/voice/voice-desk.ts';
import { describeVoiceContract } from '../../../contracts/voice.contract.ts';
import { aClearedUtterance } from '../../a-cleared-utterance.ts';
import { aHum, aWav, bytesOf, silence } from '../../a-sound.ts';
import { aVoice } from '../../a-voice.ts';
import { type Answering, aDescription, aSpeechService, sending } from './a-described-voice.ts';

const never = new AbortController().signal;
/** The program that unpacks MP3 and Ogg packs them too. */
const PACKER = 'ffmpeg';
const LINE = '大家好，我们来看下一件商品，有想了解的请在评论里告诉我。';
const HUM = aHum(spokenMs(LINE));
const WAV = aWav(HUM);
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function against(answer: Answering, more: Record<string, unknown> = {}, path = '/speak') {
  const service = await aSpeechService(answer);
  closing.push(service.close);
  const clock = new ManualClock();
  const voice = new HttpVoice(aDescription(`${service.url}${path}`, more), clock);
  const say = async (signal = never, text = LINE) =>
    voiceCleared(voice, await aClearedUtterance(text), signal);
  return { service, clock, voice, say };
}

/** Hums for as long as the words that it is asked for would take. */
const humming: Answering = (response, { body }) => {
  const { text } = JSON.parse(body);
  sending(aWav(aHum(spokenMs(text))))(response, {} as never);
};

describeVoiceContract('a described voice', async () => {
  const service = await aSpeechService(humming);
  return { voice: new HttpVoice(aDescription(service.url), new SystemClock()), close: service.close };
});

describe('a described voice asks', () => {
  it('for the words as they are read, in their place whatever they hold', async () => {
    const spoken = '这款养生壶现在¥129.9，"好评"不断{{voice}}\\n。';
    const { service, say } = await against(humming, {
      body: {
        deep: [{ text: '{{text}}' }],
        text: '{{text}}',
        speed: '{{speed}}',
        note: 'v={{voice}} {{brand}}',
      },
      voice: 'lin',
      vars: { brand: 'x"y' },
      speed: 1.2,
    });
    await say(never, spoken);
    const reading = pronounced(spoken);
    expect(JSON.parse(service.asked[0]?.body ?? '')).toEqual({
      deep: [{ text: reading }],
      text: reading,
      speed: 1.2,
      note: 'v=lin x"y',
    });
    expect(service.asked[0]?.headers).toMatchObject({
      authorization: 'Bearer very-secret-key',
      'content-type': 'application/json',
    });
  });

  it('with JSON in a text where a service wants it so', async () => {
    const body = { text: '{{text}}', additions: { $json: { aigc_watermark: false, said: '{{text}}' } } };
    const { service, say } = await against(humming, { body });
    await say();
    const { additions } = JSON.parse(service.asked[0]?.body ?? '');
    expect(JSON.parse(additions)).toEqual({ aigc_watermark: false, said: LINE });
  });

  it('by form, and by address', async () => {
    const form = await against(sending(WAV), { bodyAs: 'form', body: { tts_text: '{{text}}' } });
    await form.say();
    expect(new URLSearchParams(form.service.asked[0]?.body).get('tts_text')).toBe(LINE);
    const get = await against(sending(WAV), { method: 'GET', body: undefined }, '/tts?text={{text}}&x=1');
    await get.say();
    const asked = get.service.asked[0];
    expect(new URL(asked?.path ?? '', 'http://local').searchParams.get('text')).toBe(LINE);
    expect(asked?.method).toBe('GET');
  });

  it('faster for a host who speaks faster', async () => {
    const { service, voice } = await against(humming, {
      body: { text: '{{text}}', rate: '{{speedPercent}}' },
      speed: 1.2,
    });
    const manner = { pace: 1.25, words: new Map() };
    await voiceCleared(voice, await aClearedUtterance(LINE), never, { manner });
    expect(JSON.parse(service.asked[0]?.body ?? '').rate).toBe(50);
  });
});

const half = Math.floor(HUM.length / 2);
const halves = [bytesOf(HUM.subarray(0, half)), bytesOf(HUM.subarray(half))];
const PCM = { path: 'd.audio', format: 'pcm', rateHz: 24_000 };

describe('a described voice takes', () => {
  const expected = HUM.length + 0.16 * 24_000;
  const lengthOf = async (answer: Answering, audio: Record<string, unknown>, more = {}) =>
    (await (await against(answer, { audio, ...more })).say()).pcm.length;

  it.each<readonly [string, Answering, Record<string, unknown>]>([
    ['a WAV file', sending(WAV), { from: 'body', format: 'wav' }],
    [
      'a WAV file where samples were announced',
      sending(WAV),
      { from: 'body', format: 'pcm', rateHz: 16_000 },
    ],
    ['samples', sending(bytesOf(HUM), ''), { from: 'body', format: 'pcm', rateHz: 24_000 }],
    [
      'samples at 22.05 kHz',
      sending(bytesOf(aHum(spokenMs(LINE), 22_050)), ''),
      { from: 'body', format: 'pcm', rateHz: 22_050 },
    ],
    [
      'base64 in JSON',
      sending(JSON.stringify({ d: { audio: WAV.toString('base64') } }), 'application/json'),
      { from: 'json', path: 'd.audio', format: 'wav' },
    ],
    [
      'hexadecimal in JSON',
      sending(JSON.stringify({ d: [{ audio: WAV.toString('hex') }] }), 'application/json'),
      { from: 'json', path: 'd.0.audio', as: 'hex', format: 'wav' },
    ],
    [
      'lines of JSON',
      sending(
        `${halves.map((piece) => JSON.stringify({ d: { audio: piece.toString('base64') } })).join('\n')}\n{"d":{"audio":null}}\n`,
      ),
      { from: 'lines', ...PCM },
    ],
    [
      'server-sent events, their data in several lines',
      sending(
        `: hello\n\n${halves.map((piece) => `event: result\ndata: {"d":\ndata: {"audio":"${piece.toString('base64')}"}}\n\n`).join('')}data: [DONE]\n\n`,
        'text/event-stream',
      ),
      { from: 'events', ...PCM },
    ],
    ['MP3', sending(packed('mp3'), 'audio/mpeg'), { from: 'body', format: 'mp3' }],
    ['Ogg', sending(packed('ogg'), 'audio/ogg'), { from: 'body', format: 'ogg' }],
  ])('%s', async (_, answer, audio) => {
    // Packed sound comes with up to 50 ms of the encoder's own silence, and margins differ by a frame.
    expect(Math.abs((await lengthOf(answer, audio)) - expected)).toBeLessThanOrEqual(1_300);
  });

  it('an address, fetched without the key', async () => {
    const { service, say } = await against(
      (response, { path, headers }) => {
        if (path === '/speak') {
          const url = `http://${headers.host}/files/1.wav`;
          sending(JSON.stringify({ output: { audio: { url } } }), 'application/json')(response, {} as never);
        } else sending(WAV)(response, {} as never);
      },
      { audio: { from: 'json', path: 'output.audio.url', as: 'url', format: 'wav' } },
    );
    expect((await say()).durationMs).toBeGreaterThan(3_000);
    expect(service.asked.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/speak', 'Bearer very-secret-key'],
      ['/files/1.wav', undefined],
    ]);
  });
});

/** The hum as an encoder packs it. */
function packed(format: 'mp3' | 'ogg'): Buffer {
  return execFileSync(PACKER, ['-loglevel', 'error', '-f', 'wav', '-i', '-', '-f', format, '-'], {
    input: WAV,
  });
}

const json = (value: unknown): Answering => sending(JSON.stringify(value), 'application/json');
const inJson = { audio: { from: 'json', path: 'd.audio', format: 'wav' } };
const byUrl = { audio: { from: 'json', path: 'url', as: 'url', format: 'wav' } };
const byLines = { audio: { from: 'lines', ...PCM }, end: { path: 'code', oneOf: [9] } };
const LINES = halves
  .map((piece) => JSON.stringify({ code: 0, d: { audio: piece.toString('base64') } }))
  .join('\n');
const checked = { ...inJson, success: { path: 'code', oneOf: [0], message: 'why' } };

/** One row a trap: what the service does, how it is described, and how the voice names the fault. */
const TRAPS: readonly (readonly [
  what: string,
  answer: Answering,
  more: Record<string, unknown>,
  kind: string,
])[] = [
  ['a wrong key, echoed', sending('bad very-secret-key', 'text/plain', 401), {}, 'refused'],
  ['too many requests', sending('slow down', 'text/plain', 429), {}, 'busy'],
  ['an error of its own', sending('oops', 'text/plain', 500), {}, 'unwell'],
  ['an endless error', sending('x'.repeat(100_000), 'text/plain', 502), {}, 'unwell'],
  ['a page of a proxy', sending('<html>Bad gateway</html>', 'text/html'), {}, 'refused'],
  ['a page where JSON was to come', sending('<html>Bad gateway</html>', 'text/html'), inJson, 'refused'],
  ['an error in JSON with status 200', json({ code: 1004, why: 'key very-secret-key' }), checked, 'refused'],
  [
    'an error instead of events',
    json({ code: 7 }),
    { ...checked, audio: { from: 'events', ...PCM } },
    'refused',
  ],
  ['an empty body', sending(''), {}, 'empty'],
  ['JSON without the sound', json({ d: {} }), inJson, 'empty'],
  ['a number for sound', json({ d: { audio: 7 } }), inJson, 'format'],
  ['words for base64', json({ d: { audio: '没有声音' } }), inJson, 'format'],
  ['silence', sending(aWav(silence(5_000))), {}, 'silent'],
  ['sound of no length', sending(aWav(new Int16Array(0))), {}, 'empty'],
  ['half a WAV file', sending(WAV.subarray(0, 40_000)), {}, 'cut'],
  [
    'half a sample',
    sending(bytesOf(HUM).subarray(1), ''),
    { audio: { from: 'body', format: 'pcm', rateHz: 24_000 } },
    'cut',
  ],
  ['a third of the sound', sending(aWav(HUM.subarray(0, HUM.length / 3))), {}, 'implausible'],
  [
    'a quarter of the rate that was described',
    sending(bytesOf(aHum(spokenMs(LINE), 32_000)), ''),
    { audio: { from: 'body', format: 'pcm', rateHz: 8_000 } },
    'implausible',
  ],
  ['a rate that nobody uses', sending(aWav(HUM, { rateHz: 23_999 })), {}, 'format'],
  [
    'MP3 that is none',
    sending(Buffer.concat([Buffer.from('ID3\x04'), Buffer.alloc(9_000, 7)])),
    {},
    'format',
  ],
  ['FLAC', sending(Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(9_000, 7)])), {}, 'format'],
  ['a stream without its end', sending(LINES), byLines, 'cut'],
  ['a stream torn in a line', sending(LINES.slice(0, -40)), byLines, 'cut'],
  ['a huge body', sending(Buffer.alloc(20_000_002, 1)), {}, 'implausible'],
  [
    'a redirect, which would carry the key elsewhere',
    (response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    },
    {},
    'refused',
  ],
  ["an address in the shop's own network", json({ url: 'http://192.168.1.1/admin' }), byUrl, 'refused'],
  ['an address that is none', json({ url: 'file:///etc/passwd' }), byUrl, 'refused'],
  [
    'a connection that breaks before an answer',
    (response) => {
      response.destroy();
    },
    {},
    'unreachable',
  ],
  [
    'a connection that breaks in the sound',
    (response) => {
      response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': WAV.length });
      response.write(WAV.subarray(0, 50_000), () => response.destroy());
    },
    {},
    'cut',
  ],
];

describe('a described voice is not fooled by', () => {
  it.each(TRAPS)('%s, and the next voice speaks', async (_, answer, more, kind) => {
    const { voice, clock, say } = await against(answer, more);
    await expect(say()).rejects.toMatchObject({ code: 'VOICE_FAILED', kind });
    const faults: string[] = [];
    const desk = new VoiceDesk({
      voices: [voice, aVoice({ id: 'next' })],
      clock,
      onFault: ({ reason }) => faults.push(reason),
    });
    const prepared = await desk.prepare(await aClearedUtterance(LINE), never);
    expect(prepared).toMatchObject({ ok: true, audio: { voice: 'next' } });
    expect(faults).toHaveLength(1);
    expect(faults[0]).not.toContain('very-secret-key');
  });

  it('a port where nobody listens', async () => {
    const { service, say } = await against(sending(WAV));
    await service.close();
    await expect(say()).rejects.toMatchObject({ kind: 'unreachable' });
  });
});

describe('a described voice that stalls', () => {
  /** Resolves when the service has the request. */
  async function stalling(answer: Answering, more: Record<string, unknown> = {}) {
    let arrived = () => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const parts = await against((...all) => {
      answer(...all);
      arrived();
    }, more);
    return { ...parts, asked };
  }

  it.each([
    ['body', {}, 5_000],
    ['document, which is whole before its first byte', inJson, 10_000],
  ])('before its %s is given up in time', async (_, more, limitMs) => {
    const { clock, say, asked } = await stalling(() => {}, more);
    const given = expect(say()).rejects.toMatchObject({ kind: 'stalled' });
    await asked;
    await clock.advance(limitMs);
    await given;
  });

  it('in the sound is given up after 2 s without a byte', async () => {
    const { clock, say, asked } = await stalling((response) => {
      response.writeHead(200, { 'content-type': 'audio/wav' }).write(WAV.subarray(0, 50_000));
    });
    const given = expect(say()).rejects.toMatchObject({
      kind: 'stalled',
      message: /nothing after \d+ bytes/,
    });
    await asked;
    let isGiven = false;
    given.then(() => {
      isGiven = true;
    });
    // Bytes that the socket still holds start the 2 s anew.
    for (let read = 0; read < 200 && !isGiven; read += 1) {
      await clock.advance(40);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await given;
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

it('a described voice that fails once is asked once more, and one that fails on and on is left alone', async () => {
  let fails = 1;
  const { service, voice, clock } = await against((response, asked) => {
    fails -= 1;
    if (fails >= 0) sending('oops', 'text/plain', 500)(response, asked);
    else sending(WAV)(response, asked);
  });
  const desk = new VoiceDesk({ voices: [voice, aVoice({ id: 'next' })], clock });
  const spokenBy = async () => {
    const prepared = await desk.prepare(await aClearedUtterance(LINE), never);
    return prepared.ok ? prepared.audio.voice : prepared.reason;
  };
  expect(await spokenBy()).toBe('described');
  expect(service.asked).toHaveLength(2);
  fails = Number.POSITIVE_INFINITY;
  for (let line = 0; line < 3; line += 1) expect(await spokenBy()).toBe('next');
  const before = service.asked.length;
  expect(await spokenBy()).toBe('next');
  expect(service.asked).toHaveLength(before);
  expect(desk.health()[0]?.state).toBe('resting');
});
