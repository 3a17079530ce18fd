import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { parseDocument } from 'yaml';
import { rereadLabelMarkets } from '../../src/config/label-markets.ts';

/** A field of a market; `undefined` takes it out. */
export type MarketChange = readonly [market: string, path: readonly string[], value: unknown];

/**
 * A folder of the markets that Candor comes with; `change` puts them in force, some of their fields changed, and returns
 * what is wrong with them. After each test of the file those in force are as they came.
 */
export function changedMarkets() {
  const folder = mkdtempSync(join(tmpdir(), 'labels-'));
  afterEach(() => {
    rereadLabelMarkets();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const change = (...changes: readonly MarketChange[]) => {
    cpSync('config/labels', folder, { recursive: true });
    for (const [market, path, value] of changes) {
      const file = join(folder, `${market}.yaml`);
      const document = parseDocument(readFileSync(file, 'utf8'));
      if (value === undefined) document.deleteIn(path);
      else document.setIn(path, value);
      writeFileSync(file, String(document));
    }
    return rereadLabelMarkets(folder);
  };
  return { folder, change };
}
