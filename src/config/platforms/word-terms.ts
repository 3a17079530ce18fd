import type { PlatformProfile } from '../../model/platform.ts';
import type { PlatformFinding } from '../../model/platform-verdict.ts';
import type { Findings } from './finding.ts';
import type { PlatformRoom } from './platform-room.ts';

/** The platform's own words not to say, in the script; and the rule packs that judge them on air. */
export function judgeWords(
  profile: PlatformProfile,
  { config, words }: PlatformRoom,
  findings: Findings,
): readonly PlatformFinding[] {
  const banned = (profile.banned_words ?? []).flatMap((list) =>
    list.words.flatMap((word) => {
      const text = words.find((each) => stands(word, each, list.except ?? []));
      if (text === undefined) return [];
      const message = {
        zh: `${profile.title.zh}不许说“${word}”（“${excerpt(text, word)}”）：${list.reason.zh}`,
        en: `${profile.title.en} forbids '${word}' ('${excerpt(text, word)}'): ${list.reason.en}`,
      };
      return [findings.shortOf(list, 'banned-words', message)];
    }),
  );
  // Without a list of its own a room has every pack that fits its locale.
  const left =
    config.rules === undefined ? [] : profile.rule_packs.filter((id) => !config.rules?.includes(id));
  const leftOut = left.map((pack) =>
    findings.ofProfile('refuse', 'rule-pack-left-out', {
      zh: `在${profile.title.zh}开播不能不用规则包 ${pack}：请加进 rules`,
      en: `a room on ${profile.title.en} cannot do without the rule pack ${pack}: add it to rules`,
    }),
  );
  return [...banned, ...leftOut];
}

function stands(word: string, text: string, innocent: readonly string[]): boolean {
  const bared = innocent.reduce(
    (rest, each) => rest.replaceAll(each.toLowerCase(), ' '),
    text.normalize('NFKC').toLowerCase(),
  );
  const sought = word.toLowerCase();
  // Latin words end where letters end: 'dm me' is not in 'wisdom men'.
  if (!/^[\x20-\x7e]+$/.test(sought)) return bared.includes(sought);
  const quoted = sought.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![a-z0-9])${quoted}(?![a-z0-9])`).test(bared);
}

function excerpt(text: string, word: string): string {
  const at = Math.max(0, text.toLowerCase().indexOf(word.toLowerCase()));
  const from = Math.max(0, at - 10);
  const to = at + word.length + 10;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
