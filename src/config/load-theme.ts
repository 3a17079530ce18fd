import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Theme, themeSchema } from '../model/theme.ts';
import { isYaml } from './load-knowledge.ts';
import type { ConfigProblem } from './problem.ts';
import { readValid, type ValidFile } from './yaml/document.ts';
import { CONFIG_BYTES } from './yaml/read-yaml.ts';

/** The ids of all themes that a room of this configuration may name. */
export function themesOf(configDir: string): readonly string[] {
  return readdirSync(themesDir(configDir))
    .filter(isYaml)
    .map((name) => name.replace(/\.ya?ml$/i, ''))
    .sort();
}

/** The theme a room names; what is wrong with its file is added to `problems`. Undefined for none. */
export function readTheme(
  id: string | undefined,
  configDir: string,
  problems: ConfigProblem[],
): ValidFile<Theme> | undefined {
  if (id === undefined || !themesOf(resolve(configDir)).includes(id)) return undefined;
  const path = join(themesDir(resolve(configDir)), `${id}.yaml`);
  const name = path.startsWith(resolve(configDir)) ? join(configDir, 'themes', `${id}.yaml`) : path;
  const valid = readValid({ path, name, limitBytes: CONFIG_BYTES }, themeSchema, problems);
  if (valid !== undefined && valid.value.id !== id) {
    problems.push(
      valid.file.problem(['id'], {
        message: "a theme's id is the name of its file",
        expected: id,
        nearest: id,
      }),
    );
  }
  return valid;
}

/** A configuration goes by its own folder `themes/`, or else by the themes that Candor comes with. */
function themesDir(configDir: string): string {
  const own = join(configDir, 'themes');
  return existsSync(own) ? own : join(import.meta.dirname, '..', '..', 'config', 'themes');
}
