import { expect, test } from 'vitest';
import { Bus } from '../../src/infra/bus.ts';
import type { DraftSource } from '../../src/model/utterance.ts';
import type { Airing } from '../../src/playout/sink.ts';
import { Presented } from '../../src/room/presented.ts';
import type { RoomEvents } from '../../src/room/room-events.ts';

/** In a rehearsal with a busy room every third 'how much is it' was taken to be about another viewer's product. */
test('this one is what the script presents, whatever is answered between two lines', () => {
  const bus = new Bus<RoomEvents>(() => {});
  const presented = new Presented(bus);
  const hear = (source: DraftSource, product?: string) => {
    const airing = { audio: { utterance: { draft: { source, product } } } } as unknown as Airing;
    bus.emit('line.aired', { airing, gapMs: 0 });
    return presented.product;
  };
  expect(hear('answer', 'tea')).toBeUndefined();
  expect(hear('script', 'kettle')).toBe('kettle');
  expect(hear('answer', 'tea')).toBe('kettle');
  expect(hear('filler')).toBe('kettle');
  expect(hear('label')).toBe('kettle');
  expect(hear('script', 'tea')).toBe('tea');
  expect(hear('script')).toBeUndefined();
});
