import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatProblems, problemsAsJson } from '../../src/config/format-problems.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import type { ConfigProblem } from '../../src/config/problem.ts';
import { ConfigFolder, NOW } from './a-config-folder.ts';

function problem(over: Partial<ConfigProblem> = {}): ConfigProblem {
  return {
    severity: 'error',
    code: 'CONFIG_INVALID',
    file: 'config/candor.yaml',
    line: 3,
    column: 3,
    length: 4,
    source: '  prot: 8787',
    path: 'server.prot',
    message: "'prot' is not a key of server",
    ...over,
  };
}

const plain = { colour: false };

test('a problem is printed with its place, its line, a caret, and the way out', () => {
  const text = formatProblems(
    [problem({ expected: 'bind or port', nearest: 'port', fix: 'rename it' })],
    plain,
  );
  expect(text).toBe(
    [
      "config/candor.yaml:3:3 error 'prot' is not a key of server",
      '  3 |   prot: 8787',
      '    |   ^^^^',
      '    expected: bind or port; nearest: port; fix: rename it',
    ].join('\n'),
  );
});

test('the caret stands under a value behind Chinese text, which takes two columns a letter', () => {
  const source = '  - {名称: 雾蓝, 颜色: rde}';
  const text = formatProblems([problem({ source, column: source.indexOf('rde') + 1, length: 3 })], plain);
  const [, line, caret] = text.split('\n');
  const width = (part: string) => [...part].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
  expect(caret?.indexOf('^')).toBe(width(line?.slice(0, line.indexOf('rde')) ?? ''));
});

test('a long line is cut around the caret', () => {
  const source = `${'x'.repeat(500)}HERE${'y'.repeat(500)}`;
  const [, line, caret] = formatProblems([problem({ source, column: 501, length: 4 })], plain).split('\n');
  expect(line?.length).toBeLessThan(120);
  expect(line?.slice(caret?.indexOf('^'), caret?.lastIndexOf('^')).slice(0, 3)).toBe('HER');
});

test('control characters of a file do not reach the terminal', () => {
  const text = formatProblems([problem({ source: 'a: \u001b[2J\u202eb', message: 'x\u0007' })], plain);
  for (const control of ['\u0007', '\u001b', '\u202e']) expect(text).not.toContain(control);
});

test('more problems than a screen holds are counted, errors first', () => {
  const warnings = Array.from({ length: 30 }, (_, line) => problem({ severity: 'warning', line }));
  const text = formatProblems([...warnings, problem({ message: 'the one error' })], plain);
  expect(text.split('\n')[0]).toContain('the one error');
  expect(text).toContain('… and 11 more problems.');
});

test('the form for programs leaves nothing out', () => {
  const all = Array.from({ length: 30 }, (_, line) => problem({ line }));
  expect(JSON.parse(problemsAsJson(all))).toEqual({ problems: all });
});

test('colour changes nothing but colour', () => {
  const one = [problem({ expected: 'x' })];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of.
  expect(formatProblems(one, { colour: true }).replace(/\u001b\[\d+m/g, '')).toBe(formatProblems(one, plain));
});

const yamlish = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'version: 1\n',
        'products:\n',
        '  - id: a\n',
        '    name: 水壶\n',
        '  price: {live: -1',
        '\t',
        ': ',
        '- ',
        '&a ',
        '*a\n',
        '? ',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '|\n',
        '>\n  ',
        '!!set ',
        '# x\n',
        '\r\n',
        '---\n',
        '%YAML 1.1\n',
        '<<: *a\n',
        '\u{1f600}',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

test('whatever a file holds, its problems are printed, each with file, line and column', () => {
  const folder = new ConfigFolder();
  fc.assert(
    fc.property(
      yamlish,
      fc.constantFrom('candor.yaml', 'rooms/night/rundown.yaml', 'products/kettle.yaml'),
      (text, path) => {
        folder.write(path, text);
        const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
        const problems = loaded.ok ? loaded.warnings : loaded.problems;
        if (!loaded.ok) expect(problems.length).toBeGreaterThan(0);
        const printed = formatProblems(problems, plain);
        for (const one of problems.slice(0, 5)) {
          expect(one.line).toBeGreaterThanOrEqual(1);
          expect(one.column).toBeGreaterThanOrEqual(1);
          expect(printed).toContain(`${one.file}:${one.line}:${one.column} `);
        }
      },
    ),
    { numRuns: 300 },
  );
});
