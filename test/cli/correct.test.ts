import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { correctCommand } from '../../src/cli/correct.ts';
import { SystemClock } from '../../src/infra/clock.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { readEntries } from '../../src/ledger/read-entries.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import type { Correction } from '../../src/model/correction.ts';
import { ConfigFolder } from '../config/a-config-folder.ts';
import { takeDownPrinted } from './printed.ts';

const clock = new SystemClock();
const printed = takeDownPrinted();

class Shop extends ConfigFolder {
  readonly data = this.path('data');

  constructor() {
    super();
    this.edit('candor.yaml', 'rooms: [night]', 'rooms: [night]\ndataDir: data')
      // The command asks the machine's clock: nothing may expire under this test.
      .edit('products/kettle.yaml', '2026-12-31T23:59:59+08:00', '2099-12-31T23:59:59+08:00')
      .edit('products/kettle.yaml', 'expires: "2027-06-30"', 'expires: "2099-06-30"');
  }

  open(): Ledger {
    return openLedger({ dir: this.data, room: 'night', clock, keyFile: join(this.data, 'keys', 'shop.pem') });
  }

  /** As a room would have recorded it. */
  async said(...texts: string[]): Promise<this> {
    const ledger = this.open();
    for (const [index, text] of texts.entries()) {
      const id = `u${index}`;
      const common = { id, source: 'script', surface: 'speech', host: 'lin', findings: [], claims: [] };
      await ledger.append('utterance.cleared', { ...common, text, product: 'kettle' });
      await ledger.append('utterance.aired', { id, source: 'script', from: clock.now(), cut: false });
    }
    await ledger.close();
    return this;
  }

  async correct(...args: string[]): Promise<number> {
    printed.out = '';
    printed.err = '';
    process.exitCode = 0;
    const command = correctCommand().exitOverride();
    await command.parseAsync([this.dir, '--room', 'night', ...args], { from: 'user' });
    return Number(process.exitCode);
  }

  async listed(): Promise<readonly Correction[]> {
    await this.correct('--format', 'json');
    return (JSON.parse(printed.out) as { corrections: Correction[] }).corrections;
  }

  kinds(): string[] {
    return [...readEntries(this.data, 'night')].map(({ kind }) => kind);
  }
}

/** A price that was right when it was said. */
async function afterAPriceChange(): Promise<Shop> {
  const shop = await new Shop().said(
    '这款水壶现在129元。',
    '这款水壶的额定功率是1500W。',
    '这款水壶现在129元。',
  );
  return shop.edit('products/kettle.yaml', 'live: 129', 'live: 139');
}

describe('candor correct', () => {
  test('finds nothing while facts and rules are as they were: exit 0', async () => {
    const shop = await new Shop().said('这款水壶现在129元。');
    expect(await shop.correct()).toBe(0);
    expect(printed.out).toBe('night: 没有需要更正的话。\n');
  });

  test('lists what no longer stands, what speaks against it and what to say: exit 1', async () => {
    const shop = await afterAPriceChange();
    expect(await shop.correct('--list')).toBe(1);
    expect(printed.out).toMatch(/^k-[0-9a-f]{10} {2}待批准 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}2 次$/m);
    expect(printed.out).toContain('说过: 这款水壶现在129元。');
    expect(printed.out).toMatch(/问题: “129元” claims\/price-contradicted \(明码标价/);
    expect(printed.out).toMatch(/更正: 更正一下：.*电热水壶.*139元/);
    expect(printed.out).not.toContain('1500W');
  });

  test('gives the notice to pin and the message to the buyers, for a stream that is over (COR-03)', async () => {
    const shop = await afterAPriceChange();
    const [listed] = (await shop.listed()) as (Correction & {
      readonly afterTheStream?: { readonly pinned: string; readonly toBuyers: string };
    })[];
    const { pinned = '', toBuyers = '' } = listed?.afterTheStream ?? {};
    expect(pinned).toMatch(/^【更正】\d{4}年\d+月\d+日的直播\n更正一下：.*139元/);
    expect(toBuyers).toMatch(/您在我们直播间下过单.*更正一下：.*139元.*客服/);
    await shop.correct();
    expect(printed.out).toContain(`置顶公告: ${pinned.replace('\n', '\n    ')}`);
    expect(printed.out).toContain(`发给买家: ${toBuyers}`);
    await shop.correct('--dismiss', listed?.id ?? '', '--by', '陈一', '--reason', '已口头说明');
    await shop.correct();
    expect(printed.out).not.toContain('置顶公告');
  });

  test('writes nothing by listing, and lists beside a room that holds the ledger', async () => {
    const shop = await afterAPriceChange();
    const before = shop.kinds();
    const running = shop.open();
    expect(await shop.listed()).toHaveLength(1);
    await running.close();
    expect(shop.kinds()).toEqual(before);
  });

  test('lists for programs', async () => {
    const shop = await afterAPriceChange();
    expect(await shop.listed()).toEqual([
      expect.objectContaining({ corrects: ['u0', 'u2'], times: 2, status: 'proposed', product: 'kettle' }),
    ]);
  });

  test('looks back as far as it is told', async () => {
    const shop = await afterAPriceChange();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await shop.correct('--since', '0.0000001')).toBe(0);
  });

  test('records an approval with its name; the ledger verifies, and the room takes it at its next start', async () => {
    const shop = await afterAPriceChange();
    const [{ id } = { id: '' }] = await shop.listed();
    expect(await shop.correct('--approve', id, '--by', '陈一')).toBe(0);
    expect(printed.out).toContain('已批准，待播出');
    expect(shop.kinds().slice(-2)).toEqual(['correction.proposed', 'correction.approved']);
    expect([...readEntries(shop.data, 'night')].at(-1)?.body).toMatchObject({ id, by: '陈一' });
    expect(verifyLedger(shop.data, 'night')).toMatchObject({ ok: true });
    expect((await shop.listed())[0]?.status).toBe('approved');
    expect(await shop.correct()).toBe(0);
  });

  test('records a dismissal with its name and reason', async () => {
    const shop = await afterAPriceChange();
    const [{ id } = { id: '' }] = await shop.listed();
    expect(await shop.correct('--dismiss', id, '--by', '陈一', '--reason', '已口头说明')).toBe(0);
    expect([...readEntries(shop.data, 'night')].at(-1)).toMatchObject({
      kind: 'correction.dismissed',
      body: { id, by: '陈一', reason: '已口头说明' },
    });
    expect(await shop.correct()).toBe(0);
  });

  test('refuses to decide twice: exit 1, and says so', async () => {
    const shop = await afterAPriceChange();
    const [{ id } = { id: '' }] = await shop.listed();
    await shop.correct('--approve', id, '--by', '陈一');
    expect(await shop.correct('--approve', id, '--by', '小李')).toBe(1);
    expect(printed.err).toContain('已经处理过');
    expect(await shop.correct('--approve', 'k-0000000000', '--by', '小李')).toBe(1);
    expect(printed.err).toContain('There is no such correction');
  });

  test('lists what a person names as wrong, with his words and who noticed it', async () => {
    const shop = await new Shop().said('这款水壶现在129元。', '这款水壶的额定功率是1500W。');
    const named = ['--by', '陈一', '--reason', '平台通知', '--source', 'platform'];
    expect(await shop.correct('--flag', 'u0', ...named)).toBe(0);
    expect(printed.out).toContain('人工标记: 平台, 陈一: 平台通知');
    expect(await shop.correct()).toBe(1);
    expect(printed.out).toContain('说过: 这款水壶现在129元。');
    expect(printed.out).toMatch(/更正: 更正一下：.*请不要以此为准/);
    const [listed] = await shop.listed();
    expect(listed).toMatchObject({ corrects: ['u0'], flagged: { by: '陈一', source: 'platform' } });
    expect(await shop.correct('--flag', 'u-none', ...named)).toBe(1);
    expect(printed.err).toContain('No such words were heard');
  });

  test('takes the last words where none are named, and a line in the person’s own words', async () => {
    const shop = await new Shop().said('这款水壶现在129元。', '这款水壶的额定功率是1500W。');
    const words = '更正一下，功率以铭牌为准。';
    const args = ['--by', '陈一', '--reason', '念错了', '--words', words];
    expect(await shop.correct('--flag', ...args)).toBe(0);
    const [listed] = await shop.listed();
    expect(listed).toMatchObject({ corrects: ['u1'], proposal: words, flagged: { source: 'button', words } });
    expect(await shop.correct('--approve', listed?.id ?? '', '--by', '陈一')).toBe(0);
    expect([...readEntries(shop.data, 'night')].at(-1)?.body).toMatchObject({ text: words });
  });

  test('takes an approval in other words, and only in words that the gate clears', async () => {
    const shop = await afterAPriceChange();
    const [{ id } = { id: '' }] = await shop.listed();
    const approve = ['--approve', id, '--by', '陈一', '--words'];
    expect(await shop.correct(...approve, '这款水壶现在119元。')).toBe(1);
    expect(printed.err).toContain('119元');
    expect(await shop.correct(...approve, '更正一下，这款水壶现在139元。')).toBe(0);
    expect((await shop.listed())[0]).toMatchObject({
      status: 'approved',
      proposal: '更正一下，这款水壶现在139元。',
    });
  });

  test('does not decide while the room runs, and says where to', async () => {
    const shop = await afterAPriceChange();
    const [{ id } = { id: '' }] = await shop.listed();
    const running = shop.open();
    await expect(shop.correct('--approve', id, '--by', '陈一')).rejects.toMatchObject({
      code: 'LEDGER_UNWRITABLE',
      fix: expect.stringContaining('console'),
    });
    await running.close();
  });

  test.each([
    ['an approval without a name', ['--approve', 'k-1']],
    ['an approval by nobody', ['--approve', 'k-1', '--by', ' ']],
    ['a dismissal without a reason', ['--dismiss', 'k-1', '--by', '陈一']],
    ['a flag without a reason', ['--flag', 'u0', '--by', '陈一']],
    ['a flag from nowhere', ['--flag', 'u0', '--by', '陈一', '--reason', '错', '--source', 'rumour']],
    ['words for nothing', ['--words', '更正一下。']],
    ['two decisions at once', ['--approve', 'k-1', '--dismiss', 'k-2', '--by', '陈一']],
    ['a list and a decision', ['--list', '--approve', 'k-1', '--by', '陈一']],
    ['no time at all', ['--since', '0']],
    ['another room', ['--room', 'day']],
  ])('is a usage error with %s', async (_what, args) => {
    const shop = await afterAPriceChange();
    const before = shop.kinds();
    await expect(shop.correct(...args)).rejects.toThrow();
    expect(shop.kinds()).toEqual(before);
  });

  test('says so where the room has no ledger yet', async () => {
    await expect(new Shop().correct()).rejects.toMatchObject({ code: 'PART_MISSING' });
  });
});
