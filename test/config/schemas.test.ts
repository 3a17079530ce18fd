import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { generatedFiles } from '../../scripts/write-schemas.ts';

const ROOT = join(import.meta.dirname, '../..');
const files = [...generatedFiles()];

test.each(files)('%s is as scripts/write-schemas.ts writes it from the schemas of today', (path, content) => {
  expect(readFileSync(join(ROOT, path), 'utf8'), 'run: node scripts/write-schemas.ts').toBe(content);
});

test.each(files.filter(([path]) => path.endsWith('.json')))('%s is JSON Schema 2020-12', (_path, content) => {
  const schema = JSON.parse(content);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(() => z.fromJSONSchema(schema)).not.toThrow();
});

test('every field of the configuration that people write has a meaning in the reference', () => {
  const reference = files.find(([path]) => path.endsWith('.md'))?.[1] ?? '';
  const written = reference.slice(0, reference.indexOf('## A rule pack'));
  const withoutMeaning = written
    .split('\n')
    .filter((line) => line.startsWith('| `') && line.endsWith('|  |'));
  expect(withoutMeaning).toEqual([]);
});
