import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/stage/scene';
const files = readdirSync(FOLDER);

describe('the drawing of the scene', () => {
  it('is there', () => {
    expect(files.length).toBeGreaterThan(15);
  });

  it.each(files)('draws by what it is given alone, in a browser or on a server: %s', (file) => {
    const source = readFileSync(`${FOLDER}/${file}`, 'utf8');
    expect(source).not.toMatch(/\b(document|window|globalThis|performance|Date|navigator|fetch)\s*[.(]/);
    expect(source).not.toMatch(/Math\.random|requestAnimationFrame|setTimeout|setInterval/);
    for (const [, from = ''] of source.matchAll(/from '(.+)'/g)) {
      expect(from).toMatch(/^\.\/|^\.\.\/\.\.\/model\//);
    }
  });
});
