import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { replayAudience } from '../../src/audience/replay.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import type { Comment } from '../../src/model/audience.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

function aReplay(lines: readonly string[], loop = false) {
  const path = join(folder, `${Math.random()}.jsonl`);
  writeFileSync(path, lines.join('\n'));
  const clock = new ManualClock(0);
  const heard: Comment[] = [];
  const broken: { line: number; reason: string }[] = [];
  const ending = new AbortController();
  const played = replayAudience(path, {
    clock,
    signal: ending.signal,
    onComment: (comment) => heard.push(comment),
    onBroken: (line) => broken.push(line),
    loop,
  });
  return { clock, heard, broken, ending, played };
}

describe('a replayed audience', () => {
  it('speaks in time, in order of time, and is marked as simulated', async () => {
    const { clock, heard, played } = aReplay([
      '{"after":"00:00:10","user":"b","text":"二"}',
      '{"atMs":5000,"user":"a","text":"一"}',
      '{"after":"00:01:00","user":"c","type":"gift"}',
    ]);
    await clock.advance(9_999);
    expect(heard.map((comment) => comment.text)).toEqual(['一']);
    await clock.advance(60_000);
    await played;
    expect(heard.map((comment) => comment.at)).toEqual([5_000, 10_000, 60_000]);
    expect(heard.every((comment) => comment.simulated === true)).toBe(true);
  });

  it('keeps the distances of lines that have a time of day', async () => {
    const { clock, heard, played } = aReplay([
      '{"at":"2026-11-24T20:00:00+08:00","user":"a","text":"一"}',
      '{"at":"2026-11-24T20:00:30+08:00","user":"a","text":"二"}',
    ]);
    await clock.advance(60_000);
    await played;
    expect(heard.map((comment) => comment.at)).toEqual([0, 30_000]);
  });

  it('reports broken lines by number and plays the others', async () => {
    const { clock, heard, broken, played } = aReplay([
      '{"after":"00:00:01","user":"a","text":"好"}',
      '{"after":',
      '{"after":"1 minute","user":"a","text":"x"}',
      '{"user":"a","text":"never"}',
      '',
      '{"after":"00:00:02","user":"a","text":"完"}',
    ]);
    await clock.advance(10_000);
    await played;
    expect(heard.map((comment) => comment.text)).toEqual(['好', '完']);
    expect(broken.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it('goes round with new ids until it is told to end', async () => {
    const { clock, heard, ending, played } = aReplay(['{"after":"00:00:01","user":"a","text":"好"}'], true);
    await clock.advance(20_000);
    ending.abort(new Error('over'));
    await expect(played).rejects.toThrow('over');
    expect(heard.length).toBe(4);
    expect(new Set(heard.map((comment) => comment.id)).size).toBe(4);
  });

  it('ends at once when no line is whole, even on a loop', async () => {
    const { played } = aReplay(['nothing'], true);
    await expect(played).resolves.toBeUndefined();
  });

  it('names a file that cannot be read', async () => {
    const nowhere = replayAudience(join(folder, 'none.jsonl'), {
      clock: new ManualClock(0),
      signal: new AbortController().signal,
      onComment: () => {},
    });
    await expect(nowhere).rejects.toMatchObject({ code: 'CONFIG_MISSING' });
  });
});
