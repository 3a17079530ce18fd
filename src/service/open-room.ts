import { join } from 'node:path';
import { openSources } from '../audience/sources.ts';
import type { ConfigTree } from '../config/load-config.ts';
import { type JudgedLines, openSecondOpinion } from '../gate/judge.ts';
import { labelPlanFor } from '../gate/label-plan.ts';
import { type CompiledRules, loadRoomRules } from '../gate/rules.ts';
import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readEntries } from '../ledger/read-entries.ts';
import { CandorError } from '../model/errors.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { OpenOutput } from '../playout/output.ts';
import type { DutyRules } from '../room/duty-rules.ts';
import { Room } from '../room/room.ts';
import type { RoomStore } from '../room/room-store.ts';
import type { RoomContent } from '../room/take-content.ts';
import type { SoundCache } from '../voice/cleared-audio.ts';
import type { Voice } from '../voice/voice.ts';
import { VoiceDesk } from '../voice/voice-desk.ts';
import { mannersOf } from './manners.ts';
import { openPictures } from './room-pictures.ts';

/** What a room needs from the process it runs in. */
export interface RoomSurroundings {
  readonly content: RoomContent;
  readonly ledger: Ledger;
  readonly store: RoomStore;
  readonly voices: readonly Voice[];
  /** Where sound that comes again is kept; nowhere where absent. */
  readonly soundCache?: SoundCache | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** False where a rehearsal asks no model. */
  readonly usesModel: boolean;
  /** How the room is watched; none in a rehearsal. */
  readonly duty?: DutyRules;
  /** Where the room's own ledger is. */
  readonly dataDir: string;
  /** Outputs beside the stage pages. */
  readonly outputs?: readonly OpenOutput[];
  /** What the judge has said of the room's lines; none where no judge is asked. */
  readonly judgedLines?: JudgedLines;
  /** True where the room hears its audience sources; a rehearsal hears nobody from outside. */
  readonly hearsSources?: boolean;
}

/**
 * One room of a configuration, its stage lit, not yet on air.
 * @throws CandorError CONFIG_MISSING, CONFIG_INVALID, RULES_INVALID, NOT_CLEARED
 */
export async function openRoom(tree: ConfigTree, id: string, around: RoomSurroundings): Promise<Room> {
  const { config, theme } = roomOf(tree, id);
  const { clock, log, ledger, store } = around;
  const voiceOfHost = new Map(
    config.hosts.flatMap((host) => (host.voice === undefined ? [] : [[host.id, host.voice] as const])),
  );
  const { judge } = tree.service;
  const secondOpinion =
    judge === undefined || around.judgedLines === undefined || !around.usesModel
      ? undefined
      : openSecondOpinion(judge, {
          clock,
          lines: around.judgedLines,
          onSilence: (reason) => log.warn({ room: id, reason }, 'no second opinion'),
        });
  const room = await Room.open({
    config,
    ...around.content,
    ...(theme !== undefined && { theme }),
    pictures: await openPictures(tree, config.products, log),
    plan: planOf(tree, id),
    voices: new VoiceDesk({
      voices: around.voices,
      clock,
      voiceOfHost,
      mannerOfHost: mannersOf(config, around.content.rules, clock.now()),
      ...(around.soundCache !== undefined && { cache: around.soundCache }),
      onFault: (fault) => log.warn(fault, 'a voice failed'),
    }),
    ledger,
    entries: (filter) => readEntries(around.dataDir, id, filter),
    store,
    clock,
    log,
    outputs: around.outputs ?? [],
    ...(around.duty !== undefined && { duty: around.duty }),
    ...(secondOpinion !== undefined && { secondOpinion }),
    ...(around.hearsSources === true && {
      openSources: (hearers) => openSources({ sources: config.audience.sources, clock, log, ...hearers }),
    }),
    ...(around.usesModel && {
      answers: tree.service.answers,
      ...(tree.service.llm !== undefined && { llms: tree.service.llm }),
      ...(tree.service.embeddings !== undefined && { embeddings: tree.service.embeddings }),
    }),
  });
  room.prepare();
  return room;
}

/** The label plan that a room's configuration asks for. @throws CandorError CONFIG_MISSING, CONFIG_INVALID */
export function planOf(tree: ConfigTree, id: string): LabelPlan {
  const { locale, label } = roomOf(tree, id).config;
  const { contentProducer } = tree.service;
  return labelPlanFor({ locale, contentProducer, ...(label !== undefined && { overrides: label }) });
}

/**
 * What of a room may be reloaded while it is on air.
 * @param rules those in force, where they have not changed
 * @throws CandorError CONFIG_MISSING, CONFIG_INVALID, RULES_INVALID
 */
export function contentOf(tree: ConfigTree, id: string, rules?: CompiledRules): RoomContent {
  const { config, rundown } = roomOf(tree, id);
  return {
    rundown,
    knowledge: tree.knowledge,
    rules: rules ?? rulesOf(tree, config),
    plan: planOf(tree, id),
  };
}

function rulesOf(
  tree: ConfigTree,
  { locale, rules: packs }: { locale: RoomLocale; rules?: string[] | undefined },
): CompiledRules {
  const loaded = loadRoomRules(tree.rulesDir, { locale, packs });
  if (loaded.ok) return loaded.rules;
  const places = loaded.problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
  throw new CandorError('RULES_INVALID', places.join('\n'), {
    fix: `Mend the rule packs in ${join(tree.configDir, 'rules')}; docs/rules.md tells how they are written.`,
  });
}

type RoomLocale = Parameters<typeof loadRoomRules>[1]['locale'];

function roomOf(tree: ConfigTree, id: string) {
  const room = tree.rooms.get(id);
  if (room !== undefined) return room;
  throw new CandorError('CONFIG_MISSING', `There is no room '${id}'.`, {
    fix: `The rooms are: ${[...tree.rooms.keys()].join(', ')}.`,
  });
}
