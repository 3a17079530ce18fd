import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { candor, DemoShop } from './a-candor.ts';

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('candor-rehearsal-'));

describe('candor rehearse', () => {
  test('sums up half an hour of the demo, with its audience: no dead air, and nothing kept', () => {
    const before = left();
    const { status, stdout, stderr } = candor(['rehearse', 'config', '--hours', '0.5']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const row = (name: string) => new RegExp(`^${name} +(.+)$`, 'm').exec(stdout)?.[1];
    expect(row('time on the virtual clock')).toMatch(/^0\.50 h, in \d+\.\d s$/);
    expect(row('dead air')).toMatch(/^0 times/);
    for (const name of ['lines', 'answers', 'knowledge-base calls', 'characters spoken', 'comments']) {
      expect([name, Number.parseInt(row(name) ?? '', 10)]).toEqual([name, expect.toSatisfy((n) => n > 0)]);
    }
    expect(row('labels spoken')).toMatch(/^\d+, largest gap [0-8] min/);
    expect(left()).toEqual(before);
  });

  test('prints the same for programs, and leaves a ledger that verifies where it is told to', () => {
    using shop = new DemoShop();
    const data = join(shop.dir, 'rehearsal');
    const { status, stdout } = candor([
      ...['rehearse', shop.configDir, '--room', 'night', '--hours', '0.2', '--format', 'json'],
      ...['--from', '2026-11-24T20:00:00+08:00', '--data', data],
    ]);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const summary = JSON.parse(stdout);
    expect(summary).toMatchObject({
      room: 'night',
      hours: 0.2,
      answers: 0,
      deadAir: { times: 0 },
      comments: { received: 0 },
    });
    expect(summary.lines).toBeGreaterThan(50);
    expect(summary.labels.spoken).toBeGreaterThan(1);
    expect(summary.labels.largestGapMs).toBeLessThanOrEqual(8 * 60_000);
    expect(summary.gapMs.p99).toBeLessThan(150);
    expect(candor(['ledger', 'verify', '--data', data]).status).toBe(0);
    expect(existsSync(shop.dataDir)).toBe(false);
  });

  test('is a function of its beginning: the same night twice', () => {
    using shop = new DemoShop();
    const night = () => {
      const { stdout } = candor([
        ...['rehearse', shop.configDir, '--hours', '0.2', '--format', 'json'],
        ...['--from', '2026-11-24T20:00:00+08:00'],
      ]);
      const { tookMs: _tookMs, ...summary } = JSON.parse(stdout);
      return summary;
    };
    expect(night()).toEqual(night());
  });

  test('never stands in the folder of real nights, however that is written', () => {
    using shop = new DemoShop();
    mkdirSync(shop.dataDir);
    for (const data of ['data', './config/../data', shop.dataDir]) {
      const { status, stderr } = candor(['rehearse', '--hours', '0.1', '--data', data], { cwd: shop.dir });
      expect([data, status]).toEqual([data, 2]);
      expect(stderr).toContain('holds the ledger of real nights');
    }
    expect(readdirSync(shop.dataDir)).toEqual([]);
  });
});
