import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isScalar, parseDocument, stringify } from 'yaml';
import { alignScalar } from '../../src/config/yaml/scalar-span.ts';

const letters = fc.string({
  unit: fc.constantFrom(
    '价',
    'a',
    ' ',
    '"',
    "'",
    '\\',
    ':',
    '#',
    '好',
    '1',
    '-',
    '\n',
    '\t',
    '😀',
    '{{',
    '}}',
  ),
  minLength: 1,
  maxLength: 60,
});
const style = fc.constantFrom(
  'PLAIN' as const,
  'QUOTE_DOUBLE' as const,
  'QUOTE_SINGLE' as const,
  'BLOCK_LITERAL' as const,
  'BLOCK_FOLDED' as const,
);

test('every letter of a text, in whatever style it is written, is found where it stands', () => {
  fc.assert(
    fc.property(letters, style, fc.constantFrom(0, 20), (text, defaultStringType, lineWidth) => {
      const source = stringify({ key: text }, { defaultStringType, defaultKeyType: 'PLAIN', lineWidth });
      const node = parseDocument(source).get('key', true);
      if (!isScalar(node) || node.range === null || node.range === undefined) throw new Error('no scalar');
      const raw = source.slice(node.range[0], node.range[1]);
      // Not always the text itself: the library writes a blank-only block that reads back as another.
      const value = String(node.value);
      const offsets = alignScalar(value, raw);
      expect(offsets).toHaveLength(value.length);
      for (const [unit, offset] of (offsets ?? []).entries()) {
        const letter = value[unit] as string;
        if (/[价a好:#1{}]/.test(letter)) expect(raw[offset]).toBe(letter);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a value that did not come from its source is not laid beside it', () => {
  expect(alignScalar('changed by the environment', '"as written"')).toBeUndefined();
});
