import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SystemClock } from '../../../../src/infra/clock.ts';
import { openLog } from '../../../../src/infra/log.ts';
import { ManualClock } from '../../../../src/infra/manual-clock.ts';
import { voiceConfigSchema } from '../../../../src/model/service-config.ts';
import { voiceCleared } from '../../../../src/voice/cleared-audio.ts';
import { EspeakVoice } from '../../../../src/voice/providers/espeak/espeak-voice.ts';
import type { EngineName } from '../../../../src/voice/providers/espeak/protocol.ts';
import { describeVoiceContract } from '../../../contracts/voice.contract.ts';
import { aClearedUtterance } from '../../a-cleared-utterance.ts';

const never = new AbortController().signal;
const log = openLog('silent');
const opened: EspeakVoice[] = [];

async function anEspeakVoice(
  config: Record<string, unknown> = {},
  parts: { clock?: ManualClock; engine?: EngineName; path?: string } = {},
): Promise<EspeakVoice> {
  const parsed = voiceConfigSchema.parse({ kind: 'espeak', id: 'espeak', ...config });
  if (parsed.kind !== 'espeak') throw new Error('not an espeak voice');
  const voice = await EspeakVoice.open(parsed, { clock: new SystemClock(), log, ...parts }, never);
  opened.push(voice);
  return voice;
}

const lengthOf = async (voice: EspeakVoice, text: string) =>
  (await voiceCleared(voice, await aClearedUtterance(text), never)).durationMs;

function pidOf(voice: EspeakVoice): number {
  if (voice.pid === undefined) throw new Error('there is no speaking process');
  return voice.pid;
}

afterEach(async () => {
  for (const voice of opened.splice(0)) await voice.close();
});

describeVoiceContract('eSpeak NG from its package', async () => ({
  voice: await anEspeakVoiceForContract('package'),
}));
describeVoiceContract("eSpeak NG as Debian's program", async () => ({
  voice: await anEspeakVoiceForContract('debian'),
}));

async function anEspeakVoiceForContract(engine: EngineName): Promise<EspeakVoice> {
  const voice = await anEspeakVoice({}, { engine });
  opened.splice(opened.indexOf(voice), 1);
  return voice;
}

describe('the Mandarin voice', () => {
  it('speaks figures and English words within Chinese, not only the characters around them', async () => {
    const voice = await anEspeakVoice();
    const plain = await lengthOf(voice, '我们来看一看。');
    const figures = await lengthOf(voice, '我们来看一看，额定功率45W。');
    const words = await lengthOf(voice, '我们来看一看，Dyson Supersonic。');
    expect(figures - plain).toBeGreaterThan(1_200);
    expect(words - plain).toBeGreaterThan(600);
  });

  it('speaks a price as a seller says it', async () => {
    const voice = await anEspeakVoice();
    const price = await lengthOf(voice, '现在¥129.9。');
    // It never says the same quite the same.
    expect(Math.abs(price - (await lengthOf(voice, '现在一百二十九块九。')))).toBeLessThan(60);
  });
});

describe('the English voice', () => {
  it('speaks Chinese words as Chinese', async () => {
    const voice = await anEspeakVoice({ voice: 'en-gb' });
    // It would call each of them 'Chinese letter', almost a second a character.
    expect(await lengthOf(voice, 'Hello, 大家好欢迎来到直播间.')).toBeLessThan(3_500);
  });
});

describe('a pace at the ends of the scale', () => {
  it.each([80, 400])('gives sound that the desk takes at %i words a minute', async (rate) => {
    const voice = await anEspeakVoice({ rate });
    expect(await lengthOf(voice, '大家好，欢迎来到直播间，我们来看下一件商品。')).toBeGreaterThan(500);
  });
});

it('a host who speaks faster is done sooner', async () => {
  const voice = await anEspeakVoice();
  const utterance = await aClearedUtterance('大家好，欢迎来到直播间，我们来看下一件商品。');
  const lengthAt = async (pace: number) =>
    (await voiceCleared(voice, utterance, never, { manner: { pace, words: new Map() } })).durationMs;
  expect((await lengthAt(1)) / (await lengthAt(1.4))).toBeGreaterThan(1.2);
});

describe('the speaking process', () => {
  it('is another one than Candor, and has no keys in its environment', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-secret');
    const voice = await anEspeakVoice();
    vi.unstubAllEnvs();
    expect(voice.pid).not.toBe(process.pid);
    const environment = await readFile(`/proc/${pidOf(voice)}/environ`, 'utf8');
    expect(environment.split('\0').filter((each) => each !== '' && !each.startsWith('PATH='))).toEqual([]);
  });

  it('is replaced when it dies in mid-line, and the line is spoken all the same', async () => {
    const voice = await anEspeakVoice();
    const first = pidOf(voice);
    // Stopped, it cannot finish the line before it is killed.
    process.kill(first, 'SIGSTOP');
    const utterance = await aClearedUtterance('大家好，这一句有更多的字，请慢慢听完。');
    const line = voiceCleared(voice, utterance, never);
    process.kill(first, 'SIGKILL');
    expect((await line).durationMs).toBeGreaterThan(1_000);
    expect(pidOf(voice)).not.toBe(first);
  });

  it('loses none of the lines that wait when it dies', async () => {
    const voice = await anEspeakVoice();
    const texts = ['这句话不长。', '后面这一句有更多的字，请慢慢听完。', '完了。'];
    const utterances = await Promise.all(texts.map((text) => aClearedUtterance(text)));
    process.kill(pidOf(voice), 'SIGSTOP');
    const lines = utterances.map((utterance) => voiceCleared(voice, utterance, never));
    process.kill(pidOf(voice), 'SIGKILL');
    const [first, second, third] = (await Promise.all(lines)).map(({ durationMs }) => durationMs);
    expect(second).toBeGreaterThan(first as number);
    expect(first).toBeGreaterThan(third as number);
  });

  it('is killed and replaced when it hangs, and the line is spoken all the same', async () => {
    const clock = new ManualClock();
    const voice = await anEspeakVoice({}, { clock });
    const first = pidOf(voice);
    process.kill(first, 'SIGSTOP');
    const line = voiceCleared(voice, await aClearedUtterance('这一句话卡住了。'), never);
    await clock.advance(4_000);
    expect((await line).durationMs).toBeGreaterThan(500);
    expect(pidOf(voice)).not.toBe(first);
  });

  it('gives a line up that has taken it down twice, and speaks the next one', async () => {
    const clock = new ManualClock();
    const voice = await anEspeakVoice({}, { clock });
    const first = pidOf(voice);
    process.kill(first, 'SIGSTOP');
    const line = voiceCleared(voice, await aClearedUtterance('这一句话不行。'), never);
    const given = expect(line).rejects.toMatchObject({ code: 'VOICE_FAILED', kind: 'died' });
    process.kill(first, 'SIGKILL');
    await vi.waitFor(() => expect(voice.pid ?? first).not.toBe(first));
    process.kill(pidOf(voice), 'SIGKILL');
    await given;
    // The second death in a row costs a wait.
    await clock.advance(200);
    expect(await lengthOf(voice, '这一句可以。')).toBeGreaterThan(500);
  });

  it('lets go of a line at once when the signal aborts, and speaks the next one', async () => {
    const voice = await anEspeakVoice();
    const pid = pidOf(voice);
    process.kill(pid, 'SIGSTOP');
    const control = new AbortController();
    const line = voiceCleared(voice, await aClearedUtterance('这一句不要了。'), control.signal);
    control.abort(new Error('skipped'));
    await expect(line).rejects.toThrow('skipped');
    process.kill(pid, 'SIGCONT');
    expect(await lengthOf(voice, '这一句要的。')).toBeGreaterThan(500);
    expect(pidOf(voice)).toBe(pid);
  });

  it('is gone when the voice is closed', async () => {
    const voice = await anEspeakVoice();
    const pid = pidOf(voice);
    await voice.close();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});

describe('a voice that cannot be', () => {
  it('says which part is missing and how to get it', async () => {
    await expect(anEspeakVoice({}, { engine: 'debian', path: '/nowhere' })).rejects.toMatchObject({
      code: 'PART_MISSING',
      fix: expect.stringContaining('apt-get install espeak-ng'),
    });
  });

  it.each(['package', 'debian'] as const)('names the voices there are (%s)', async (engine) => {
    await expect(anEspeakVoice({ voice: 'klingon-9' }, { engine })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      fix: expect.stringContaining('cmn'),
    });
  });
});
