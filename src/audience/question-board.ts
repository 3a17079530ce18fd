import type { Clock } from '../infra/clock.ts';
import type { Comment, Question, Screened } from '../model/audience.ts';
import { type BoardConfig, boardSchema } from '../model/board.ts';
import { Cluster } from './board/cluster.ts';
import { asksIdentity, rankOf } from './board/rank.ts';
import { RecentMap } from './memory/recent-map.ts';

export interface QuestionBoardOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** The version of the facts: an answer given on other facts is no answer any more. */
  readonly knowledgeVersion?: () => string;
  /** The defaults where absent. */
  readonly config?: BoardConfig;
}

/**
 * More questions than a host could answer in an hour; who asked five minutes ago has left or asks again; the same
 * answer again within three minutes tires those who stay.
 */
const DEFAULTS = boardSchema.parse({});
/** An answer is written and on air within a minute, or it failed and the question may be taken again. */
const TAKEN_MS = 60_000;
/** Answered clusters that are remembered. */
const ANSWERS_KEPT = 500;

interface Answer {
  readonly at: number;
  readonly version: string;
  readonly isAired: boolean;
}

/** The questions that wait, one entry for all who ask the same, in the order in which to answer them. */
export class QuestionBoard {
  readonly #options: QuestionBoardOptions;
  readonly #config: BoardConfig;
  readonly #clusters = new Map<string, Cluster>();
  readonly #clusterOf = new Map<string, string>();
  readonly #answers = new RecentMap<Answer>(ANSWERS_KEPT);

  constructor(options: QuestionBoardOptions) {
    this.#options = options;
    this.#config = options.config ?? DEFAULTS;
  }

  /** How many clusters wait, and how many comments are held for them. */
  get held(): { readonly clusters: number; readonly comments: number } {
    return { clusters: this.#clusters.size, comments: this.#clusterOf.size };
  }

  /** Takes a question; whatever is none is left alone. */
  add(comment: Comment, screened: Screened): void {
    if (screened.class !== 'question' || screened.cluster === undefined) return;
    const at = this.#options.clock.now();
    const known = this.#clusters.get(screened.cluster);
    if (known !== undefined && this.#isStale(known, at)) this.#drop(known);
    const cluster =
      this.#clusters.get(screened.cluster) ?? new Cluster(screened.cluster, screened.product, at);
    this.#clusters.set(screened.cluster, cluster);
    for (const id of cluster.ask(comment, at)) this.#clusterOf.delete(id);
    this.#clusterOf.set(comment.id, screened.cluster);
    if (this.#clusters.size > this.#config.questions) this.#makeRoom(screened.cluster);
  }

  /** A comment turned out to be something else: it leaves its cluster, and an empty cluster the board. */
  revise(screened: Screened): void {
    const id = this.#clusterOf.get(screened.id);
    const cluster = id === undefined ? undefined : this.#clusters.get(id);
    if (cluster === undefined || screened.class === 'question') return;
    this.#clusterOf.delete(screened.id);
    cluster.withdraw(screened.id);
    if (cluster.isEmpty) this.#drop(cluster);
  }

  /** The `n` questions to answer next, best first. Those answered lately or being answered are not among them. */
  top(n: number, context: { readonly productOnAir?: string } = {}): Question[] {
    const now = this.#options.clock.now();
    for (const cluster of this.#clusters.values()) if (this.#isStale(cluster, now)) this.#drop(cluster);
    return [...this.#clusters.values()]
      .filter((cluster) => !this.#isAnswered(cluster.id, now))
      .map((cluster) => ({ cluster, rank: rankOf(cluster, this.#answeredAt(cluster.id), now, context) }))
      .sort(
        (a, b) =>
          b.rank - a.rank || a.cluster.firstAt - b.cluster.firstAt || (a.cluster.id < b.cluster.id ? -1 : 1),
      )
      .slice(0, n)
      .map(({ cluster, rank }) => this.#question(cluster, rank));
  }

  /** Whether `top` has any: asked before every line, so nothing is ranked. */
  get hasQuestions(): boolean {
    const now = this.#options.clock.now();
    for (const cluster of this.#clusters.values()) {
      if (!this.#isStale(cluster, now) && !this.#isAnswered(cluster.id, now)) return true;
    }
    return false;
  }

  /** Those who want to know whether this is a person, and have not been told lately. */
  get identity(): Question | undefined {
    const now = this.#options.clock.now();
    for (const cluster of this.#clusters.values()) {
      if (!asksIdentity(cluster.id) || this.#isStale(cluster, now) || this.#isAnswered(cluster.id, now))
        continue;
      return this.#question(cluster, rankOf(cluster, this.#answeredAt(cluster.id), now, {}));
    }
    return undefined;
  }

  /** Takes a cluster off to be answered; who asks the same meanwhile waits for that answer. */
  take(cluster: string): Question | undefined {
    const taken = this.#clusters.get(cluster);
    if (taken === undefined) return undefined;
    const now = this.#options.clock.now();
    const question = this.#question(taken, rankOf(taken, this.#answeredAt(cluster), now, {}));
    this.#drop(taken);
    this.#remember(cluster, false);
    return question;
  }

  /** The answer was heard: all who asked until now have it. */
  answered(cluster: string): void {
    const waiting = this.#clusters.get(cluster);
    if (waiting !== undefined) this.#drop(waiting);
    this.#remember(cluster, true);
  }

  #question(cluster: Cluster, score: number): Question {
    const answeredAt = this.#answeredAt(cluster.id);
    return {
      cluster: cluster.id,
      ...(cluster.product !== undefined && { product: cluster.product }),
      text: cluster.wording,
      commentIds: cluster.commentIds,
      askers: cluster.askers,
      firstAt: cluster.firstAt,
      lastAt: cluster.lastAt,
      score,
      ...(answeredAt !== undefined && { answeredAt }),
    };
  }

  #isStale(cluster: Cluster, now: number): boolean {
    return cluster.lastAt < now - this.#config.waitMinutes * 60_000;
  }

  #isAnswered(cluster: string, now: number): boolean {
    const answer = this.#answers.get(cluster);
    if (answer === undefined) return false;
    if (!answer.isAired) return now - answer.at < TAKEN_MS;
    return now - answer.at < this.#config.answerAgainMinutes * 60_000 && answer.version === this.#version();
  }

  #answeredAt(cluster: string): number | undefined {
    const answer = this.#answers.get(cluster);
    return answer?.isAired ? answer.at : undefined;
  }

  #remember(cluster: string, isAired: boolean): void {
    this.#answers.set(cluster, { at: this.#options.clock.now(), version: this.#version(), isAired });
  }

  #version(): string {
    return this.#options.knowledgeVersion?.() ?? '';
  }

  #drop(cluster: Cluster): void {
    this.#clusters.delete(cluster.id);
    for (const id of cluster.commentIds) this.#clusterOf.delete(id);
  }

  /** The lowest in rank leaves, but for the one that just came. */
  #makeRoom(newest: string): void {
    const now = this.#options.clock.now();
    let lowest: Cluster | undefined;
    let lowestRank = Number.POSITIVE_INFINITY;
    for (const cluster of this.#clusters.values()) {
      if (cluster.id === newest) continue;
      const rank = rankOf(cluster, undefined, now, {});
      if (rank < lowestRank) {
        lowest = cluster;
        lowestRank = rank;
      }
    }
    if (lowest !== undefined) this.#drop(lowest);
  }
}
