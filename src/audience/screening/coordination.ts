import type { Comment } from '../../model/audience.ts';
import { AlikeGroups } from './alike-groups.ts';
import { type Promotion, SURE } from './promotion.ts';
import type { Reading } from './reading.ts';
import { kinship, likeness, shinglesOf } from './shingles.ts';

/** A comment that several accounts stand behind, and the earlier ones of the same kind. */
export interface Coordination {
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
/** Near-duplicates from this many accounts are no chance: fewer where the text praises the goods. */
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
const CHORUS_WEIGHT = 1.25;
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

  /** How many groups and voices are remembered. */
  get size(): number {
    return this.#groups.size + this.#chorus.length;
  }

  /** Notes a comment that might be paid; tells when it makes a campaign visible. */
  note(
    comment: Pick<Comment, 'id' | 'user' | 'name'>,
    { text, promotion, link }: Pick<Reading, 'text' | 'promotion' | 'link'>,
    at: number,
  ): Coordination | undefined {
    const praises = promotion.weight >= 0.5;
    const weight = promotion.weight + (isGeneratedName(comment.name ?? comment.user) ? 0.25 : 0);
    const voice: Voice = { id: comment.id, user: comment.user, at, weight };
    return (
      this.#duplicates(voice, bareWords(link.products.length === 0 ? text.tight : link.rest), praises) ??
      (praises ? this.#joinChorus(voice) : undefined)
    );
  }

  #duplicates(voice: Voice, tight: string, praises: boolean): Coordination | undefined {
    const length = wordedLength(tight);
    if (length < (praises ? LONG_ENOUGH_PRAISING : LONG_ENOUGH)) return undefined;
    const group = this.#groups.join(
      shinglesOf(tight),
      voice,
      voice.at,
      praises ? ALIKE_PRAISING : length >= LONG ? ALIKE_LONG : ALIKE,
      praises || length >= LONG ? kinship : likeness,
    );
    const recent = group.members.filter((member) => member.at >= voice.at - WINDOW_MS);
    const accounts = new Set(recent.map((member) => member.user)).size;
    if (accounts < (praises ? ACCOUNTS_PRAISING : ACCOUNTS)) return undefined;
    return {
      reason: `${accounts} 个账号发几乎相同的话 · ${accounts} accounts, nearly the same words`,
      earlier: recent.filter((member) => member.id !== voice.id).map((member) => member.id),
    };
  }

  #joinChorus(voice: Voice): Coordination | undefined {
    if (voice.weight < CHORUS_WEIGHT) return undefined;
    const chorus = this.#chorus;
    chorus.push(voice);
    while (chorus.length > CHORUS_KEPT || (chorus[0]?.at ?? voice.at) < voice.at - CHORUS_WINDOW_MS)
      chorus.shift();
    const loudest = new Map<string, number>();
    for (const { user, weight } of chorus) loudest.set(user, Math.max(weight, loudest.get(user) ?? 0));
    const accounts = loudest.size;
    const total = [...loudest.values()].reduce((sum, weight) => sum + weight, 0);
    if (accounts < CHORUS_ACCOUNTS || total < CHORUS_TOTAL) return undefined;
    return {
      reason: `一分钟内 ${accounts} 个账号集中吹捧 · ${accounts} accounts praise within a minute`,
      earlier: chorus.filter((member) => member.id !== voice.id).map((member) => member.id),
    };
  }
}

/** Whether the weight alone tells. */
export function isSurelyPaid(promotion: Promotion): boolean {
  return promotion.weight >= SURE;
}

/** What writers of one campaign put in and leave out freely. */
const PADDING =
  /真的是?|真心|实在|简直|特别|非常|超级|绝对|必须|确实|[的了啊呀呢吧太真很可好超也都就还又是得我]|这[个款只件]?|那[个款只件]?|\b(?:the|a|an|is|are|was|it|this|that|so|very|really|i|my|and|guys|just|ever|to|of)\b|[^\p{L}\p{N}]+/gu;

function bareWords(said: string): string {
  return said.replace(PADDING, '');
}

/** A Latin letter carries about a third of what an ideograph does. */
function wordedLength(tight: string): number {
  const latin = tight.match(/[a-z0-9]/g)?.length ?? 0;
  return tight.length - latin + latin / 3;
}

/** Names a platform gives to accounts nobody named: `用户83920174`, `user3928471`, `手机用户…`. */
function isGeneratedName(name: string): boolean {
  return /^(?:手机)?(?:用户|游客|新用户|user|dy|ks|guest|momo)[_-]?\d{4,}$/i.test(name);
}
