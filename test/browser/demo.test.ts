import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoShop, RunningCandor } from '../cli/a-candor.ts';
import { AGAIN, openChromium } from './chromium.ts';

/** Sentences are spoken at the pace of speech, and an answer waits for the line on air. */
const SPOKEN = 120_000;

let shop: DemoShop;
let run: RunningCandor;
let browser: Browser;

beforeAll(async () => {
  shop = new DemoShop();
  run = await RunningCandor.start(shop);
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await run?.[Symbol.asyncDispose]();
  shop?.[Symbol.dispose]();
});

async function openStage(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 540, height: 960 } });
  await page.addInitScript(countSound);
  await page.goto(`${run.address}/stage?room=night`);
  return page;
}

/** Runs in the page, before it: counts what comes in over its socket as sound. */
function countSound(): void {
  const counts = { soundBytes: 0 };
  Object.assign(globalThis, { counts });
  const Original = globalThis.WebSocket;
  globalThis.WebSocket = class extends Original {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (data instanceof ArrayBuffer) counts.soundBytes += data.byteLength;
        else if (data instanceof Blob) counts.soundBytes += data.size;
      });
    }
  };
}

const data = (page: Page, name: string) =>
  page.evaluate((key) => document.documentElement.dataset[key] ?? '', name);

async function eventually<T>(value: () => Promise<T>, isRight: (value: T) => boolean): Promise<T> {
  const deadline = Date.now() + SPOKEN / 2;
  for (;;) {
    const now = await value();
    if (isRight(now)) return now;
    if (Date.now() > deadline) throw new Error(`last seen: ${JSON.stringify(now)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('the demo, as a viewer sees it', AGAIN, () => {
  it('is labelled, captioned and heard, and answers a question that was posted', {
    timeout: SPOKEN,
  }, async () => {
    const page = await openStage();
    await eventually(
      () => data(page, 'state'),
      (state) => state === 'on-air',
    );
    expect(await data(page, 'label')).toBe('AI生成 · 数字人主播');

    // The server believes what the page measures of its own pixels.
    const metrics = async () => {
      const answer = await fetch(`${run.address}/metrics`, {
        headers: { authorization: `Bearer ${run.token}` },
      });
      return answer.text();
    };
    await eventually(metrics, (text) => /candor_stage_pages\{room="night",proven="yes"\} 1/.test(text));

    const first = await eventually(
      () => data(page, 'caption'),
      (caption) => caption !== '',
    );
    expect(first).toMatch(/^AI生成 /);
    await eventually(
      () => data(page, 'caption'),
      (caption) => caption !== '' && caption !== first,
    );

    expect((await run.ask('电热水壶多少钱？')).status).toBe(202);
    await eventually(
      () => data(page, 'question'),
      (question) => question.includes('电热水壶多少钱'),
    );
    const answer = await eventually(
      () => data(page, 'caption'),
      (caption) => caption.includes('129'),
    );
    expect(answer).toMatch(/^AI生成 .*直播价.*129/);
    const { soundBytes } = await page.evaluate(
      () => (globalThis as unknown as { counts: { soundBytes: number } }).counts,
    );
    expect(soundBytes).toBeGreaterThan(100_000);
  });
});
