import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The tests that the mutants of one part have to meet: `MUTATION_TESTS` names them. Tests of duration are left
 * out: instrumented code is slower, whatever a mutant does.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: (process.env.MUTATION_TESTS ?? 'test/gate/**/*.test.ts').split(','),
    exclude: ['test/gate/review.properties.test.ts'],
    testTimeout: 20_000,
    maxWorkers: 1,
    // Rule packs take most of a second to load: once for all mutants, not once for each.
    isolate: false,
  },
});
