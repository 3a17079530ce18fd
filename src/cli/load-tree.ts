import { formatProblems } from '../config/format-problems.ts';
import { type ConfigTree, loadConfig } from '../config/load-config.ts';
import { CandorError } from '../model/errors.ts';

/**
 * A configuration folder, or all that is wrong with it. Warnings are counted on standard error.
 * @param now epoch ms
 * @throws CandorError CONFIG_INVALID with every problem as `check` prints it
 */
export function loadTree(configDir: string, now: number): ConfigTree {
  const loaded = loadConfig(configDir, { env: process.env, now });
  if (loaded.ok) {
    const count = loaded.warnings.length;
    if (count > 0) {
      const warnings = count === 1 ? '1 warning' : `${count} warnings`;
      process.stderr.write(`${configDir}: ${warnings}; \`candor check ${configDir}\` tells them.\n`);
    }
    return loaded.config;
  }
  throw new CandorError('CONFIG_INVALID', formatProblems(loaded.problems, { colour: process.stderr.isTTY }), {
    fix: `\`candor check ${configDir}\` looks at the same files, and at every claim in the script.`,
  });
}
