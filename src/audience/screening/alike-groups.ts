import { type Fingerprint, likeness, type Shingles } from './shingles.ts';

/** Texts that are alike, held by the first of them. */
export interface AlikeGroup<Member> {
  /** Counted from 0 for the life of the groups. */
  readonly number: number;
  readonly shingles: Shingles;
  /** Of the latest member: a campaign drifts as its writers copy each other. */
  latest: Shingles;
  readonly members: Member[];
  lastAt: number;
}

/**
 * Finds alike texts among recent ones (MinHash bands, then the exact share). Holds at most `capacity` groups
 * of at most `membersKept` members; the longest unused leave first.
 */
export class AlikeGroups<Member> {
  readonly #groups = new Map<number, AlikeGroup<Member> & { readonly bands: readonly number[] }>();
  readonly #byBand = new Map<number, number>();
  readonly #capacity: number;
  readonly #membersKept: number;
  readonly #windowMs: number;
  #next = 0;

  constructor(capacity: number, membersKept: number, windowMs: number) {
    this.#capacity = capacity;
    this.#membersKept = membersKept;
    this.#windowMs = windowMs;
  }

  get size(): number {
    return this.#groups.size;
  }

  /** Adds a member to the most alike group, at least `threshold` alike, or to a group of its own. */
  join(
    { shingles, bands }: Fingerprint,
    member: Member,
    at: number,
    threshold: number,
    measure: (a: Shingles, b: Shingles) => number = likeness,
  ): AlikeGroup<Member> {
    let best: (AlikeGroup<Member> & { readonly bands: readonly number[] }) | undefined;
    let bestLikeness = threshold;
    for (const band of bands) {
      const group = this.#groups.get(this.#byBand.get(band) ?? -1);
      if (group === undefined || group === best || group.lastAt < at - this.#windowMs) continue;
      const alike = Math.max(measure(group.shingles, shingles), measure(group.latest, shingles));
      if (alike >= bestLikeness) {
        best = group;
        bestLikeness = alike;
      }
    }
    const group = best ?? {
      number: this.#next++,
      shingles,
      latest: shingles,
      members: [],
      lastAt: at,
      bands,
    };
    this.#groups.delete(group.number);
    this.#groups.set(group.number, group);
    group.lastAt = at;
    group.latest = shingles;
    group.members.push(member);
    if (group.members.length > this.#membersKept) group.members.shift();
    for (const band of bands) this.#byBand.set(band, group.number);
    if (this.#groups.size > this.#capacity) this.#dropOldest();
    return group;
  }

  #dropOldest(): void {
    for (const [number, group] of this.#groups) {
      this.#groups.delete(number);
      for (const band of group.bands) if (this.#byBand.get(band) === number) this.#byBand.delete(band);
      break;
    }
    // Bands of later members point to groups that are gone; they are few, and swept when they add up.
    if (this.#byBand.size > this.#capacity * 32) {
      for (const [band, number] of this.#byBand) if (!this.#groups.has(number)) this.#byBand.delete(band);
    }
  }
}
