import { symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import type { ConfigProblem } from '../../src/config/problem.ts';
import { ConfigFolder, NOW } from './a-config-folder.ts';

const CANDOR = 'candor.yaml';
const ROOM = 'rooms/night/room.yaml';
const RUNDOWN = 'rooms/night/rundown.yaml';
const PRODUCT = 'products/kettle.yaml';

function problemsOf(folder: ConfigFolder, env: Record<string, string> = {}): readonly ConfigProblem[] {
  const loaded = loadConfig(folder.dir, { env, now: NOW });
  return loaded.ok ? loaded.warnings : loaded.problems;
}

/** Where the problem is and what it says, for comparing. */
function brief(folder: ConfigFolder, problem: ConfigProblem | undefined) {
  if (problem === undefined) throw new Error('no problem was found');
  const { file, line, column, severity, message, nearest } = problem;
  return { at: `${file.slice(folder.dir.length + 1)}:${line}:${column}`, severity, message, nearest };
}

describe('a fault in the configuration is told with its place', () => {
  interface Row {
    readonly fault: string;
    readonly spoil: (folder: ConfigFolder) => void;
    readonly at: string;
    readonly message: RegExp;
    readonly nearest?: string;
    readonly severity?: 'warning';
  }

  const rows: readonly Row[] = [
    {
      fault: 'broken YAML',
      spoil: (folder) => folder.edit(CANDOR, 'rooms: [night]', 'rooms: [night'),
      at: `${CANDOR}:5:1`,
      message: /bracket/,
    },
    {
      fault: 'a duplicate key',
      spoil: (folder) => folder.edit(CANDOR, '  port: 8787', '  port: 8787\n  port: 8788'),
      at: `${CANDOR}:4:3`,
      message: /stands twice/,
    },
    {
      fault: 'a tab as indent',
      spoil: (folder) => folder.edit(CANDOR, '  port: 8787', '\tport: 8787'),
      at: `${CANDOR}:3:1`,
      message: /tab cannot indent/,
    },
    {
      fault: 'an alias without its anchor',
      spoil: (folder) => folder.edit(CANDOR, 'rooms: [night]', 'rooms: *nights'),
      at: `${CANDOR}:4:8`,
      message: /alias stands for nothing/,
    },
    {
      fault: 'an empty file',
      spoil: (folder) => folder.write(CANDOR, ''),
      at: `${CANDOR}:1:1`,
      message: /is empty/,
    },
    {
      fault: 'a file in another encoding',
      spoil: (folder) => folder.write(ROOM, Buffer.from([0x76, 0x3a, 0x20, 0xd2, 0xb9, 0xbc, 0xe4])),
      at: `${ROOM}:1:1`,
      message: /not UTF-8/,
    },
    {
      fault: 'an unknown key, with the nearest known one',
      spoil: (folder) => folder.edit(CANDOR, '  port:', '  prot:'),
      at: `${CANDOR}:3:3`,
      message: /'prot' is not a key of server/,
      nearest: 'port',
    },
    {
      fault: 'an unknown key inside one kind of voice, with a key of that kind',
      spoil: (folder) => folder.edit(CANDOR, 'id: lin-voice', 'id: lin-voice, rat: 100'),
      at: `${CANDOR}:6:35`,
      message: /'rat' is not a key of voices\[0\]/,
      nearest: 'rate',
    },
    {
      fault: 'a text where a number belongs',
      spoil: (folder) => folder.edit(CANDOR, '8787', '"8787"'),
      at: `${CANDOR}:3:9`,
      message: /server\.port is of the wrong type/,
      nearest: '8787, without quotes',
    },
    {
      fault: 'a number where a text belongs',
      spoil: (folder) => folder.edit(ROOM, 'name: 小真', 'name: 123'),
      at: `${ROOM}:7:21`,
      message: /hosts\[0\]\.name is of the wrong type/,
      nearest: '"123", in quotes',
    },
    {
      fault: 'a mapping where a line belongs',
      spoil: (folder) => folder.edit(RUNDOWN, 'say: 大家晚上好，欢迎来到直播间。', 'say: {a: 1}'),
      at: `${RUNDOWN}:8:14`,
      message: /lines\[0\]\.say is of the wrong type/,
    },
    {
      fault: 'an unknown value, with the nearest known one',
      spoil: (folder) => folder.edit(ROOM, 'zh-CN', 'zh-cn'),
      at: `${ROOM}:4:9`,
      message: /locale has a value that is not known/,
      nearest: 'zh-CN',
    },
    {
      fault: 'an unknown kind of voice',
      spoil: (folder) => folder.edit(CANDOR, 'kind: espeak', 'kind: espek'),
      at: `${CANDOR}:6:12`,
      message: /kind has a value that is not known/,
      nearest: 'espeak',
    },
    {
      fault: 'a missing key, at what should hold it',
      spoil: (folder) => folder.edit(PRODUCT, '    name: 电热水壶\n', ''),
      at: `${PRODUCT}:6:5`,
      message: /products\[0\]\.name is missing/,
    },
    {
      fault: 'a time window of zero length',
      spoil: (folder) => folder.edit(ROOM, 'to: "06:00"', 'to: "22:00"'),
      at: `${ROOM}:5:29`,
      message: /zero length/,
    },
    {
      fault: 'a price below zero',
      spoil: (folder) => folder.edit(PRODUCT, 'live: 129', 'live: -1'),
      at: `${PRODUCT}:9:19`,
      message: /products\[0\]\.price\.live is too small/,
    },
    {
      fault: 'a price before that is below the live price',
      spoil: (folder) => folder.edit(PRODUCT, 'was: 199', 'was: 99'),
      at: `${PRODUCT}:9:29`,
      message: /below the live price/,
    },
    {
      fault: 'a number among the facts without a unit',
      spoil: (folder) => folder.edit(PRODUCT, 'unit: W, ', ''),
      at: `${PRODUCT}:12:14`,
      message: /unit is missing/,
    },
    {
      fault: 'a product of the room that is nowhere described',
      spoil: (folder) => folder.edit(ROOM, '[kettle]', '[kettle, ketle]'),
      at: `${ROOM}:8:20`,
      message: /no product 'ketle'/,
      nearest: 'kettle',
    },
    {
      fault: 'a segment on an unknown product',
      spoil: (folder) => folder.edit(RUNDOWN, 'product: kettle', 'product: kettel'),
      at: `${RUNDOWN}:11:14`,
      message: /no product 'kettel'/,
      nearest: 'kettle',
    },
    {
      fault: 'a card of a product that the room does not list',
      spoil: (folder) =>
        folder
          .write('products/tea.yaml', 'version: 1\nproducts:\n  - {id: tea, name: 茶}\n')
          .edit(RUNDOWN, 'card: kettle', 'card: tea'),
      at: `${RUNDOWN}:14:21`,
      message: /no product of room\.yaml's list 'tea'/,
    },
    {
      fault: 'a line of a host who is not in the room',
      spoil: (folder) => folder.edit(RUNDOWN, 'cue: {card: kettle}', 'host: lim'),
      at: `${RUNDOWN}:14:15`,
      message: /no host of room\.yaml 'lim'/,
      nearest: 'lin',
    },
    {
      fault: 'a voice that candor.yaml does not have',
      spoil: (folder) => folder.edit(ROOM, 'voice: lin-voice', 'voice: lin-voise'),
      at: `${ROOM}:7:32`,
      message: /no voice of candor\.yaml 'lin-voise'/,
      nearest: 'lin-voice',
    },
    {
      fault: 'a rule pack without a file',
      spoil: (folder) =>
        folder.write('rules/cn-price.yaml', '').edit(ROOM, 'version: 1', 'version: 1\nrules: [cn-prise]'),
      at: `${ROOM}:2:9`,
      message: /no rule pack 'cn-prise'/,
      nearest: 'cn-price',
    },
    {
      fault: 'a room without a folder',
      spoil: (folder) => folder.edit(CANDOR, 'rooms: [night]', 'rooms: [night, nigth]'),
      at: `${CANDOR}:4:16`,
      message: /no folder rooms\/nigth/,
      nearest: 'night',
    },
    {
      fault: 'a room whose id is not the name of its folder',
      spoil: (folder) => folder.edit(ROOM, 'id: night', 'id: day'),
      at: `${ROOM}:2:5`,
      message: /name of its folder/,
      nearest: 'night',
    },
    {
      fault: 'a stage label without the generation element (LAB-02)',
      spoil: (folder) => folder.edit(ROOM, 'version: 1', 'version: 1\nlabel: {stage: AI数字人}'),
      at: `${ROOM}:2:16`,
      message: /generation element/,
      nearest: 'AI生成 · 数字人主播',
    },
    {
      fault: 'a spoken label without the AI element (LAB-02)',
      spoil: (folder) => folder.edit(ROOM, 'version: 1', 'version: 1\nlabel: {spoken: [虚拟主播为您直播]}'),
      at: `${ROOM}:2:18`,
      message: /AI element/,
      nearest: '您好，我是AI生成的数字人主播，画面和声音都由人工智能合成。',
    },
    {
      fault: 'a stage label that denies to be one (LAB-02)',
      spoil: (folder) => folder.edit(ROOM, 'version: 1', 'version: 1\nlabel: {stage: 无AI合成}'),
      at: `${ROOM}:2:16`,
      message: /no denial/,
      nearest: 'AI生成 · 数字人主播',
    },
    {
      fault: "a spoken label less often than the market's (LAB-07)",
      spoil: (folder) => folder.edit(ROOM, 'version: 1', 'version: 1\nlabel: {intervalMinutes: 11}'),
      at: `${ROOM}:2:26`,
      message: /less often/,
      nearest: '10',
    },
    {
      fault: 'a caption prefix without that of another market (LAB-13)',
      spoil: (folder) =>
        folder.edit(ROOM, 'version: 1', 'version: 1\nlabel: {markets: [eu], captionPrefix: AI生成}'),
      at: `${ROOM}:2:39`,
      message: /lacks words that a market/,
      nearest: 'AI生成 · AI GENERATED',
    },
    {
      fault: 'a corner that a market does not take (LAB-13)',
      spoil: (folder) =>
        folder.edit(ROOM, 'version: 1', 'version: 1\nlabel: {markets: [eu], place: bottom-left}'),
      at: `${ROOM}:2:31`,
      message: /not want the label in this corner/,
      nearest: 'top-left',
    },
    {
      fault: 'an audience file outside the folder',
      spoil: (folder) => folder.edit(ROOM, 'version: 1', 'version: 1\naudience: {replay: ../../etc/passwd}'),
      at: `${ROOM}:2:20`,
      message: /outside the configuration folder/,
    },
    {
      fault: 'an audience file behind a link that leads out',
      spoil: (folder) => {
        symlinkSync('/etc/hostname', folder.path('audience.jsonl'));
        folder.edit(ROOM, 'version: 1', 'version: 1\naudience: {replay: audience.jsonl}');
      },
      at: `${ROOM}:2:20`,
      message: /outside the configuration folder/,
    },
    {
      fault: 'an audience file that is not there',
      spoil: (folder) => folder.edit(ROOM, 'version: 1', 'version: 1\naudience: {replay: audience.jsonl}'),
      at: `${ROOM}:2:20`,
      message: /no such file/,
    },
    {
      fault: 'a host id that stands twice',
      spoil: (folder) =>
        folder.edit(ROOM, 'voice: lin-voice}', 'voice: lin-voice}\n  - {id: lin, name: 小播}'),
      at: `${ROOM}:8:10`,
      message: /host id 'lin' is used twice/,
    },
    {
      fault: 'a voice id that stands twice',
      spoil: (folder) =>
        folder.edit(CANDOR, 'id: lin-voice}', 'id: lin-voice}\n  - {kind: espeak, id: lin-voice}'),
      at: `${CANDOR}:7:24`,
      message: /voice id 'lin-voice' is used twice/,
    },
    {
      fault: 'a room that is named twice',
      spoil: (folder) => folder.edit(CANDOR, 'rooms: [night]', 'rooms: [night, night]'),
      at: `${CANDOR}:4:16`,
      message: /room 'night' is named twice/,
    },
    {
      fault: 'a segment id that stands twice',
      spoil: (folder) =>
        folder.edit(
          RUNDOWN,
          'segments:\n',
          'segments:\n  - {id: again, kind: idle, lines: [{say: 好}]}\n  - {id: again, kind: idle, lines: [{say: 好}]}\n',
        ),
      at: `${RUNDOWN}:6:10`,
      message: /segment id 'again' is used twice/,
    },
    {
      fault: 'a line id that stands twice in its segment',
      spoil: (folder) =>
        folder.edit(
          RUNDOWN,
          'segments:\n',
          'segments:\n  - {id: again, kind: idle, lines: [{id: a, say: 好}, {id: a, say: 好}]}\n',
        ),
      at: `${RUNDOWN}:5:59`,
      message: /line id 'a' is used twice in segment 'again'/,
    },
    {
      fault: 'a key of the knowledge base with nothing behind it, as a warning',
      spoil: (folder) => folder.edit(PRODUCT, 'was: 199', 'was:'),
      at: `${PRODUCT}:9:24`,
      message: /price\.was is empty: it counts as absent/,
      severity: 'warning',
    },
    {
      fault: 'a needed key of the knowledge base with nothing behind it',
      spoil: (folder) => folder.edit(PRODUCT, 'live: 129', 'live:'),
      at: `${PRODUCT}:9:13`,
      message: /price\.live is empty/,
    },
    {
      fault: 'a key of candor.yaml with nothing behind it',
      spoil: (folder) => folder.edit(CANDOR, '8787', ''),
      at: `${CANDOR}:3:3`,
      message: /server\.port is empty/,
    },
    {
      fault: 'two currencies',
      spoil: (folder) => folder.write('products/tea.yaml', 'version: 1\ncurrency: USD\n'),
      at: 'products/tea.yaml:2:11',
      message: /share one currency/,
    },
    {
      fault: "a product that takes the shop's name",
      spoil: (folder) =>
        folder.write('products/tea.yaml', 'version: 1\nproducts:\n  - {id: shop, name: 茶}\n'),
      at: 'products/tea.yaml:3:10',
      message: /shop's own facts/,
    },
    {
      fault: 'a field that the contract does not know, as a warning',
      spoil: (folder) => folder.edit(PRODUCT, '    stock:', '    stok:'),
      at: `${PRODUCT}:10:5`,
      message: /kept and reported/,
      nearest: 'stock',
      severity: 'warning',
    },
    {
      fault: 'an offer that is over, as a warning',
      spoil: (folder) => folder.edit(PRODUCT, '2026-12-31T23', '2026-10-31T23'),
      at: `${PRODUCT}:9:47`,
      message: /offer is over/,
      severity: 'warning',
    },
    {
      fault: 'a missing file',
      spoil: (folder) => folder.remove(RUNDOWN),
      at: `${RUNDOWN}:1:1`,
      message: /no such file/,
    },
    {
      fault: 'a folder without products',
      spoil: (folder) => folder.remove(PRODUCT),
      at: 'products:1:1',
      message: /holds no YAML file/,
    },
  ];

  test.each(rows)('$fault', ({ spoil, at, message, nearest, severity }) => {
    const folder = new ConfigFolder();
    spoil(folder);
    const problems = problemsOf(folder);
    expect(brief(folder, problems[0])).toEqual({
      at,
      severity: severity ?? 'error',
      message: expect.stringMatching(message),
      nearest,
    });
    expect(problems).toHaveLength(1);
    expect(loadConfig(folder.dir, { env: {}, now: NOW }).ok).toBe(severity === 'warning');
  });
});

test('a product id that is used in two files names both places', () => {
  const folder = new ConfigFolder();
  folder.write('products/more.yaml', 'version: 1\nproducts:\n  - {id: kettle, name: 另一个水壶}\n');
  const [problem] = problemsOf(folder);
  expect(problem).toMatchObject({ file: folder.path('products/more.yaml'), line: 3, column: 10 });
  expect(problem?.message).toContain(`used twice; first at ${folder.path('products/kettle.yaml')}:6:9`);
});

test('all errors of all files are told at once', () => {
  const folder = new ConfigFolder()
    .edit(CANDOR, '  port:', '  prot:')
    .edit(ROOM, 'zh-CN', 'zh')
    .edit(RUNDOWN, 'kind: open', 'kind: opening')
    .edit(PRODUCT, 'live: 129', 'live: -1');
  const files = problemsOf(folder).map((problem) => problem.file.slice(folder.dir.length + 1));
  expect(files).toEqual([CANDOR, PRODUCT, ROOM, RUNDOWN]);
});

describe('a file that is made to harm', () => {
  test('a knowledge file of 10 MB is refused by its size', () => {
    const folder = new ConfigFolder().write(PRODUCT, `version: 1\n# ${'x'.repeat(10_000_000)}\n`);
    const [problem] = problemsOf(folder);
    expect(problem).toMatchObject({ message: 'the file has 9.5 MiB', expected: 'at most 8 MiB' });
  });

  test('a candor.yaml of more than 1 MiB is refused by its size', () => {
    const folder = new ConfigFolder().write(CANDOR, `version: 1\n# ${'x'.repeat(1_100_000)}\n`);
    expect(problemsOf(folder)[0]).toMatchObject({ expected: 'at most 1 MiB' });
  });

  test('an alias bomb is refused at its first alias', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const before = level === 0 ? '"lol"' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array(9).fill(before).join(', ')}]`;
    });
    const folder = new ConfigFolder().write(PRODUCT, `version: 1\n${levels.join('\n')}\n`);
    expect(problemsOf(folder)[0]).toMatchObject({
      line: 3,
      column: 10,
      message: expect.stringContaining('aliases'),
    });
  });

  test('a file of nothing but aliases is refused before any is followed', () => {
    const pairs = Array.from({ length: 20_000 }, (_, n) => `- [&a${n} x, *a${n}]`);
    const folder = new ConfigFolder().write(PRODUCT, `version: 1\nx:\n${pairs.join('\n')}\n`);
    expect(problemsOf(folder)[0]).toMatchObject({
      line: 3,
      column: 11,
      message: expect.stringContaining('500 aliases'),
    });
  });

  test('an alias is as good as what it stands for', () => {
    const folder = new ConfigFolder()
      .edit(PRODUCT, 'qualification: {', 'qualification: &round {')
      .edit(PRODUCT, 'sample_test: {by: 王敏, on: "2026-11-01", evidence: 档案 7}', 'sample_test: *round');
    expect(problemsOf(folder)).toEqual([]);
  });

  test('an alias that contains itself is refused', () => {
    const folder = new ConfigFolder().write(PRODUCT, 'version: 1\nx: &x [1, *x]\n');
    expect(problemsOf(folder)[0]?.message).toMatch(/contains itself/);
  });

  test.each([
    ['brackets', '['.repeat(50_000)],
    ['dashes', `${'- '.repeat(50_000)}x`],
    ['33 closed brackets', `${'['.repeat(33)}${']'.repeat(33)}`],
    ['aliases laid on each other', nestedAliases(40)],
  ])('nesting deeper than 32 levels is refused: %s', (_how, nest) => {
    const folder = new ConfigFolder().write(PRODUCT, `version: 1\nx:\n  ${nest}\n`);
    expect(problemsOf(folder).some((problem) => /nested/.test(problem.message))).toBe(true);
  });

  test('32 levels are read', () => {
    const folder = new ConfigFolder().edit(PRODUCT, 'shop:', `x: ${'['.repeat(31)}${']'.repeat(31)}\nshop:`);
    expect(problemsOf(folder)).toMatchObject([{ severity: 'warning', message: /'x' is not a field/ }]);
  });
});

function nestedAliases(levels: number): string {
  return Array.from({ length: levels }, (_, n) => (n === 0 ? '- &l0 [x]' : `- &l${n} [*l${n - 1}]`)).join(
    '\n  ',
  );
}
