import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { SOURCE_STATES } from '../model/audience-source.ts';
import type { OutputHealth } from '../model/output-health.ts';
import type { Room } from '../room/room.ts';

/** Counts what happens in the rooms, for Prometheus. Labels are bounded: never a viewer, an id or a text. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #aired = this.#counter('candor_utterances_aired_total', 'Utterances heard', ['room', 'source']);
  readonly #refused = this.#counter('candor_utterances_refused_total', 'Drafts refused', ['room', 'source']);
  readonly #shortened = this.#counter(
    'candor_utterances_shortened_total',
    'Drafts said without the words that were refused',
    ['room', 'source'],
  );
  readonly #labels = this.#counter('candor_labels_spoken_total', 'Spoken AI labels', ['room', 'moment']);
  readonly #comments = this.#counter('candor_comments_total', 'Comments by class', ['room', 'class']);
  readonly #alerts = this.#counter('candor_alerts_total', 'Alerts', ['room', 'code']);
  readonly #gap = new Histogram({
    name: 'candor_line_gap_ms',
    help: 'Silence between two utterances on the air clock, ms',
    labelNames: ['room'],
    buckets: [100, 150, 250, 500, 1_000, 2_000, 6_000, 15_000],
    registers: [this.#registry],
  });
  readonly #stages = new Gauge({
    name: 'candor_stage_pages',
    help: 'Open stage pages, and those that prove their label',
    labelNames: ['room', 'proven'],
    registers: [this.#registry],
  });

  readonly #sourceState = new Gauge({
    name: 'candor_audience_source_state',
    help: '1 for the state that an audience source is in',
    labelNames: ['room', 'source', 'kind', 'state'],
    registers: [this.#registry],
  });
  readonly #sourceEvents = this.#counter('candor_audience_events_total', 'Audience events of a source', [
    'room',
    'source',
    'outcome',
  ]);
  readonly #sourceReconnects = this.#counter('candor_audience_reconnects_total', 'Connections tried again', [
    'room',
    'source',
  ]);
  readonly #rooms = new Map<string, Room>();

  constructor() {
    const rooms = this.#rooms;
    new Gauge({
      name: 'candor_output_live',
      help: 'Whether an output is live',
      labelNames: ['room', 'output'],
      registers: [this.#registry],
      collect() {
        for (const [room, output] of outputsOf(rooms)) {
          this.set({ room, output: output.id }, output.state === 'live' ? 1 : 0);
        }
      },
    });
    new Gauge({
      name: 'candor_output_frames',
      help: 'Frames of an output since its start, and those that came too late',
      labelNames: ['room', 'output', 'which'],
      registers: [this.#registry],
      collect() {
        for (const [room, { id, frames }] of outputsOf(rooms)) {
          if (frames === undefined) continue;
          this.set({ room, output: id, which: 'all' }, frames.all);
          this.set({ room, output: id, which: 'dropped' }, frames.dropped);
        }
      },
    });
  }

  /** Listens to a room until the process ends. */
  watch(room: Room): void {
    const { events, id } = room;
    this.#rooms.set(id, room);
    events.on('line.aired', ({ airing, gapMs }) => {
      this.#aired.inc({ room: id, source: airing.audio.utterance.draft.source });
      this.#gap.observe({ room: id }, gapMs);
    });
    events.on('utterance.refused', ({ refusal }) =>
      this.#refused.inc({ room: id, source: refusal.draft.source }),
    );
    events.on('utterance.shortened', ({ utterance }) =>
      this.#shortened.inc({ room: id, source: utterance.draft.source }),
    );
    events.on('label.spoken', ({ moment }) => this.#labels.inc({ room: id, moment }));
    events.on('comment.screened', ({ screened }) => this.#comments.inc({ room: id, class: screened.class }));
    events.on('alert.raised', ({ code }) => this.#alerts.inc({ room: id, code }));
    events.on('label.proven', ({ stages, proven }) => {
      this.#stages.set({ room: id, proven: 'all' }, stages);
      this.#stages.set({ room: id, proven: 'yes' }, proven);
    });
  }

  /** Prometheus text. */
  text(): Promise<string> {
    this.#readSources();
    return this.#registry.metrics();
  }

  /** Sources count for themselves, thousands of events a second; they are asked when somebody looks. */
  #readSources(): void {
    this.#sourceEvents.reset();
    this.#sourceReconnects.reset();
    for (const { id: room, sources } of this.#rooms.values()) {
      for (const health of sources?.health() ?? []) {
        const { source, kind } = health;
        for (const state of SOURCE_STATES) {
          this.#sourceState.set({ room, source, kind, state }, health.state === state ? 1 : 0);
        }
        for (const outcome of ['received', 'duplicates', 'dropped', 'unreadable'] as const) {
          this.#sourceEvents.inc({ room, source, outcome }, health[outcome]);
        }
        this.#sourceReconnects.inc({ room, source }, health.reconnects);
      }
    }
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }
}

function outputsOf(rooms: ReadonlyMap<string, Room>): [room: string, output: OutputHealth][] {
  return [...rooms].flatMap(([id, room]) =>
    room.outputs.map((output): [string, OutputHealth] => [id, output]),
  );
}
