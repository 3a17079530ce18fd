import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { instrumented } from './instrumented.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COLLECTED = fileURLToPath(new URL('./collected-tests.ts', import.meta.url));

const globs = (text: string) => text.split(',').flatMap((glob) => globSync(glob, { cwd: ROOT }));
const sources = globs(process.env.MUTATE ?? 'src/gate/door.ts');
const tests = globs(process.env.MUTATION_TESTS ?? 'test/gate/door*.test.ts');
const { code, mutants } = await instrumented(sources);
mkdirSync(`${ROOT}/reports`, { recursive: true });
writeFileSync(`${ROOT}/reports/mutants.json`, JSON.stringify({ mutants, tests }));

export default defineConfig({
  root: ROOT,
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      load: (id: string) => code.get(id),
      resolveId: (source: string, importer: string | undefined) =>
        source === 'vitest' && importer?.startsWith(`${ROOT}test/`) ? COLLECTED : undefined,
    },
  ],
  test: {
    include: ['scripts/mutation/every-mutant.ts'],
    testTimeout: 3_600_000,
    maxWorkers: 1,
    // Else a file comes with the mutants of an earlier part, or with none.
    fsModuleCache: false,
  },
});
