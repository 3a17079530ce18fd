import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HOUSE_THEME, themeSchema } from '../../src/model/theme.ts';

const FILES = readdirSync('config/themes');

describe('a theme', () => {
  it.each(FILES)('that Candor comes with can be used, and is named by its file: %s', (file) => {
    const theme = themeSchema.parse(parse(readFileSync(`config/themes/${file}`, 'utf8')));
    expect(`${theme.id}.yaml`).toBe(file);
  });

  it('comes in three at least, with three backdrops', () => {
    const backdrops = FILES.map((file) => parse(readFileSync(`config/themes/${file}`, 'utf8')).backdrop);
    expect(new Set(backdrops).size).toBeGreaterThanOrEqual(3);
  });

  it('of the house is the one in config/themes/night.yaml', () => {
    expect(parse(readFileSync('config/themes/night.yaml', 'utf8'))).toEqual(HOUSE_THEME);
  });

  it('whose words cannot be read on their ground is refused at that colour', () => {
    const pale = { ...HOUSE_THEME, colours: { ...HOUSE_THEME.colours, softInk: '#d8cfd2' } };
    const result = themeSchema.safeParse(pale);
    expect(result.error?.issues).toMatchObject([{ path: ['colours', 'softInk'] }]);
  });
});
