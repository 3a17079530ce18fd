import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Import, importsBelow } from './imports.ts';

/** DESIGN.md §3, from the top; docs/decisions/001-layers.md says where we depart from it. */
const LAYERS = [
  'model',
  'infra',
  'knowledge',
  'config',
  'gate',
  'ledger',
  'rundown',
  'audience',
  'answering',
  'director',
  'voice',
  'stage',
  'playout',
  'room',
  'service',
  'console',
  'cli',
];

/** Of `src/gate/claims`: numbers are read, set beside the facts, and then judged by what they measure, cost or promise. */
const CLAIM_ROOMS = ['numbers', 'scene', 'measures', 'prices', 'words', 'service'];

const { files, imports } = importsBelow(join(import.meta.dirname, '..', '..'));
const inside = imports.filter(({ to }) => to.startsWith('src/'));

function layerOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function place({ from, to, line }: Import): string {
  return `${from}:${line} imports ${to}`;
}

test('the imports of the whole tree are read', () => {
  expect(files.length).toBeGreaterThan(150);
  expect(inside.length).toBeGreaterThan(500);
  expect(new Set(files.filter((file) => file !== 'src/main.ts').map(layerOf))).toEqual(new Set(LAYERS));
});

test('a layer imports only from layers above it', () => {
  const broken = inside.filter(
    ({ from, to }) => from !== 'src/main.ts' && LAYERS.indexOf(layerOf(to)) > LAYERS.indexOf(layerOf(from)),
  );
  expect(broken.map(place)).toEqual([]);
});

test('infra imports nobody; the model imports no layer', () => {
  const broken = inside.filter(
    ({ from, to }) => ['model', 'infra'].includes(layerOf(from)) && layerOf(to) !== layerOf(from),
  );
  expect(broken.map(place)).toEqual([]);
});

test('what is in the subfolders of a layer is its own business', () => {
  const broken = inside.filter(({ from, to }) => layerOf(from) !== layerOf(to) && to.split('/').length > 3);
  expect(broken.map(place)).toEqual([]);
});

test('a reader of claims builds only on the rooms before its own', () => {
  const room = (path: string): number =>
    CLAIM_ROOMS.indexOf(/^src\/gate\/claims\/(\w+)\//.exec(path)?.[1] ?? '');
  const readers = inside.filter(({ from, to }) => room(from) >= 0 && to.startsWith('src/gate/claims/'));
  expect(readers.length).toBeGreaterThan(300);
  expect(readers.filter(({ from, to }) => room(to) < 0 || room(to) > room(from)).map(place)).toEqual([]);
});

test('no file imports itself in a circle', () => {
  const of = Map.groupBy(inside, ({ from }) => from);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const { to } of of.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('every import inside the tree names a file that is there', () => {
  const known = new Set(files);
  const lost = inside.filter(({ to }) => !known.has(to) && /\.tsx?$/.test(to));
  expect(lost.map(place)).toEqual([]);
});

test('the core decides without files, network or timers of its own', () => {
  const pure = ['model', 'rundown', 'director'];
  const outside = imports.filter(
    ({ from, to }) =>
      pure.includes(layerOf(from)) && /^node:(fs|net|http|https|child_process|dgram|timers|sqlite)/.test(to),
  );
  expect(outside.map(place)).toEqual([]);
});

test('a model is reached through the answering layer or the gate, a voice through the voice layer', () => {
  const clients = imports.filter(
    ({ from, to }) =>
      /^(openai|@echogarden\/)/.test(to) && !['answering', 'voice', 'gate', 'cli'].includes(layerOf(from)),
  );
  expect(clients.map(place)).toEqual([]);
});
