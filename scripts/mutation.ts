import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Mutation testing of the gate, part by part:
 *
 *     npm run mutation                 every part
 *     npm run mutation -- door rules   these
 *     npm run mutation -- --most 60    of each part a sample of 60, evenly spread
 *
 * Stryker's own mutators are put into the files, each behind a switch, and all of a part's tests are loaded
 * once; then every mutant is switched on in turn and the tests that reach it are run until one fails. (Its
 * vitest runner starts vitest anew for each mutant, which took half a minute a mutant with vitest 5.)
 * Survivors are listed in reports/mutation-PART.txt.
 */
const TESTS = {
  door: ['test/gate/door*.test.ts', 'test/gate/labels.test.ts'],
  review: [
    'test/gate/review.test.ts',
    'test/gate/review-parts.test.ts',
    'test/gate/doubt.test.ts',
    'test/gate/rules/*.test.ts',
    'test/gate/claims/*.test.ts',
  ],
  packs: ['test/gate/rules/packs.test.ts', 'test/gate/rules/pattern.test.ts'],
  judge: ['test/gate/judge/*.test.ts'],
  claims: ['test/gate/claims/*.test.ts', 'test/gate/review.test.ts'],
};

const PARTS: Readonly<
  Record<string, { readonly mutate: readonly string[]; readonly tests: readonly string[] }>
> = {
  door: { mutate: ['src/gate/door.ts', 'src/gate/judgement.ts'], tests: TESTS.door },
  labels: {
    mutate: [
      'src/gate/labels/*.ts',
      'src/gate/label-plan.ts',
      'src/gate/chat-reply.ts',
      'src/config/label-markets.ts',
    ],
    tests: [
      ...TESTS.door,
      'test/gate/label*.test.ts',
      'test/gate/turn-tones.test.ts',
      'test/config/label*.test.ts',
      'test/config/strictest-of-markets.test.ts',
      'test/gate/review.test.ts',
    ],
  },
  review: { mutate: ['src/gate/review.ts'], tests: TESTS.review },
  // Read and compiled anew in these tests; the others compile the shipped packs once for all.
  packs: {
    mutate: ['src/gate/rules.ts', 'src/gate/rules/read-packs.ts', 'src/gate/rules/self-check.ts'],
    tests: TESTS.packs,
  },
  rules: { mutate: ['src/gate/rules/*.ts'], tests: [...TESTS.review, 'test/gate/rules/pattern.test.ts'] },
  doubt: { mutate: ['src/gate/doubt/*.ts'], tests: ['test/gate/doubt*.test.ts'] },
  judge: { mutate: ['src/gate/judge.ts', 'src/gate/judge/*.ts'], tests: TESTS.judge },
  claims: {
    mutate: [
      'src/gate/claims/service/stock.ts',
      'src/gate/claims/service/order-limits.ts',
      'src/gate/claims/prices/price-judgement.ts',
    ],
    tests: TESTS.claims,
  },
};

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string' } },
});
const unknown = asked.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}\n`);
  process.exit(2);
}
for (const [name, { mutate, tests }] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`${name}: `);
  const { status } = spawnSync(
    join('node_modules', '.bin', 'vitest'),
    ['run', '--config', 'scripts/mutation/mutation.vitest.config.ts', '--reporter', 'dot', '--silent=false'],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        MUTATION_NAME: name,
        MUTATE: mutate.join(),
        MUTATION_TESTS: tests.join(),
        ...(values.most !== undefined && { MUTATION_MOST: values.most }),
      },
    },
  );
  if (status !== 0) process.exitCode = 1;
}
