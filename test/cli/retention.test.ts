import { describe, expect, test } from 'vitest';
import { retentionCommand } from '../../src/cli/ledger-retention.ts';
import { readEntries } from '../../src/ledger/read-entries.ts';
import { LedgerFolder, ROOM } from '../ledger/ledger-folder.ts';
import { takeDownPrinted } from './printed.ts';

const printed = takeDownPrinted();

/** A room with a record, and the hold `case-7` that 王三 has placed on it. */
async function aHold() {
  const folder = new LedgerFolder();
  await folder.fill();
  const retention = async (...args: string[]) => {
    printed.out = '';
    const command = retentionCommand().exitOverride();
    await command.parseAsync(['--data', folder.dir, '--room', ROOM, ...args], { from: 'user' });
    return (JSON.parse(printed.out) as { holds: { id: string; by: string; reason: string }[] }).holds;
  };
  await retention('--hold', 'case-7', '--by', '王三', '--reason', '投诉处理中');
  const lifts = () => [...readEntries(folder.dir, ROOM, { kinds: ['hold.lifted'] })].map(({ body }) => body);
  return { retention, lifts };
}

const STANDING = [expect.objectContaining({ id: 'case-7', by: '王三', reason: '投诉处理中' })];

describe('a legal hold', () => {
  test.each(['监管局', '王三'])('is not written over by another of its id, by %s', async (by) => {
    const { retention } = await aHold();
    await expect(retention('--hold', 'case-7', '--by', by, '--reason', '调查')).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('王三'),
    });
    expect(await retention()).toEqual(STANDING);
    const both = await retention('--hold', 'case-8', '--by', by, '--reason', '调查');
    expect(both.map(({ id }) => id)).toEqual(['case-7', 'case-8']);
  });

  test('is lifted by whoever placed it', async () => {
    const { retention, lifts } = await aHold();
    expect(await retention('--lift', 'case-7', '--by', '王三', '--reason', '已结案')).toEqual([]);
    expect(lifts()).toEqual([{ id: 'case-7', by: '王三', reason: '已结案', placedBy: '王三' }]);
  });

  test.each([
    ['by a passer-by', ['--by', '路人', '--reason', '不需要了']],
    [
      'by one who does not know whose it is',
      ['--by', '路人', '--placed-by', '监管局', '--reason', '不需要了'],
    ],
    ['without a reason', ['--by', '王三']],
    ['by nobody', ['--by', ' ', '--reason', '已结案']],
  ])('is not lifted %s', async (_what, args) => {
    const { retention, lifts } = await aHold();
    await expect(retention('--lift', 'case-7', ...args)).rejects.toMatchObject({ code: 'USAGE' });
    expect(await retention()).toEqual(STANDING);
    expect(lifts()).toEqual([]);
  });

  test('is lifted by another who says whose it is, and both names stand in the ledger', async () => {
    const { retention, lifts } = await aHold();
    const args = ['--by', '李四', '--placed-by', '王三', '--reason', '王三已离职，案件已结'];
    expect(await retention('--lift', 'case-7', ...args)).toEqual([]);
    expect(lifts()).toEqual([{ id: 'case-7', by: '李四', reason: '王三已离职，案件已结', placedBy: '王三' }]);
  });

  test('that is not there is not lifted', async () => {
    const { retention } = await aHold();
    await expect(retention('--lift', 'case-9', '--by', '王三', '--reason', '已结案')).rejects.toMatchObject({
      message: "No legal hold 'case-9' stands.",
    });
  });
});
