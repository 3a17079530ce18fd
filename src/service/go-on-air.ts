import { formatProblems } from '../config/format-problems.ts';
import type { ConfigTree, RoomTree } from '../config/load-config.ts';
import { platformOf } from '../config/load-platforms.ts';
import type { CompiledRules } from '../gate/rules.ts';
import { CandorError } from '../model/errors.ts';
import { languageOf } from '../model/text.ts';
import { type DutyRules, dutyRulesOf } from '../room/duty-rules.ts';
import { refusedLabelProblems } from './room-labels.ts';
import { judgeRoomPlatform } from './room-platform.ts';
import { judgeRoomSignOff } from './room-sign-off.ts';

/** Under what a room may go on air. */
export interface Go {
  /** The platform's profile and what it warns of. */
  readonly platform: string | undefined;
  readonly warnings: readonly string[];
  /** How the room is watched; undefined where it has no roster. */
  readonly duty: DutyRules | undefined;
  /** Whose signature stands behind script, facts, visuals and title; undefined for a demo. */
  readonly signedBy: { readonly by: string; readonly at: number } | undefined;
}

/**
 * Asks the labels, the platform's profile and the sign-off whether a room may go on air.
 * @param now epoch ms
 * @throws CandorError PLATFORM_REFUSED, SIGN_OFF_VOID, CONFIG_INVALID, RULES_INVALID, LEDGER_CORRUPT
 */
export function requireGo(tree: ConfigTree, room: RoomTree, rules: CompiledRules, now: number): Go {
  const language = languageOf(room.config.locale);
  const found = platformOf(tree, room);
  if (!found.ok) {
    throw new CandorError('CONFIG_INVALID', found.problems.map(({ message }) => message).join('\n'), {
      fix: `\`candor check\` shows the places; profiles are in config/platforms/.`,
    });
  }
  const labels = refusedLabelProblems(tree, room, rules, now);
  if (labels.length > 0) {
    throw new CandorError('RULES_INVALID', formatProblems(labels, { colour: false }), {
      fix: 'Reword the label, or mend the rule; `candor check` shows the same places.',
    });
  }
  const { profile } = found;
  const warnings: string[] = [];
  if (profile !== undefined) {
    const { verdict, findings } = judgeRoomPlatform(tree, room, profile, now);
    const words = findings.map(({ message, source }) => `${message[language]} (${source})`);
    if (verdict === 'refuse') {
      throw new CandorError('PLATFORM_REFUSED', `${profile.id}: ${words.join('\n')}`, {
        fix: `Meet what it asks for in ${room.roomFile}; docs/platforms.md explains the profiles.`,
      });
    }
    warnings.push(...words);
  }
  const duty = dutyRulesOf(room.config, profile);
  if (room.config.signOff === 'demo') return { platform: profile?.id, warnings, duty, signedBy: undefined };
  const signed = judgeRoomSignOff(tree, room, rules.hash);
  if (!signed.signed) {
    throw new CandorError('SIGN_OFF_VOID', signed.message[language], {
      fix: `Read it through, then: candor sign-off --room ${room.config.id} --by NAME`,
    });
  }
  return { platform: profile?.id, warnings, duty, signedBy: { by: signed.by, at: signed.at } };
}
