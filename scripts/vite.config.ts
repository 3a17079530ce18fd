import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PAGES = ['src/stage/web/stage.html', 'src/console/web/console.html'];

/**
 * The two pages. Each is built to `dist/pages/<name>.html`, with its assets beside it under `/pages/`.
 */
export default defineConfig({
  root: here('src'),
  base: '/pages/',
  plugins: [preact(), flatPages()],
  build: {
    outDir: here('dist/pages'),
    emptyOutDir: true,
    target: 'es2023',
    rollupOptions: { input: PAGES.map(here).filter((page) => existsSync(page)) },
  },
});

/** Vite keeps a page's source path; the server wants them side by side. */
function flatPages() {
  return {
    name: 'flat-pages',
    enforce: 'post' as const,
    generateBundle(_options: unknown, bundle: Record<string, { fileName: string }>) {
      for (const output of Object.values(bundle)) {
        if (output.fileName.endsWith('.html')) output.fileName = output.fileName.replace(/^.*\//, '');
      }
    },
  };
}
