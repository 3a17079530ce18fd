import { afterEach, beforeEach, vi } from 'vitest';

/** What a command that runs in this process has printed. */
export interface Printed {
  out: string;
  err: string;
}

/** Takes down what is printed, anew for each test of the file; the exit code is put back behind each. */
export function takeDownPrinted(): Printed {
  const printed: Printed = { out: '', err: '' };
  beforeEach(() => {
    printed.out = '';
    printed.err = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.out += String(text);
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      printed.err += String(text);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = 0;
  });
  return printed;
}
