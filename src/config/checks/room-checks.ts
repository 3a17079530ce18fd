import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { anyOf, nearestOf } from '../../infra/nearest.ts';
import { CandorError } from '../../model/errors.ts';
import type { RoomConfig } from '../../model/room-config.ts';
import type { Rundown } from '../../model/rundown.ts';
import { statutoryPacks } from '../../model/statutory-packs.ts';
import { isInside } from '../inside.ts';
import { labelMarkets } from '../label-markets.ts';
import { objectionsToLabel } from '../own-label.ts';
import type { ConfigProblem, YamlPath } from '../problem.ts';
import type { ValidFile } from '../yaml/document.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { checkLabelInEngines, checkLabelLength } from './label-checks.ts';
import { checkSources } from './source-checks.ts';

/** What a room may name. */
export interface Surroundings {
  /** The folder's name, which is the room's id. */
  readonly room: string;
  readonly configDir: string;
  /** Ids of all products; undefined where a product file is broken, so that nothing follows from it. */
  readonly products: readonly string[] | undefined;
  /** Ids of the voices of candor.yaml; undefined where that is broken. */
  readonly voices: readonly string[] | undefined;
  /** Ids of the themes that have a file. */
  readonly themes: readonly string[];
  /** Ids of the rule packs: those with a file in the folder, and those that Candor comes with. */
  readonly packs: readonly string[];
}

/** What a room names must exist, and its labels must be labels (LAB-02). */
export function checkRoom(
  { file, value }: ValidFile<RoomConfig>,
  around: Surroundings,
): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (value.id !== around.room) {
    problems.push(
      file.problem(['id'], {
        message: "a room's id is the name of its folder",
        expected: around.room,
        nearest: around.room,
      }),
    );
  }
  problems.push(...unknownNames(file, ['products'], value.products, around.products, 'product'));
  problems.push(...checkPacks(file, value, around.packs));
  value.hosts.forEach((host, index) => {
    problems.push(
      ...unknownName(file, ['hosts', index, 'voice'], host.voice, around.voices, 'voice of candor.yaml'),
    );
    if (value.hosts.findIndex((other) => other.id === host.id) < index) {
      problems.push(
        file.problem(['hosts', index, 'id'], { message: `the host id '${host.id}' is used twice` }),
      );
    }
  });
  problems.push(...unknownName(file, ['theme'], value.theme, around.themes, 'theme'));
  return [
    ...problems,
    ...checkLabels(file, value),
    ...checkReplay(file, value, around.configDir),
    ...checkSources({ file, value }),
  ];
}

/** A rundown names products and hosts of its room. */
export function checkRundown(
  { file, value }: ValidFile<Rundown>,
  room: RoomConfig | undefined,
  around: Surroundings,
): readonly ConfigProblem[] {
  const hosts = room?.hosts.map((host) => host.id);
  const product = (path: YamlPath, id: string | undefined): readonly ConfigProblem[] => {
    const unknown = unknownName(file, path, id, around.products, 'product');
    return unknown.length > 0 || around.products === undefined
      ? unknown
      : unknownName(file, path, id, room?.products, "product of room.yaml's list");
  };
  return value.segments.flatMap((segment, s) => [
    ...product(['segments', s, 'product'], segment.product),
    ...unknownName(file, ['segments', s, 'host'], segment.host, hosts, 'host of room.yaml'),
    ...segment.lines.flatMap((line, l) => [
      ...unknownName(file, ['segments', s, 'lines', l, 'host'], line.host, hosts, 'host of room.yaml'),
      ...product(['segments', s, 'lines', l, 'cue', 'card'], line.cue?.card),
    ]),
  ]);
}

/** Where a room's replay file is; undefined where it names none, or none that may be read. */
export function replayPathOf(room: RoomConfig, configDir: string): string | undefined {
  const { replay } = room.audience;
  if (replay === undefined) return undefined;
  const path = resolve(configDir, replay);
  return existsSync(path) && isInside(configDir, path) ? path : undefined;
}

/** A list of packs adds to what Candor comes with for the room's market; it takes nothing away. */
function checkPacks(
  file: YamlFile,
  { rules, locale }: RoomConfig,
  known: readonly string[],
): readonly ConfigProblem[] {
  if (rules === undefined) return [];
  const unknown = unknownNames(file, ['rules'], rules, known, 'rule pack');
  // A name that is misspelt is no pack left out.
  if (unknown.length > 0) return unknown;
  // Nobody is asked to name what every room has.
  const leftOut = statutoryPacks(locale).filter((pack) => pack !== 'ai-honesty' && !rules.includes(pack));
  if (leftOut.length === 0) return [];
  return [
    file.problem(['rules'], {
      message: `a room in ${locale} cannot leave out ${leftOut.map((pack) => `'${pack}'`).join(', ')}: the law and the platforms' rules hold there whatever a room chooses`,
      fix: 'leave `rules` out, and every pack of the folder that fits the locale is in force; or name these too',
    }),
  ];
}

function unknownNames(
  file: YamlFile,
  path: YamlPath,
  names: readonly string[],
  known: readonly string[] | undefined,
  thing: string,
): ConfigProblem[] {
  return names.flatMap((name, index) => unknownName(file, [...path, index], name, known, thing));
}

function unknownName(
  file: YamlFile,
  path: YamlPath,
  name: string | undefined,
  known: readonly string[] | undefined,
  thing: string,
): ConfigProblem[] {
  if (name === undefined || known === undefined || known.includes(name)) return [];
  const nearest = nearestOf(name, known);
  return [
    file.problem(path, {
      message: file.isHidden(path) ? `there is no such ${thing}` : `there is no ${thing} '${name}'`,
      expected: known.length === 0 ? `there is none yet` : anyOf(known),
      ...(nearest !== undefined && { nearest }),
    }),
  ];
}

function checkLabels(file: YamlFile, room: RoomConfig): readonly ConfigProblem[] {
  const { label, locale } = room;
  const known = [...labelMarkets().keys()];
  const unknown = unknownNames(file, ['label', 'markets'], label?.markets ?? [], known, 'label market');
  if (unknown.length > 0) return unknown;
  try {
    const errors = [
      ...objectionsToLabel(locale, label).map(({ path, ...words }) => file.problem(path, words)),
      ...checkLabelInEngines(file, room),
    ];
    // How long a label takes is no matter while it has to be another.
    return errors.length > 0 ? errors : checkLabelLength(file, room);
  } catch (fault) {
    // Markets that cannot be had together; a saved file must not take a running room down with it.
    if (!(fault instanceof CandorError)) throw fault;
    const { message, fix } = fault;
    return [file.problem(['label', 'markets'], { message, ...(fix !== undefined && { fix }) })];
  }
}

function checkReplay(file: YamlFile, room: RoomConfig, configDir: string): ConfigProblem[] {
  const { replay } = room.audience;
  if (replay === undefined) return [];
  const path = resolve(configDir, replay);
  const at: YamlPath = ['audience', 'replay'];
  if (!isInside(configDir, path)) {
    return [
      file.problem(at, {
        message: 'the file is outside the configuration folder',
        expected: 'a path inside it, relative to candor.yaml',
      }),
    ];
  }
  return existsSync(path)
    ? []
    : [
        file.problem(at, {
          message: 'there is no such file',
          expected: 'a JSONL file, relative to candor.yaml',
        }),
      ];
}
