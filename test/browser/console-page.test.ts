import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AServer, aServer, CONSOLE_TOKEN } from '../console/a-server.ts';
import { AGAIN, openChromium } from './chromium.ts';

/** How fast the room's clock runs beside the page's: a line of five seconds takes one. */
const PACE = 5;
const STEP_MS = 20;

let pages: string;
let browser: Browser;
let s: AServer;
let page: Page;
let isOver: boolean;
let pumping: Promise<void>;

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'candor-pages-'));
  await build({ configFile: 'scripts/vite.config.ts', logLevel: 'error', build: { outDir: pages } });
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await rm(pages, { recursive: true, force: true });
});

beforeEach(async () => {
  s = await aServer({
    room: { sources: [{ kind: 'webhook', id: 'hook', platform: 'douyin' }] },
    server: { pagesDir: pages },
  });
  s.a.room.start();
  isOver = false;
  pumping = pump();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  page.on('pageerror', (fault) => {
    throw fault;
  });
});

afterEach(async () => {
  await page.close();
  isOver = true;
  await pumping;
  await s[Symbol.asyncDispose]();
});

/** A browser lives on real time: the room's own clock goes on beside it. */
async function pump(): Promise<void> {
  while (!isOver) {
    await s.a.clock.advance(STEP_MS * PACE);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

const open = (hash = `#token=${CONSOLE_TOKEN}`) => page.goto(`${s.address}/console?room=night${hash}`);

async function signIn(name = '小李'): Promise<void> {
  await open();
  await page.getByLabel('您的名字').fill(name);
  await page.getByRole('button', { name: '进入控台' }).click();
  await page.locator('[data-state="on-air"]').waitFor();
}

async function say(text: string): Promise<void> {
  await page.getByLabel('让主播说').fill(text);
  await page.getByRole('button', { name: '让主播说' }).click();
}

const onAir = () => page.locator('.on-air blockquote');

describe('the console page', AGAIN, () => {
  it('takes the token out of the address, asks for a name, and is signed in', async () => {
    await open();
    expect(page.url()).not.toContain(CONSOLE_TOKEN);
    expect(await page.getByLabel('令牌').count()).toBe(0);
    await signIn();
    await page.getByText('值守人', { exact: true }).waitFor();
    expect(await page.locator('.vitals').textContent()).toContain('小李');
    expect(await page.title()).toBe('直播中 · 夜场');
    await page.reload();
    await page.locator('[data-state="on-air"]').waitFor();
  });

  it('lets a person name what was just said as wrong, in his own words', async () => {
    await signIn();
    const line = page.locator('.past li', { hasText: '容量' }).first();
    await line.getByRole('button', { name: '这句有误' }).click();
    await line.getByLabel('谁发现的').selectOption('viewer');
    await line.getByLabel('理由').fill('观众说实测不到');
    await line.getByLabel('自己写更正').fill('更正一下，刚才说的容量以详情页为准。');
    await line.getByRole('button', { name: '这句有误' }).click();
    const listed = page.locator('.corrections li').first();
    await listed.waitFor();
    expect(await listed.textContent()).toContain('观众 · 小李: 观众说实测不到');
    await listed.getByRole('button', { name: '播出更正' }).click();
    await expect.poll(() => s.a.heard().join(), { timeout: 20_000 }).toContain('以详情页为准');
  });

  it('asks for the token where the address has none, and says when it is wrong', async () => {
    await open('');
    await page.getByLabel('您的名字').fill('小李');
    await page.getByLabel('令牌').fill('wrong');
    await page.getByRole('button', { name: '进入控台' }).click();
    await page.getByText('令牌不对').waitFor();
    expect(await page.locator('main').count()).toBe(0);
    await page.getByLabel('令牌').fill(CONSOLE_TOKEN);
    await page.getByRole('button', { name: '进入控台' }).click();
    await page.locator('[data-state="on-air"]').waitFor();
  });

  it('shows what is on air and what is next, and counts down to the spoken label', async () => {
    await signIn();
    await onAir().filter({ hasText: '先来看这把水壶，容量1.5升。' }).waitFor();
    expect(await page.locator('.plate').textContent()).toBe('AI生成 · 数字人主播');
    const countdown = page.locator('[data-label-countdown]');
    const seconds = async () => {
      const [minutes = 0, rest = 0] = ((await countdown.textContent()) ?? '').split(':').map(Number);
      return minutes * 60 + rest;
    };
    const before = await seconds();
    expect(before).toBeGreaterThan(200);
    expect(before).toBeLessThanOrEqual(300);
    await onAir().filter({ hasText: '额定功率是1500W' }).waitFor();
    expect(await seconds()).toBeLessThan(before);
  });

  it('shows where the audience is heard from, and how each source does', async () => {
    await signIn();
    const source = page.locator('.sources [data-source="hook"]');
    await source.and(page.locator('[data-state="waiting"]')).waitFor();
    expect(await source.textContent()).toContain('还没有收到推送');
    s.a.room.sources
      ?.push('hook')
      ?.receive({ headers: {}, body: Buffer.from('{"user":"u","text":"多少钱"}') });
    await source.and(page.locator('[data-state="live"]')).waitFor();
    expect(await source.textContent()).toMatch(/hook.*douyin.*已连接.*收到 1/);
  });

  it('shows why words were refused, with the law and the way out, and they are not said', async () => {
    await signIn();
    const words = '这把水壶是全国第一。';
    await say(words);
    const verdict = page.locator('.say .verdict');
    await verdict.waitFor();
    const text = (await verdict.textContent()) ?? '';
    expect(text).toContain('没有放行');
    expect(text).toContain('全国第一');
    expect(text).toContain('广告法');
    expect(text).toMatch(/理由：.+改法：/);
    await page.locator('.refusals').filter({ hasText: words }).waitFor();
    expect(await page.getByLabel('让主播说').inputValue()).toBe(words);
    await onAir().filter({ hasText: '直播价' }).waitFor();
    expect(s.a.heard()).not.toContain(words);
  });

  it('has lawful words said, and shows them on air', async () => {
    await signIn();
    await say('水壶的颜色有云白和松绿。');
    await page.getByText('已放行').waitFor();
    expect(await page.getByLabel('让主播说').inputValue()).toBe('');
    await onAir().filter({ hasText: '水壶的颜色有云白和松绿。' }).waitFor();
    expect(await onAir().textContent()).toContain('值守人');
  });

  it('pauses and goes on, the label first', async () => {
    await signIn();
    await page.getByRole('button', { name: '暂停' }).click();
    await page.locator('[data-state="paused"]').waitFor();
    await page.getByText('现在没有人说话').waitFor();
    await page.getByRole('button', { name: '继续' }).click();
    await page.locator('[data-state="on-air"]').waitFor();
    await onAir().filter({ hasText: '我是AI生成的数字人主播。' }).waitFor();
  });

  it('stops only at the second press, and then offers nothing more', async () => {
    await signIn();
    await page.getByRole('button', { name: '停播' }).click();
    await page.getByRole('button', { name: '再按一次停播' }).waitFor();
    expect(s.a.room.view().state).toBe('on-air');
    await page.getByRole('button', { name: '再按一次停播' }).click();
    await page.locator('[data-state="stopped"]').waitFor();
    for (const name of ['暂停', '跳过', '停播']) {
      expect([name, await page.getByRole('button', { name }).isDisabled()]).toEqual([name, true]);
    }
  });

  it('keeps its buttons where they are, whatever is said', async () => {
    await signIn();
    const places = new Set<string>();
    // Lines of the loop: the opening may be over before a browser is up.
    for (const text of ['先来看这把水壶', '额定功率是1500W', '接下来是黄山毛峰']) {
      await onAir().filter({ hasText: text }).waitFor();
      const { x = 0, y = 0 } = (await page.getByRole('button', { name: '停播' }).boundingBox()) ?? {};
      places.add(`${x}/${y}`);
    }
    expect(places.size).toBe(1);
  });

  it('shows questions, alerts, and a comment as plain text whatever it holds', async () => {
    await signIn();
    await page.getByRole('button', { name: '暂停' }).click();
    s.a.comment('这个<b>水壶</b>多少钱？');
    s.a.room.refuseReload('rundown.yaml:6:11 kind has a value that is not known');
    await page.locator('.board').filter({ hasText: '<b>水壶</b>' }).waitFor();
    expect(await page.locator('.board li b').count()).toBe(0);
    await page.locator('.alerts').filter({ hasText: 'rundown.yaml:6:11' }).waitFor();
    await page.locator('header .errors').filter({ hasText: '1' }).waitFor();
  });

  it('speaks English too, and remembers it', async () => {
    await signIn();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByLabel('Have the host say').fill('这把水壶是全国第一。');
    await page.getByRole('button', { name: 'Have the host say' }).click();
    await page.getByText('Not cleared').waitFor();
    expect(await page.locator('.say .fix').first().textContent()).toMatch(/^Fix: [A-Z]/);
    await page.reload();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('says that the line is lost, and does not pretend that a command arrived', async () => {
    await signIn();
    await s.server.close();
    await page.locator('[data-link="lost"], [data-link="connecting"]').waitFor();
    for (const name of ['暂停', '跳过', '停播', '让主播说']) {
      expect([name, await page.getByRole('button', { name }).isDisabled()]).toEqual([name, true]);
    }
  });
});
