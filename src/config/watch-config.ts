import { join, relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import type { Clock } from '../infra/clock.ts';
import { LABELS_DIR, rereadLabelMarkets } from './label-markets.ts';
import { type ConfigTree, loadConfig } from './load-config.ts';
import { isYaml } from './load-knowledge.ts';
import { type ConfigProblem, hasErrors } from './problem.ts';
import type { Environment } from './yaml/environment.ts';

/**
 * Editors save in several steps (truncate and write, or write and rename) within a few milliseconds, and
 * `git checkout` or rsync touches many files in a row: read when all has been quiet this long, ms.
 */
const QUIET_MS = 200;

export interface WatchOptions {
  readonly env: Environment;
  readonly clock: Clock;
  /** Where the label markets stand; those that come with the program where absent. */
  readonly labelsDir?: string;
  /** A whole new configuration without an error, and which files were saved since the last one. */
  readonly onChange: (tree: ConfigTree, changedFiles: readonly string[]) => void;
  /** What was saved cannot be used: the last good configuration stays in force. */
  readonly onBroken: (problems: readonly ConfigProblem[], changedFiles: readonly string[]) => void;
  /** The watch itself failed, as when the system has no watches left: saved files may go unnoticed. */
  readonly onFault: (fault: unknown) => void;
}

/** A watch that is under way. */
export interface ConfigWatch {
  /** Resolves when nothing more will be reported. */
  close(): Promise<void>;
}

/** Reports every saved change of a configuration folder, and of the label markets. Resolves when no later save can be missed. */
export async function watchConfig(configDir: string, options: WatchOptions): Promise<ConfigWatch> {
  const root = resolve(configDir);
  const labelsDir = resolve(options.labelsDir ?? LABELS_DIR);
  const changed = new Set<string>();
  let cancel: (() => void) | undefined;
  let closed = false;

  const reload = (): void => {
    cancel = undefined;
    const files = [...changed].sort();
    const areLabelsSaved = files.some((file) => isWithin(labelsDir, resolve(file)));
    const labelProblems = areLabelsSaved ? rereadLabelMarkets(labelsDir) : [];
    if (hasErrors(labelProblems)) {
      options.onBroken(labelProblems, files);
      return;
    }
    const loaded = loadConfig(configDir, { env: options.env, now: options.clock.now() });
    if (!loaded.ok) {
      options.onBroken(loaded.problems, files);
      return;
    }
    // Kept until a good reload, so that a repair reports all that changed since the last good one.
    changed.clear();
    options.onChange(loaded.config, files);
  };

  const watcher = watch(isWithin(root, labelsDir) ? root : [root, labelsDir], {
    ignoreInitial: true,
    ignored: (path, stats) => stats?.isFile() === true && !isYaml(path.split(/[\\/]/).at(-1) ?? ''),
  });
  watcher.on('all', (event, path) => {
    if (closed || event === 'addDir' || event === 'unlinkDir') return;
    const file = resolve(path);
    changed.add(isWithin(root, file) ? join(configDir, relative(root, file)) : file);
    cancel?.();
    cancel = options.clock.after(QUIET_MS, reload);
  });
  watcher.on('error', options.onFault);
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));

  return {
    close: async () => {
      closed = true;
      cancel?.();
      await watcher.close();
    },
  };
}

/** By name, as the watcher reports them: a link in the folder is in it wherever it leads, unlike in `isInside`. */
function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
