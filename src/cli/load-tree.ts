import { formatProblems } from '../config/format-problems.ts';
import { type ConfigTree, loadConfig } from '../config/load-config.ts';
import { CandorError } from '../model/errors.ts';

/**
 * A configuration folder, or all that is wrong with it.
 * @param now epoch ms
 * @throws CandorError CONFIG_INVALID with every problem as `check` prints it
 */
export function loadTree(configDir: string, now: number): ConfigTree {
  const loaded = loadConfig(configDir, { env: process.env, now });
  if (loaded.ok) return loaded.config;
  throw new CandorError('CONFIG_INVALID', formatProblems(loaded.problems, { colour: process.stderr.isTTY }), {
    fix: `\`candor check ${configDir}\` looks at the same files, and at every claim in the script.`,
  });
}
