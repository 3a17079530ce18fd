import { describe, expect, it } from 'vitest';
import { ShillGroups } from '../../src/ledger/shill-groups.ts';

const SAME = { class: 'shill', reason: '3 个账号 · 3 accounts', campaign: 'words-1' };

describe('paid talk in groups', () => {
  it('shows when, how many accounts, what was said and why', () => {
    const groups = new ShillGroups();
    for (const n of [1, 2, 3]) groups.receive(`c${n}`, `u${n}`);
    groups.screen({ ...SAME, id: 'c3', sample: '喝酒夜宵也能瘦' }, 3_000);
    groups.screen({ ...SAME, id: 'c1' }, 3_000);
    groups.screen({ ...SAME, id: 'c2' }, 3_000);
    groups.receive('c4', 'u1');
    groups.screen({ ...SAME, id: 'c4', sample: '喝酒吃夜宵都能瘦' }, 9_000);
    expect(groups.latest(5)).toEqual([
      {
        since: 3_000,
        lastAt: 9_000,
        accounts: 3,
        comments: 4,
        sample: '喝酒夜宵也能瘦',
        reason: SAME.reason,
      },
    ]);
  });

  it('are told apart, the latest first, and nothing else is among them', () => {
    const groups = new ShillGroups();
    groups.screen({ ...SAME, id: 'a' }, 1);
    groups.screen({ ...SAME, id: 'b', campaign: 'chorus-1', reason: 'chorus' }, 2);
    groups.screen({ id: 'c', class: 'chat', reason: '闲聊' }, 3);
    expect(groups.latest(5).map((group) => group.reason)).toEqual(['chorus', SAME.reason]);
    expect(groups.latest(1)).toHaveLength(1);
  });

  it('stay bounded in a night of campaigns', () => {
    const groups = new ShillGroups();
    for (let n = 0; n < 20_000; n++) {
      groups.receive(`c${n}`, `u${n}`);
      groups.screen({ ...SAME, id: `c${n}`, campaign: `words-${n % 1_000}` }, n);
    }
    expect(groups.latest(10_000)).toHaveLength(200);
  });
});
