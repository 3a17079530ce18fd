import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { anyOf, nearestOf } from '../infra/nearest.ts';
import { type PlatformProfile, platformProfileSchema } from '../model/platform.ts';
import type { ConfigTree, RoomTree } from './load-config.ts';
import { isYaml } from './load-knowledge.ts';
import { type ConfigProblem, hasErrors, inReadingOrder } from './problem.ts';
import { readValid } from './yaml/document.ts';
import { CONFIG_BYTES, fileProblem } from './yaml/read-yaml.ts';

export type LoadedPlatforms =
  | {
      readonly ok: true;
      /** By id. */
      readonly platforms: ReadonlyMap<string, PlatformProfile>;
      readonly warnings: readonly ConfigProblem[];
    }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** The profiles of a folder, one a YAML file named by its id. All problems of all files are given at once. */
export function loadPlatforms(dir: string): LoadedPlatforms {
  const problems: ConfigProblem[] = [];
  const platforms = new Map<string, PlatformProfile>();
  for (const name of profileNames(dir, problems)) {
    const source = { path: resolve(dir, name), name: join(dir, name), limitBytes: CONFIG_BYTES };
    const valid = readValid(source, platformProfileSchema, problems);
    if (valid === undefined) continue;
    const { file, value } = valid;
    const id = name.replace(/\.ya?ml$/i, '');
    if (value.id !== id) {
      problems.push(
        file.problem(['id'], {
          message: "a profile's id is the name of its file",
          expected: id,
          nearest: id,
        }),
      );
    }
    platforms.set(value.id, value);
  }
  return hasErrors(problems)
    ? { ok: false, problems: inReadingOrder(problems) }
    : { ok: true, platforms, warnings: inReadingOrder(problems) };
}

export type RoomProfile =
  | {
      readonly ok: true;
      /** Undefined where the room names no platform. */
      readonly profile: PlatformProfile | undefined;
      readonly warnings: readonly ConfigProblem[];
    }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** The profile that a room names; a name that no profile has is a problem at its line. */
export function platformOf(tree: ConfigTree, room: RoomTree): RoomProfile {
  const id = room.config.platform?.id;
  if (id === undefined) return { ok: true, profile: undefined, warnings: [] };
  const loaded = loadPlatforms(platformsDir(tree.configDir));
  if (!loaded.ok) return loaded;
  const profile = loaded.platforms.get(id);
  if (profile !== undefined) return { ok: true, profile, warnings: loaded.warnings };
  const known = [...loaded.platforms.keys()];
  const nearest = nearestOf(id, known);
  const unknown = tree.sources.problem(
    { file: room.roomFile, path: ['platform', 'id'] },
    {
      severity: 'error',
      code: 'CONFIG_INVALID',
      message: `there is no platform profile '${id}'`,
      expected: anyOf(known),
      ...(nearest !== undefined && { nearest }),
    },
  );
  return { ok: false, problems: [unknown] };
}

/** The profiles a configuration goes by: its own folder `platforms/`, or else the ones Candor comes with. */
function platformsDir(configDir: string): string {
  const own = join(configDir, 'platforms');
  return existsSync(own) ? own : join(import.meta.dirname, '..', '..', 'config', 'platforms');
}

function profileNames(dir: string, problems: ConfigProblem[]): readonly string[] {
  try {
    const names = readdirSync(dir).filter(isYaml).sort();
    if (names.length > 0) return names;
    problems.push(
      fileProblem(dir, 'CONFIG_MISSING', {
        message: 'the folder holds no platform profile',
        fix: 'put a profile (*.yaml) into it, or remove the folder to use the ones Candor comes with',
      }),
    );
  } catch {
    problems.push(
      fileProblem(dir, 'CONFIG_MISSING', {
        message: 'there is no such folder',
        fix: 'make it, or name another',
      }),
    );
  }
  return [];
}
