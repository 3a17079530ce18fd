import type { Comment } from '../../model/audience.ts';
import { AlikeGroups } from './alike-groups.ts';
import type { BareWords } from './bare-words.ts';
import { type Promotion, SURE } from './promotion.ts';
import type { Reading } from './reading.ts';
import { kinship, likeness } from './shingles.ts';

/** What became of a comment that might be paid. */
export interface Noted {
  /** The same for all of one campaign, and for one that may become one. */
  readonly campaign?: string;
  /** Where several accounts are seen behind it. */
  readonly coordination?: Coordination;
}

/** A comment that several accounts stand behind, and the earlier ones of the same kind. */
interface Coordination {
  readonly reason: string;
  readonly earlier: readonly string[];
}

interface Voice {
  readonly id: string;
  readonly user: string;
  readonly at: number;
  readonly weight: number;
}

/** Campaigns post in bursts; two minutes hold the slow ones, and chance repeats stay rare. */
const WINDOW_MS = 120_000;
/** Near-duplicates from this many accounts are no chance: fewer where the text praises or is long. */
const ACCOUNTS = 4;
const ACCOUNTS_PRAISING = 3;
/** Short cheers (`主播好漂亮`, `love this`) are everybody's; a campaign needs words. */
const LONG_ENOUGH = 10;
const LONG_ENOUGH_PRAISING = 6;
/** How alike: swapped numbers and fillers leave this share of character pairs. */
const ALIKE = 0.6;
/** So many words are not put so nearly alike by chance: paraphrases of these are as good as copies. */
const LONG = 12;
const ALIKE_LONG = 0.42;
const ALIKE_PRAISING = 0.4;
/** Different words, one purpose: so many accounts that push the goods within a minute are a chorus. */
const CHORUS_ACCOUNTS = 3;
const CHORUS_WEIGHT = 1.5;
/** What they weigh together: four of them, or three that lay it on thick. */
const CHORUS_TOTAL = 6;
const CHORUS_WINDOW_MS = 60_000;
/** Bounds of memory: far more than a busy minute of praise holds. */
const GROUPS_KEPT = 4096;
const MEMBERS_KEPT = 64;
const CHORUS_KEPT = 128;

/** Sees the same words, or the same purpose, come from several accounts at once. */
export class Coordinations {
  readonly #groups = new AlikeGroups<Voice>(GROUPS_KEPT, MEMBERS_KEPT, WINDOW_MS);
  readonly #chorus: Voice[] = [];
  #choruses = 0;

  /** How many groups and voices are remembered. */
  get size(): number {
    return this.#groups.size + this.#chorus.length;
  }

  /** Notes a comment that might be paid; tells when it makes a campaign visible. */
  note(
    comment: Pick<Comment, 'id' | 'user' | 'name'>,
    { promotion, bare }: Pick<Reading, 'promotion' | 'bare'>,
    at: number,
  ): Noted {
    const praises = promotion.weight >= 0.5;
    const weight = promotion.weight + (isGeneratedName(comment.name ?? comment.user) ? 0.25 : 0);
    const voice: Voice = { id: comment.id, user: comment.user, at, weight };
    const duplicates = this.#duplicates(voice, bare, praises);
    // Heard in both, it counts in both: a campaign may be put in like words and in others.
    const chorus = praises ? this.#joinChorus(voice) : {};
    return duplicates.coordination !== undefined || chorus.coordination === undefined ? duplicates : chorus;
  }

  #duplicates(voice: Voice, { length, fingerprint }: BareWords, praises: boolean): Noted {
    if (length < (praises ? LONG_ENOUGH_PRAISING : LONG_ENOUGH)) return {};
    const group = this.#groups.join(
      fingerprint,
      voice,
      voice.at,
      praises ? ALIKE_PRAISING : length >= LONG ? ALIKE_LONG : ALIKE,
      praises || length >= LONG ? kinship : likeness,
    );
    const recent = group.members.filter((member) => member.at >= voice.at - WINDOW_MS);
    const accounts = new Set(recent.map((member) => member.user)).size;
    const campaign = `words-${group.number}`;
    if (accounts < (praises || length >= LONG ? ACCOUNTS_PRAISING : ACCOUNTS)) return { campaign };
    const reason = `${accounts} 个账号发几乎相同的话 · ${accounts} accounts, nearly the same words`;
    return { campaign, coordination: { reason, earlier: idsBefore(recent, voice) } };
  }

  #joinChorus(voice: Voice): Noted {
    if (voice.weight < CHORUS_WEIGHT) return {};
    const chorus = this.#chorus;
    chorus.push(voice);
    while (chorus.length > CHORUS_KEPT || (chorus[0]?.at ?? voice.at) < voice.at - CHORUS_WINDOW_MS)
      chorus.shift();
    if (chorus.length === 1) this.#choruses += 1;
    const loudest = new Map<string, number>();
    for (const { user, weight } of chorus) loudest.set(user, Math.max(weight, loudest.get(user) ?? 0));
    const accounts = loudest.size;
    const total = [...loudest.values()].reduce((sum, weight) => sum + weight, 0);
    if (accounts < CHORUS_ACCOUNTS || total < CHORUS_TOTAL) return {};
    const reason = `一分钟内 ${accounts} 个账号集中吹捧 · ${accounts} accounts praise within a minute`;
    return {
      campaign: `chorus-${this.#choruses}`,
      coordination: { reason, earlier: idsBefore(chorus, voice) },
    };
  }
}

function idsBefore(voices: readonly Voice[], last: Voice): readonly string[] {
  return voices.filter((member) => member.id !== last.id).map((member) => member.id);
}

/** Whether the weight alone tells. */
export function isSurelyPaid(promotion: Promotion): boolean {
  return promotion.weight >= SURE;
}

/** Names a platform gives to accounts nobody named: `用户83920174`, `user3928471`, `手机用户…`. */
function isGeneratedName(name: string): boolean {
  return /^(?:手机)?(?:用户|游客|新用户|user|dy|ks|guest|momo)[_-]?\d{4,}$/i.test(name);
}
