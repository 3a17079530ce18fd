import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SystemClock } from '../../src/infra/clock.ts';
import { openLog } from '../../src/infra/log.ts';
import type { AiredView } from '../../src/model/stage-protocol.ts';
import { voiceCleared } from '../../src/voice/cleared-audio.ts';
import { openVoices } from '../../src/voice/open-voices.ts';
import { aScene, LABEL } from '../stage/a-scene.ts';
import { aClearedUtterance } from '../voice/a-cleared-utterance.ts';
import { StageServer } from './a-stage-server.ts';
import { AGAIN, openChromium } from './chromium.ts';

const PORTRAIT = { width: 540, height: 960 };
const CARD = {
  id: 'card',
  product: 'kettle',
  text: '养生壶\n直播价129.9元',
  parts: [
    { role: 'title' as const, text: '养生壶' },
    { role: 'price' as const, text: '直播价129.9元' },
  ],
  pictures: [],
  untilMs: null,
};

interface Speech {
  readonly said: Omit<AiredView, 'startsAtMs'>;
  readonly pcm: Int16Array;
}

let pages: string;
let browser: Browser;
let speech: Speech;
let server: StageServer;
let url: string;
const open: Page[] = [];

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'candor-pages-'));
  await build({ configFile: 'scripts/vite.config.ts', logLevel: 'error', build: { outDir: pages } });
  speech = await aSpeech('今天先看这把养生壶，容量一点五升，功率四十五瓦。');
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await rm(pages, { recursive: true, force: true });
});

beforeEach(async () => {
  server = new StageServer(pages, aScene());
  url = await server.listen();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.close()));
  await server.close();
});

/** Real words through the real door, said by the real voice. */
async function aSpeech(text: string): Promise<Speech> {
  const [voice] = await openVoices(undefined, { clock: new SystemClock(), log: openLog('silent') });
  if (voice === undefined) throw new Error('no voice opened');
  const cleared = await aClearedUtterance(text);
  const audio = await voiceCleared(voice, cleared, new AbortController().signal);
  await voice.close();
  return {
    said: {
      id: cleared.id,
      host: 'zhen',
      captionPrefix: cleared.labels.captionPrefix,
      text: cleared.text,
      durationMs: audio.durationMs,
      visemes: audio.visemes.map((cue) => [cue.atMs, cue.viseme]),
    },
    pcm: audio.pcm,
  };
}

async function openStage(query = '', from = browser, size = PORTRAIT): Promise<Page> {
  const page = await from.newPage({ viewport: size });
  open.push(page);
  await page.addInitScript(listenIn);
  await page.goto(`${url}/stage${query}`);
  return page;
}

/** Runs in the page, before it: taps what reaches the speakers, and notes when a line ends. */
function listenIn(): void {
  const taps: AnalyserNode[] = [];
  const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode | AudioParam) => AudioNode;
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode | AudioParam) {
    if (to instanceof AudioDestinationNode) {
      const tap = new AnalyserNode(this.context, { fftSize: 2048 });
      taps.push(tap);
      connect.call(this, tap);
    }
    return connect.call(this, to);
  } as typeof AudioNode.prototype.connect;
  // By the page's own clock: asked from outside, a slow machine answers each page half a second apart.
  new MutationObserver(() => {
    if (document.documentElement.dataset.utterance === '')
      Object.assign(globalThis, { endedAt: performance.timeOrigin + performance.now() });
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-utterance'] });
  Object.assign(globalThis, {
    loudness: () =>
      Math.max(
        0,
        ...taps.map((tap) => {
          const samples = new Float32Array(tap.fftSize);
          tap.getFloatTimeDomainData(samples);
          return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
        }),
      ),
  });
}

const loudness = (page: Page): Promise<number> => page.evaluate('loudness()');
const data = (page: Page, name: string): Promise<string> =>
  page.evaluate((key) => document.documentElement.dataset[key] ?? '', name);
const eventually = <T>(look: () => Promise<T> | T, check: (seen: T) => void, timeout = 20_000) =>
  vi.waitFor(async () => check(await look()), { timeout, interval: 60 });
const until = (page: Page, name: string, text: string | RegExp) =>
  eventually(
    () => data(page, name),
    (seen) => (typeof text === 'string' ? expect(seen).toBe(text) : expect(seen).toMatch(text)),
  );

/** Luminances in the label's corner of the canvas: the darkest tenth and the lightest two hundredths. */
const labelPixels = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    const side = Math.min(canvas.width, canvas.height);
    const box = [side * 0.045, side * 0.04, side * 0.4, side * 0.08].map(Math.round);
    const pixels = canvas.getContext('2d')?.getImageData(...(box as [number, number, number, number]))
      .data as Uint8ClampedArray;
    const lights: number[] = [];
    let least = 255;
    for (let at = 0; at < pixels.length; at += 4) {
      const [red, green, blue, alpha] = pixels.subarray(at, at + 4) as unknown as [
        number,
        number,
        number,
        number,
      ];
      lights.push((0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255);
      least = Math.min(least, alpha);
    }
    lights.sort((a, b) => a - b);
    const share = (part: number) => lights[Math.floor(lights.length * part)] ?? 0;
    return { dark: share(0.1), light: share(0.98), leastAlpha: least };
  });

/** How many pixels show the inside of the mouth. */
const mouthPixels = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    const unit = canvas.width / 1080;
    const scale = 2.02 * unit;
    const box = [canvas.width / 2 - 30 * scale, 655 * unit + 55 * scale, 60 * scale, 50 * scale];
    const pixels = canvas
      .getContext('2d')
      ?.getImageData(...(box.map(Math.round) as [number, number, number, number])).data as Uint8ClampedArray;
    let dark = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      if ((pixels[at] ?? 0) < 130 && (pixels[at + 1] ?? 0) < 55) dark += 1;
    }
    return dark;
  });

const expectLabelInPixels = async (page: Page) => {
  const { dark, light, leastAlpha } = await labelPixels(page);
  expect(light).toBeGreaterThan(0.9);
  expect(dark).toBeLessThan(0.12);
  expect(leastAlpha).toBe(255);
};

describe('the label on the stage page', AGAIN, () => {
  it('is in its pixels in every state: before the server answers, on air, paused, slate, off air, line down', async () => {
    server.answers = false;
    const page = await openStage();
    await until(page, 'state', 'connecting');
    expect(await data(page, 'label')).toMatch(/AI生成/);
    await expectLabelInPixels(page);

    server.answers = true;
    for (const state of ['on-air', 'paused', 'slate', 'off-air'] as const) {
      await until(page, 'state', /^(?!connecting)/);
      server.show({ state, card: CARD, question: { id: 'q', text: '有人问：这壶多大？' } });
      await until(page, 'state', state);
      expect(await data(page, 'label')).toBe(LABEL.text);
      await expectLabelInPixels(page);
    }

    server.answers = false;
    server.dropAll();
    await until(page, 'state', 'connecting');
    expect(await data(page, 'label')).toBe(LABEL.text);
    await expectLabelInPixels(page);
  });

  it('is proven once a second: its words, seen, at 5 % of the shorter side or more, upright and lying', async () => {
    const page = await openStage();
    for (const size of [PORTRAIT, { width: 1280, height: 720 }, { width: 720, height: 1280 }]) {
      await page.setViewportSize(size);
      server.proofs.length = 0;
      await eventually(
        () => server.proofs.length,
        (count) => expect(count).toBeGreaterThan(2),
      );
      const proof = server.proofs.at(-1);
      expect(proof).toMatchObject({
        text: LABEL.text,
        visible: true,
        shorterSidePx: Math.min(size.width, size.height),
      });
      expect((proof?.capHeightPx ?? 0) / (proof?.shorterSidePx ?? 1)).toBeGreaterThanOrEqual(0.05);
    }
  });

  it('stands by each figure too where the plan wants that, and is proven only while both are seen', async () => {
    const page = await openStage();
    const proven = (check: (proof: (typeof server.proofs)[number] | undefined) => void) =>
      eventually(() => server.proofs.at(-1), check);
    await proven((proof) => expect(proof).toMatchObject({ visible: true }));
    expect(server.proofs.at(-1)?.figure).toBeUndefined();

    server.show({ label: { ...LABEL, figure: { id: 'figure', text: '가상인물' } } });
    await proven((proof) => expect(proof).toMatchObject({ visible: true, figure: '가상인물' }));
    server.show({ card: CARD, hosts: [{ id: 'zhen' }, { id: 'bo' }] });
    server.proofs.length = 0;
    await proven((proof) => expect(proof).toMatchObject({ visible: true, figure: '가상인물' }));

    // Over the hosts, and clear of the label in its corner.
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:25% 0 0 0;background:#000;z-index:9';
      document.body.append(cover);
    });
    await proven((proof) => expect(proof).toMatchObject({ visible: false, text: LABEL.text }));
  });

  it('is not claimed to be visible while something of the page covers it', async () => {
    const page = await openStage();
    await eventually(
      () => server.proofs.at(-1)?.visible,
      (visible) => expect(visible).toBe(true),
    );
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;top:0;left:0;width:100%;height:20%;background:#000';
      document.body.append(cover);
    });
    await eventually(
      () => server.proofs.at(-1)?.visible,
      (visible) => expect(visible).toBe(false),
    );
  });

  it('stays solid where the page is transparent', async () => {
    const page = await openStage('?transparent=1');
    await until(page, 'state', 'on-air');
    await expectLabelInPixels(page);
    const cornerAlpha = await page.evaluate(() => {
      const canvas = document.querySelector('canvas') as HTMLCanvasElement;
      return canvas.getContext('2d')?.getImageData(canvas.width - 4, canvas.height * 0.3, 1, 1).data[3];
    });
    expect(cornerAlpha).toBe(0);
  });
});

describe('an utterance on the stage page', AGAIN, () => {
  it('is heard, captioned with the AI prefix, and moves the mouth; then all come to rest', async () => {
    const page = await openStage();
    await until(page, 'state', 'on-air');
    const idle = await mouthPixels(page);
    server.air(speech.said, speech.pcm);
    await until(page, 'utterance', speech.said.id);
    expect(await data(page, 'caption')).toBe(`AI生成 ${speech.said.text}`);
    expect(await page.getByRole('status').textContent()).toBe(`AI生成 ${speech.said.text}`);

    const mouths: number[] = [];
    let loudest = 0;
    while ((await data(page, 'utterance')) !== '') {
      mouths.push(await mouthPixels(page));
      loudest = Math.max(loudest, await loudness(page));
    }
    expect(loudest).toBeGreaterThan(0.02);
    expect(Math.max(...mouths)).toBeGreaterThan(idle + 150);
    expect(Math.min(...mouths)).toBeLessThan(Math.max(...mouths) / 3);
    expect(new Set(mouths).size).toBeGreaterThan(8);
    expect(server.proofs.some((proof) => proof.audible)).toBe(true);

    await eventually(
      () => loudness(page),
      (level) => expect(level).toBeLessThan(0.001),
    );
    expect(await data(page, 'caption')).toBe('');
  });

  it('stops, sound and captions, where it is cut', async () => {
    const page = await openStage();
    await until(page, 'state', 'on-air');
    server.air(speech.said, speech.pcm);
    await eventually(
      () => loudness(page),
      (level) => expect(level).toBeGreaterThan(0.02),
    );
    server.cut();
    const cutAt = Date.now();
    await until(page, 'utterance', '');
    await eventually(
      () => loudness(page),
      (level) => expect(level).toBeLessThan(0.001),
      1500,
    );
    expect(Date.now() - cutAt).toBeLessThan(1200);
    expect(speech.said.durationMs).toBeGreaterThan(3000);
  });

  it('is joined in mid-line, in time, by a page that opens late', async () => {
    const early = await openStage();
    await until(early, 'state', 'on-air');
    server.air(speech.said, speech.pcm);
    await until(early, 'utterance', speech.said.id);
    const late = await openStage();
    await until(late, 'utterance', speech.said.id);
    await eventually(
      () => loudness(late),
      (level) => expect(level).toBeGreaterThan(0.02),
    );
    const ends = await Promise.all(
      [early, late].map(async (page) => {
        await until(page, 'utterance', '');
        return page.evaluate<number>('endedAt');
      }),
    );
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(250);
  });

  it('is captioned in time without sound where the page is muted', async () => {
    const page = await openStage('?muted=1');
    await until(page, 'state', 'on-air');
    server.air(speech.said, speech.pcm);
    await until(page, 'caption', /养生壶/);
    await until(page, 'caption', '');
    expect(server.proofs.some((proof) => proof.audible)).toBe(false);
    expect(await page.getByRole('button').isVisible()).toBe(false);
  });

  it('plays after a click where the browser wants one, and is captioned before', async () => {
    const strict = await openChromium({ autoplay: false });
    try {
      server.proofs.length = 0;
      const page = await openStage('', strict);
      // Whatever Playwright asks of a page counts as the viewer's own doing: until it has opened its sound, it is let be.
      await eventually(
        () => server.proofs.length,
        (count) => expect(count).toBeGreaterThan(2),
      );
      await until(page, 'state', 'on-air');
      const button = page.getByRole('button', { name: '点击开启声音' });
      await eventually(
        () => button.isVisible(),
        (visible) => expect(visible).toBe(true),
      );
      server.air(speech.said, speech.pcm);
      await until(page, 'utterance', speech.said.id);
      expect(await loudness(page)).toBe(0);
      expect(server.proofs.at(-1)).toMatchObject({ visible: true, audible: false });
      await button.click();
      await eventually(
        () => loudness(page),
        (level) => expect(level).toBeGreaterThan(0.02),
      );
      expect(await data(page, 'utterance')).toBe(speech.said.id);
      await eventually(
        () => button.isVisible(),
        (visible) => expect(visible).toBe(false),
      );
    } finally {
      await strict.close();
    }
  });
});

describe('the line to the server', AGAIN, () => {
  it('comes back by itself', async () => {
    const page = await openStage();
    await until(page, 'state', 'on-air');
    server.dropAll();
    await until(page, 'state', 'connecting');
    await until(page, 'state', 'on-air');
  });

  it('takes nothing that is outside the protocol', async () => {
    const page = await openStage();
    await until(page, 'state', 'on-air');
    server.send({ type: 'nonsense' });
    server.send({ type: 'scene', scene: { ...aScene(), label: undefined } as never });
    server.show({ question: { id: 'q', text: '有人问：这壶多大？' } });
    await until(page, 'question', '有人问：这壶多大？');
    expect(await data(page, 'label')).toBe(LABEL.text);
  });
});
