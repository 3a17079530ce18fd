import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { anyOf, nearestOf } from '../../infra/nearest.ts';
import { missingWords } from '../../model/label-market.ts';
import { labelPlanSchema } from '../../model/label-plan.ts';
import type { RoomConfig } from '../../model/room-config.ts';
import type { Rundown } from '../../model/rundown.ts';
import { isInside } from '../inside.ts';
import { labelMarkets, uniteMarkets } from '../label-markets.ts';
import type { ConfigProblem, YamlPath } from '../problem.ts';
import type { ValidFile } from '../yaml/document.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
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
  /** Ids of the rule packs that have a file. */
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
  problems.push(...unknownNames(file, ['rules'], value.rules ?? [], around.packs, 'rule pack'));
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

function checkLabels(file: YamlFile, { label, locale }: RoomConfig): ConfigProblem[] {
  const { spoken, captionPrefix, stage } = labelPlanSchema.shape;
  const texts: [YamlPath, string | undefined, typeof captionPrefix][] = [
    ...(label?.spoken ?? []).map((text, index): [YamlPath, string, typeof captionPrefix] => [
      ['label', 'spoken', index],
      text,
      spoken.shape.texts.element,
    ]),
    [['label', 'captionPrefix'], label?.captionPrefix, captionPrefix],
    [['label', 'stage'], label?.stage, stage.shape.text],
  ];
  const elements = texts.flatMap(([path, text, schema]) => {
    if (text === undefined) return [];
    const result = schema.safeParse(text);
    const issues = result.success ? [] : result.error.issues;
    return issues.map((issue) =>
      file.problem(path, { message: issue.message, nearest: 'AI生成 · 数字人主播' }),
    );
  });
  if (elements.length > 0) return elements;
  const known = [...labelMarkets().keys()];
  const markets = label?.markets ?? [];
  const unknown = unknownNames(file, ['label', 'markets'], markets, known, 'label market');
  return unknown.length > 0 ? unknown : lackingWords(file, label?.stage, uniteMarkets(locale, markets).stage);
}

/** What the room's markets want on every frame, each in its own words (LAB-13). */
function lackingWords(
  file: YamlFile,
  text: string | undefined,
  market: { readonly text: string; readonly must: readonly (readonly string[])[] },
): ConfigProblem[] {
  const missing = text === undefined ? undefined : missingWords(text, market.must);
  if (missing === undefined) return [];
  return [
    file.problem(['label', 'stage'], {
      message: 'the label lacks words that a market of this room wants on every frame',
      expected: anyOf(missing),
      nearest: market.text,
    }),
  ];
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
