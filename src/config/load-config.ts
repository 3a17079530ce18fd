import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type RoomConfig, roomConfigSchema } from '../model/room-config.ts';
import { type Rundown, rundownSchema } from '../model/rundown.ts';
import { type ServiceConfig, serviceConfigSchema } from '../model/service-config.ts';
import { statutoryPacks } from '../model/statutory-packs.ts';
import type { Theme } from '../model/theme.ts';
import { checkLikeness } from './checks/likeness-checks.ts';
import { checkModels } from './checks/model-checks.ts';
import { checkPictures } from './checks/picture-checks.ts';
import { checkRoom, checkRundown, replayPathOf, type Surroundings } from './checks/room-checks.ts';
import { checkService } from './checks/service-checks.ts';
import { checkVoices } from './checks/voice-checks.ts';
import { isYaml, readKnowledge } from './load-knowledge.ts';
import { readTheme, themesOf } from './load-theme.ts';
import { type ConfigProblem, hasErrors, inReadingOrder } from './problem.ts';
import { type SourceRef, Sources } from './sources.ts';
import { readValid, type ValidFile } from './yaml/document.ts';
import type { Environment } from './yaml/environment.ts';
import { CONFIG_BYTES } from './yaml/read-yaml.ts';

/** One room as it is configured. */
export interface RoomTree {
  readonly config: RoomConfig;
  readonly rundown: Rundown;
  /** The theme that the room names; absent: the house's. */
  readonly theme?: Theme;
  /** The simulated audience's file, absolute, inside the configuration folder. */
  readonly replayPath?: string;
  /** The files of the two, as named in problems. */
  readonly roomFile: string;
  readonly rundownFile: string;
}

/** All that a configuration folder says. Immutable: a saved file makes a new one. */
export interface ConfigTree {
  /** Absolute. */
  readonly configDir: string;
  readonly service: ServiceConfig;
  /** Absolute; it need not exist yet. */
  readonly dataDir: string;
  /** Absolute; it need not exist yet. */
  readonly voiceCacheDir: string;
  readonly rooms: ReadonlyMap<string, RoomTree>;
  readonly knowledge: KnowledgeBase;
  /** Where each product stands, by id. */
  readonly products: ReadonlyMap<string, SourceRef>;
  /** Absolute; the rule packs in it are the gate's to load. */
  readonly rulesDir: string;
  readonly sources: Sources;
}

export interface ConfigMoment {
  readonly env: Environment;
  /** Epoch ms. */
  readonly now: number;
}

export type LoadedConfig =
  | { readonly ok: true; readonly config: ConfigTree; readonly warnings: readonly ConfigProblem[] }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Reads and checks a configuration folder. All problems of all files are given at once. */
export function loadConfig(configDir: string, moment: ConfigMoment): LoadedConfig {
  const { tree, problems } = surveyConfig(configDir, moment);
  if (tree === undefined || hasErrors(problems)) return { ok: false, problems };
  return { ok: true, config: tree, warnings: problems };
}

/**
 * The same for `check`: where every file has the right form, there is a tree to look into, be it that its
 * parts do not fit each other.
 */
export function surveyConfig(
  configDir: string,
  { env, now }: ConfigMoment,
): { readonly tree: ConfigTree | undefined; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const source = (...parts: string[]) => ({
    path: resolve(configDir, ...parts),
    name: join(configDir, ...parts),
    limitBytes: CONFIG_BYTES,
  });
  const service = readValid({ ...source('candor.yaml'), env }, serviceConfigSchema, problems);
  const products = source('products');
  const knowledge = readKnowledge(products.path, products.name, now, 'air');
  problems.push(...knowledge.problems, ...checkPictures(knowledge.files, resolve(configDir)));
  const folders = foldersIn(resolve(configDir, 'rooms'));
  if (service !== undefined) problems.push(...checkService(service, folders), ...checkVoices(service));

  const surroundings: Omit<Surroundings, 'room'> = {
    configDir: resolve(configDir),
    products: hasErrors(knowledge.problems)
      ? undefined
      : knowledge.files.flatMap((file) => (file.value.products ?? []).map((product) => product.id)),
    voices: service === undefined ? undefined : (service.value.voices ?? []).map((voice) => voice.id),
    themes: themesOf(resolve(configDir)),
    packs: packsIn(resolve(configDir, 'rules')),
  };
  const classes = new Map(
    knowledge.files.flatMap(({ value }) =>
      (value.products ?? []).map(({ id, regulatory_class }) => [id, regulatory_class] as const),
    ),
  );
  const read = [...new Set(service?.value.rooms ?? folders)]
    .filter((room) => folders.includes(room))
    .map((room) => {
      const config = readValid({ ...source('rooms', room, 'room.yaml'), env }, roomConfigSchema, problems);
      const rundown = readValid(source('rooms', room, 'rundown.yaml'), rundownSchema, problems);
      if (config !== undefined) {
        problems.push(...checkRoom(config, { ...surroundings, room }));
        problems.push(...checkLikeness(config, (id) => classes.get(id), now));
      }
      if (rundown !== undefined) {
        problems.push(...checkRundown(rundown, config?.value, { ...surroundings, room }));
      }
      const theme = readTheme(config?.value.theme, configDir, problems);
      return { config, rundown, theme };
    });

  if (service !== undefined) {
    const locales = read.flatMap(({ config }) => (config === undefined ? [] : [config.value.locale]));
    problems.push(...checkModels(service, locales));
  }
  const rooms = new Map<string, RoomTree>();
  for (const { config, rundown, theme } of read) {
    if (config === undefined || rundown === undefined)
      return { tree: undefined, problems: inReadingOrder(problems) };
    rooms.set(config.value.id, {
      ...roomTree(config, rundown, resolve(configDir)),
      ...(theme !== undefined && { theme: theme.value }),
    });
  }
  if (service === undefined || hasErrors(knowledge.problems))
    return { tree: undefined, problems: inReadingOrder(problems) };
  const tree: ConfigTree = {
    configDir: resolve(configDir),
    service: service.value,
    dataDir: resolve(configDir, service.value.dataDir),
    voiceCacheDir: resolve(
      configDir,
      service.value.voiceCache.dir ?? join(service.value.dataDir, 'voice-cache'),
    ),
    rooms,
    knowledge: new KnowledgeBase(knowledge.files.map((file) => file.value)),
    products: new Map(
      knowledge.files.flatMap(({ file, value }) =>
        (value.products ?? []).map(
          ({ id }, index) => [id, { file: file.name, path: ['products', index] }] as const,
        ),
      ),
    ),
    rulesDir: resolve(configDir, 'rules'),
    sources: new Sources([
      service.file,
      ...knowledge.files.map(({ file }) => file),
      ...read.flatMap(({ config, rundown, theme }) =>
        [config, rundown, theme].flatMap((valid) => valid?.file ?? []),
      ),
    ]),
  };
  return { tree, problems: inReadingOrder(problems) };
}

function roomTree(config: ValidFile<RoomConfig>, rundown: ValidFile<Rundown>, configDir: string): RoomTree {
  const replayPath = replayPathOf(config.value, configDir);
  return {
    config: config.value,
    rundown: rundown.value,
    ...(replayPath !== undefined && { replayPath }),
    roomFile: config.file.name,
    rundownFile: rundown.file.name,
  };
}

function foldersIn(folder: string): readonly string[] {
  return namesIn(folder, (entry) => entry.isDirectory());
}

/** By what they call themselves; what is wrong with one of them is the gate's to say. */
function packsIn(folder: string): readonly string[] {
  const own = namesIn(folder, (entry) => isYaml(entry.name)).map(
    (name) => idIn(join(folder, name)) ?? name.replace(/\.ya?ml$/i, ''),
  );
  return [...new Set([...own, ...statutoryPacks()])].sort();
}

function idIn(file: string): string | undefined {
  try {
    return /^id: *["']?([a-z0-9-]+)/m.exec(readFileSync(file, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** A folder that is not there holds nothing: whoever names a part of it is told so at his line. */
function namesIn(
  folder: string,
  fits: (entry: { name: string; isDirectory(): boolean }) => boolean,
): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(fits)
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}
