import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/audience/ingress/field-map/field-map.ts';
import { valueAt } from '../../../src/audience/ingress/field-map/json-path.ts';
import { fieldMapSchema } from '../../../src/model/audience-source.ts';

describe('a path', () => {
  it.each([
    ['a.b', { a: { b: 1 } }, 1],
    ['a[1].b', { a: [0, { b: 'x' }] }, 'x'],
    ['a.b.c', { a: '{"b":"{\\"c\\":7}"}' }, 7],
    ['a.b', { a: '{"b":' }, undefined],
    ['a.b', { a: null }, undefined],
    ['a.length', { a: 'text' }, undefined],
    ['a.length', { a: [1, 2] }, undefined],
    ['constructor.name', {}, undefined],
    ['__proto__.x', { __proto__: { x: 1 } }, undefined],
    ['消息.内容', { 消息: { 内容: '好' } }, '好'],
  ])('%s leads into %j to %j', (path, root, value) => {
    expect(valueAt(root, path)).toEqual(value);
  });

  it.each(['', '.', 'a.', 'a..b', 'a[x]', 'a b', '[0]', 'a[99999]'])('may not be "%s"', (path) => {
    expect(fieldMapSchema.safeParse({ text: path }).success).toBe(false);
  });
});

describe('a map', () => {
  it('takes the first place that holds something', () => {
    const { events } = readMessage('{"a":"","b":null,"c":{"x":1},"d":"好"}', { text: ['a', 'b', 'c', 'd'] });
    expect(events).toMatchObject([{ type: 'comment', text: '好' }]);
  });

  it('leaves out kinds that it does not name, those of every object among them', () => {
    const map = fieldMapSchema.parse({ type: 't', types: { chat: 'comment' }, text: 'x' });
    for (const t of ['stats', 'constructor', '__proto__', 'toString']) {
      expect(readMessage(JSON.stringify({ t, x: '好' }), map)).toEqual({ events: [], unreadable: 0 });
    }
  });

  it('reads a list in a list of its own place, and counts what is no object', () => {
    const map = fieldMapSchema.parse({ items: 'data.list', text: 'x' });
    const read = readMessage('{"data":"{\\"list\\":[{\\"x\\":\\"一\\"},7,{\\"x\\":\\"二\\"}]}"}', map);
    expect(read.events.map(({ text }) => text)).toEqual(['一', '二']);
    expect(read.unreadable).toBe(1);
  });

  it('needs kinds where it says where the kind is', () => {
    expect(fieldMapSchema.safeParse({ type: 'a' }).success).toBe(false);
    expect(fieldMapSchema.safeParse({ types: { a: 'comment' } }).success).toBe(false);
    expect(fieldMapSchema.safeParse({ type: 'a', types: { a: 'scream' } }).success).toBe(false);
  });

  it('never throws, whatever JSON or text comes', () => {
    const map = fieldMapSchema.parse({
      items: 'a',
      type: 'b',
      types: { c: 'gift' },
      text: ['d[0].e', 'f'],
      count: 'g',
    });
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(() => readMessage(text, map)).not.toThrow();
        expect(() => readMessage(text, undefined)).not.toThrow();
      }),
    );
  });
});
