import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Real programs, sockets and clocks beside other guests of the machine: a second try tells a slow moment
    // from a fault, and the reporter names what needed one.
    retry: 1,
    // Two cores on the smallest machine we support; more workers only fight over them.
    maxWorkers: 2,
  },
});
