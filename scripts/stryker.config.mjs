// Mutation testing of the gate: `npm run mutation`, or `npm run mutation -- --mutate src/gate/door.ts` for a part.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  packageManager: 'npm',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/stryker.vitest.config.ts' },
  coverageAnalysis: 'perTest',
  mutate: ['src/gate/**/*.ts'],
  // Two cores on the smallest machine; a second runner would only double the loading of rule packs.
  concurrency: 1,
  // It rewrites tsconfig.json with an interface that TypeScript 7 has not; nothing here is compiled.
  tsconfigFile: 'none.json',
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['/data', '/dist', '/docs', '/reports', '/.stryker-tmp'],
  incrementalFile: 'reports/stryker-incremental.json',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { logTests: false, allowColor: false },
  // A mutant may turn a loop endless; the whole suite of the gate takes some seconds.
  timeoutMS: 20_000,
  ignoreStatic: true,
};
