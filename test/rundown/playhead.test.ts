import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Playhead, type RundownItem } from '../../src/rundown/playhead.ts';
import { aRundown } from './a-rundown.ts';

function nameOf(item: RundownItem | undefined): string {
  if (item === undefined) return 'end';
  return item.kind === 'window' ? `${item.segment.id}/window` : `${item.segment.id}/${item.lineId}`;
}

function walk(from: Playhead, steps: number): string[] {
  const names: string[] = [];
  let playhead = from;
  for (let step = 0; step < steps; step += 1) {
    names.push(nameOf(playhead.item));
    playhead = playhead.advance();
  }
  return names;
}

describe('a playhead', () => {
  test('goes through the segments, then through the loop again and again', () => {
    expect(walk(Playhead.start(aRundown()), 9)).toEqual([
      'open/hello',
      'tea/one',
      'tea/two',
      'talk/ask',
      'talk/window',
      'tea/one',
      'tea/two',
      'talk/ask',
      'talk/window',
    ]);
  });

  test('takes turns with the wordings of a line from loop to loop', () => {
    let playhead = Playhead.start(aRundown()).advance();
    const wordings: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { item } = playhead;
      if (item?.kind === 'line') wordings.push(item.text);
      for (let step = 0; step < 4; step += 1) playhead = playhead.advance();
    }
    expect(wordings).toEqual(['第一种说法。', '第二种说法。', '第一种说法。']);
  });

  test('ends after the last segment where there is no loop', () => {
    const { loop: _, ...rest } = aRundown();
    expect(walk(Playhead.start(rest), 7).slice(-2)).toEqual(['bye/bye', 'end']);
  });

  test('leaves the loop for the close of the night', () => {
    expect(nameOf(Playhead.start(aRundown()).advance().toClose().item)).toBe('bye/bye');
  });

  test('does not go back when it is told to close during the close', () => {
    const closing = Playhead.start(aRundown()).toClose();
    expect(closing.toClose().position).toEqual(closing.position);
  });

  test('goes on from a checkpoint at the very line', () => {
    const position = Playhead.start(aRundown()).advance().advance().position;
    expect(nameOf(Playhead.resume(aRundown(), position as NonNullable<typeof position>).item)).toBe(
      'tea/two',
    );
  });

  test('starts over when the checkpoint names a segment that is no more', () => {
    const lost = Playhead.resume(aRundown(), { segment: 'gone', line: 3, loop: 5 });
    expect(nameOf(lost.item)).toBe('open/hello');
  });

  test('follows its line by id when a line is put before it', () => {
    const before = aRundown();
    const after = structuredClone(before);
    after.segments[1]?.lines.unshift({ id: 'new', say: '新的一句。' });
    const playhead = Playhead.start(before).advance().advance();
    expect(nameOf(playhead.reload(after).item)).toBe('tea/two');
  });

  test('goes to the next surviving segment when its own is taken out', () => {
    const before = aRundown();
    const after = structuredClone(before);
    after.segments.splice(1, 1);
    after.loop = { from: 'talk', to: 'talk' };
    expect(nameOf(Playhead.start(before).advance().reload(after).item)).toBe('talk/ask');
  });

  test('always stands on an item of a looped rundown, however it is moved', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('advance', 'nextSegment', 'reload')), (moves) => {
        let playhead = Playhead.start(aRundown());
        for (const move of moves) {
          playhead = move === 'reload' ? playhead.reload(aRundown()) : playhead[move]();
          expect(playhead.item).toBeDefined();
        }
      }),
    );
  });
});
