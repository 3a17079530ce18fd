import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CandorError, ERROR_CODES, type ErrorCode, exitCodeOf } from '../../src/model/errors.ts';
import { candor, DemoShop } from './a-candor.ts';

/** The commands as the help itself lists them. */
function commandsOf(...parents: string[]): string[] {
  const { stdout } = candor([...parents, '--help']);
  return [...stdout.matchAll(/^ {2}([a-z][a-z-]*) [ []/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
}

describe('candor --help', () => {
  test('lists every command of the design, and shows examples and exit codes', () => {
    const { status, stdout } = candor(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Examples:\n {2}candor /);
    expect(stdout).toContain('0 fine, 1 findings, 2 usage or configuration, 3 a needed part is missing');
    expect(commandsOf()).toEqual(
      expect.arrayContaining([
        'run',
        'check',
        'rehearse',
        'review',
        'screen',
        'answer',
        'ledger',
        'doctor',
        'watch',
      ]),
    );
    expect(commandsOf('ledger')).toEqual(expect.arrayContaining(['verify', 'export', 'report']));
  });

  test('of every command shows examples of that command', { timeout: 120_000 }, () => {
    const groups = ['ledger'];
    const commands = [
      ...commandsOf().filter((name) => !groups.includes(name)),
      ...groups.flatMap((group) => commandsOf(group).map((name) => `${group} ${name}`)),
    ];
    for (const command of commands) {
      const { status, stdout } = candor([...command.split(' '), '--help']);
      expect([command, status]).toEqual([command, 0]);
      expect(stdout).toMatch(new RegExp(`Examples?:\\n(.|\\n)*candor ${command}`));
    }
  });

  test('has a version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(candor(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('a command line that cannot be understood', () => {
  test.each([
    [['runn'], /Did you mean run\?/],
    [['run', '--prot', '1'], /Did you mean --port\?/],
    [['run', '--port', 'abc'], /--port takes a whole number from 0 to 65535, not 'abc'/],
    [['run', '--port', '70000'], /--port/],
    [['run', '--port', ''], /--port/],
    [['run', 'a', 'b'], /too many arguments/],
    [['rehearse', '--hours', 'x'], /--hours takes a number above 0/],
    [['rehearse', '--hours', '-1'], /--hours/],
    [['rehearse', '--hours', '49'], /--hours/],
    [['rehearse', '--from', 'tomorrow'], /--from takes an ISO time/],
    [['rehearse', '--format', 'xml'], /Allowed choices are text, json/],
    [['ledger', 'burn'], /unknown command 'burn'/],
    [[], /Usage: candor/],
    [['ledger'], /Usage: candor ledger/],
  ])('candor %j ends with 2 and says what was expected', (args, expected) => {
    using shop = new DemoShop();
    const { status, stdout, stderr } = candor(args, { cwd: shop.dir });
    expect([args, status, stdout]).toEqual([args, 2, '']);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test.each([
    [['run', 'no-such-folder'], 'no-such-folder'],
    [['run', 'config', '--room', 'day'], "There is no room 'day'"],
    [['rehearse', 'config', '--room', 'day'], "There is no room 'day'"],
    [['rehearse', 'config', '--data', 'data'], 'holds the ledger of real nights'],
  ])('nor can candor %j: it names what is missing', (args, expected) => {
    using shop = new DemoShop();
    const { status, stderr } = candor(args, { cwd: shop.dir });
    expect([args, status]).toEqual([args, 2]);
    expect(existsSync(shop.dataDir)).toBe(false);
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
});

describe('docs/errors.md', () => {
  const page = readFileSync('docs/errors.md', 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (\d) \| (.+?) \|$/gm)];

  test('lists every code, and no other, once', () => {
    expect(rows.map(([, code]) => code).sort()).toEqual(Object.keys(ERROR_CODES).sort());
  });

  test('says with which exit code each ends a command, and gives the meaning in both languages', () => {
    for (const [, code, meaning = '', exit, way = ''] of rows) {
      expect([code, Number(exit)]).toEqual([code, exitCodeOf(new CandorError(code as ErrorCode, ''))]);
      expect(meaning).toMatch(/[a-z].* · .*\p{Script=Han}/u);
      expect(way).not.toBe('');
    }
  });

  test('lists the codes that candor check gives beside those', () => {
    const source = readFileSync('src/config/problem.ts', 'utf8');
    const own = [...source.matchAll(/^ {2}\| '([A-Z_]+)'/gm)].map(([, code]) => code);
    expect(own.length).toBeGreaterThan(0);
    for (const code of own) expect(page).toMatch(new RegExp(`^\\| \`${code}\` \\| .+ · .+ \\| .+ \\|$`, 'm'));
  });
});
