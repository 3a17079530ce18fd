import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEntries } from '../../src/ledger/read-entries.ts';
import type { LedgerEntry } from '../../src/model/ledger-entry.ts';
import { candor, DemoShop } from '../cli/a-candor.ts';
import { audienceFile, type Planned } from './a-busy-half-hour.ts';
import type { Expected, ProductId } from './known-questions.ts';

export interface Utterance {
  readonly id: string;
  readonly source: string;
  readonly surface: string;
  readonly text: string;
  readonly product?: string;
  readonly segment?: string;
  readonly via?: string;
  readonly answers: readonly string[];
  /** What an answer was written from. */
  readonly cited?: readonly string[];
  readonly clearedSeq: number;
  /** When it began to be heard, ms after the beginning; absent: it was not. */
  readonly airedMs?: number;
  readonly airedSeq?: number;
}

/** An aired answer with all its sentences. */
export interface Answer {
  readonly comments: readonly Planned[];
  readonly sentences: readonly Utterance[];
  readonly text: string;
  readonly facts: readonly string[];
  readonly airedMs: number;
}

/** A question of which we know the answer. */
export interface Known {
  readonly expected: Expected;
  readonly text: string;
}

/** Whether an answer cites the fact and says the value. */
export function isRight({ facts, text }: Pick<Answer, 'facts' | 'text'>, { cites, says }: Expected): boolean {
  return facts.some((fact) => fact.includes(cites)) && says.test(text);
}

/** A comment of the audience beside what the room made of it. */
export interface Screened {
  readonly class: string;
  readonly reason: string;
  readonly product?: string;
  readonly cluster?: string;
  readonly campaign?: string;
  readonly sample?: string;
}

/** The demo rehearsed for half an hour before the audience, by the command itself. */
export function rehearseBefore(planned: readonly Planned[]): { shop: DemoShop; dataDir: string } {
  const shop = new DemoShop();
  const dataDir = join(shop.dir, 'rehearsal');
  writeFileSync(join(shop.configDir, 'rooms/night/busy.jsonl'), audienceFile(planned));
  shop.edit('rooms/night/room.yaml', (text) => `${text.trimEnd()}\n  replay: rooms/night/busy.jsonl\n`);
  const { status, stdout, stderr } = candor(
    [
      ...['rehearse', shop.configDir, '--hours', '0.5', '--from', '2026-11-24T20:00:00+08:00'],
      ...['--data', dataDir, '--format', 'json'],
    ],
    { patienceMs: 240_000 },
  );
  if (status !== 0) throw new Error(`the rehearsal ended with ${status}: ${stdout}${stderr}`);
  return { shop, dataDir };
}

/** The ledger of a half hour beside the audience that it heard, read into what a test asks for. */
export class TheHalfHour {
  readonly planned: readonly Planned[];
  readonly byId: ReadonlyMap<string, Planned>;
  readonly entries: readonly LedgerEntry[];
  readonly startedAt: number;
  readonly utterances: ReadonlyMap<string, Utterance>;
  /** The last verdict on each comment. */
  readonly screened: ReadonlyMap<string, Screened>;
  readonly answers: readonly Answer[];
  readonly #scriptLines: readonly Utterance[];

  constructor(planned: readonly Planned[], dataDir: string) {
    this.planned = planned;
    this.byId = new Map(planned.map((comment) => [comment.id, comment]));
    this.entries = [...readEntries(dataDir, 'night')];
    this.startedAt = this.entries.find((entry) => entry.kind === 'room.opened')?.at ?? 0;
    this.utterances = this.#utterances();
    this.screened = new Map(this.of('comment.screened').map(({ body }) => [String(body.id), body as never]));
    this.answers = this.#answers();
    this.#scriptLines = this.cleared
      .filter(
        ({ source, surface, airedMs }) =>
          source === 'script' && surface === 'speech' && airedMs !== undefined,
      )
      .sort((a, b) => (a.airedMs ?? 0) - (b.airedMs ?? 0));
  }

  /** The entries of a kind, their bodies as records. */
  of(kind: LedgerEntry['kind']): readonly (Omit<LedgerEntry, 'body'> & { body: Record<string, unknown> })[] {
    return this.entries.filter((entry) => entry.kind === kind) as never;
  }

  /** What was heard, shown as a caption, or written on the stage: all that passed the door. */
  get cleared(): readonly Utterance[] {
    return [...this.utterances.values()];
  }

  /** The product that the rundown presented at a moment, ms after the beginning. */
  onAirAt(atMs: number): ProductId | undefined {
    return this.#scriptLines.findLast(({ airedMs }) => (airedMs ?? 0) <= atMs)?.product as
      | ProductId
      | undefined;
  }

  /** Which product a question was about: the one it names, else the one that was presented. */
  productOf({ product, atMs }: Planned): ProductId | undefined {
    return product ?? this.onAirAt(atMs);
  }

  /** The known questions that an aired answer was for, each once. */
  questionsOf(answer: Answer): readonly Known[] {
    const found = new Map<string, Known>();
    for (const comment of answer.comments) {
      const product = this.productOf(comment);
      const expected = product === undefined ? undefined : comment.meaning?.expected[product];
      if (expected === undefined) continue;
      found.set(`${comment.meaning?.id} of ${product}`, { expected, text: comment.text });
    }
    return [...found.values()];
  }

  #utterances(): ReadonlyMap<string, Utterance> {
    const aired = new Map(this.of('utterance.aired').map((entry) => [entry.body.id, entry]));
    return new Map(
      this.of('utterance.cleared').map(({ seq, body }) => {
        const heard = aired.get(body.id);
        const utterance = {
          ...(body as unknown as Utterance),
          answers: (body.answers as string[] | undefined) ?? [],
          clearedSeq: seq,
          ...(heard !== undefined && {
            airedSeq: heard.seq,
            airedMs: Number(heard.body.from) - this.startedAt,
          }),
        };
        return [utterance.id, utterance];
      }),
    );
  }

  #answers(): readonly Answer[] {
    const heard = this.cleared
      .filter(
        ({ source, surface, airedMs }) =>
          source === 'answer' && surface === 'speech' && airedMs !== undefined,
      )
      .sort((a, b) => (a.airedMs ?? 0) - (b.airedMs ?? 0));
    return [...Map.groupBy(heard, ({ answers }) => answers.join()).values()].map((sentences) => ({
      comments: (sentences[0]?.answers ?? []).flatMap((id) => this.byId.get(id) ?? []),
      sentences,
      text: sentences.map(({ text }) => text).join(''),
      facts: sentences.flatMap(({ cited }) => cited ?? []),
      airedMs: sentences[0]?.airedMs ?? 0,
    }));
  }
}
