import { labelPlanFor } from '../gate/label-plan.ts';
import { type UnfitEntry, unfitEntries } from '../gate/pronunciation.ts';
import type { CompiledRules } from '../gate/rules.ts';
import { CandorError } from '../model/errors.ts';
import type { RoomConfig } from '../model/room-config.ts';
import { languageOf } from '../model/text.ts';
import type { Manner } from '../voice/manner.ts';

/** An entry that is not fit, and where in room.yaml it stands. */
export interface UnfitPronunciation extends UnfitEntry {
  readonly path: readonly (string | number)[];
}

/**
 * Entries of a room's dictionaries that could change what is said.
 * @param now epoch ms
 */
export function unfitPronunciations(
  config: RoomConfig,
  rules: CompiledRules,
  now: number,
): readonly UnfitPronunciation[] {
  const { locale, label } = config;
  const plan = labelPlanFor({
    locale,
    contentProducer: 'unregistered',
    ...(label !== undefined && { overrides: label }),
  });
  const dictionaries = [
    { path: ['pronunciation'], words: config.pronunciation ?? {} },
    ...config.hosts.map((host, index) => ({
      path: ['hosts', index, 'pronunciation'],
      words: host.pronunciation ?? {},
    })),
  ];
  return dictionaries.flatMap(({ path, words }) =>
    unfitEntries(words, { rules, plan, locale, now }).map((entry) => ({
      ...entry,
      path: [...path, entry.word],
    })),
  );
}

/**
 * How each host of a room says things, by host id.
 * @param now epoch ms
 * @throws CandorError CONFIG_INVALID where an entry of a dictionary could change what is said
 */
export function mannersOf(
  config: RoomConfig,
  rules: CompiledRules,
  now: number,
): ReadonlyMap<string, Manner> {
  const language = languageOf(config.locale);
  const unfit = unfitPronunciations(config, rules, now);
  if (unfit.length > 0) {
    const lines = unfit.map(({ word, reason }) => `${word}: ${reason[language]}`);
    throw new CandorError('CONFIG_INVALID', `Pronunciations of ${config.id}: ${lines.join('\n')}`, {
      fix: '`candor check` shows the places; docs/voices.md tells what an entry may be.',
    });
  }
  return new Map(
    config.hosts.map((host) => {
      const words = new Map(Object.entries({ ...config.pronunciation, ...host.pronunciation }));
      return [host.id, { language, pace: host.pace ?? 1, words }];
    }),
  );
}
