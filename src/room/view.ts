import type { QuestionBoard } from '../audience/question-board.ts';
import type { Director } from '../director/director.ts';
import type { Door } from '../gate/door.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { DutyView } from '../model/duty.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { RoomConfig } from '../model/room-config.ts';
import type { RoomState, RoomView, UtteranceView } from '../model/room-view.ts';
import type { Playout } from '../playout/playout.ts';
import type { StageFeed } from '../playout/stage-feed.ts';
import { expandTemplates } from '../rundown/templates.ts';
import { type RoomWatch, utteranceView } from './room-watch.ts';

/** As many questions as a person can take in at a glance. */
const QUESTIONS = 12;

/** The parts of a room that the console looks at. */
export interface Viewed {
  readonly config: RoomConfig;
  readonly state: RoomState;
  readonly now: number;
  readonly plan: LabelPlan;
  readonly knowledge: KnowledgeBase;
  readonly door: Door;
  readonly director: Director;
  readonly playout: Playout;
  readonly feed: StageFeed;
  readonly board: QuestionBoard;
  /** What 'this one' means at the moment. */
  readonly productOnAir: string | undefined;
  readonly watch: RoomWatch;
  readonly voices: RoomView['voices'];
  readonly model: RoomView['model'];
  readonly outputs: RoomView['outputs'];
  readonly duty: DutyView | null;
  readonly standings: RoomView['standings'];
  readonly corrections: RoomView['corrections'];
  readonly sources: RoomView['sources'];
  readonly ledger: { readonly size: number; readonly hash: string };
}

/** What a person on watch sees of the room at this moment. */
export function viewOf(room: Viewed): RoomView {
  const { config, door, playout, feed, now, productOnAir } = room;
  const { lastSpokenAt, dueAt } = door.labelTimes;
  return {
    room: config.id,
    title: config.title,
    locale: config.locale,
    state: room.state,
    at: now,
    ...room.watch.past,
    next: [
      ...playout.queued.map(({ utterance }) => utteranceView(utterance.draft, utterance.text)),
      ...upcomingView(room),
    ],
    playhead: room.director.position ?? null,
    board: room.board.top(QUESTIONS, productOnAir === undefined ? {} : { productOnAir }).map((question) => ({
      cluster: question.cluster,
      text: question.text,
      askers: question.askers,
      waitingMs: Math.max(0, now - question.firstAt),
      score: question.score,
      ...(question.product !== undefined && { product: question.product }),
    })),
    label: {
      text: room.plan.stage.text,
      lastSpokenAt: lastSpokenAt ?? null,
      dueAt: dueAt ?? null,
      ...feed.proof,
    },
    sources: room.sources,
    voices: room.voices,
    model: room.model,
    outputs: room.outputs,
    ledger: { entries: room.ledger.size, head: room.ledger.hash },
    duty: room.duty,
    standings: room.standings,
    corrections: room.corrections,
  };
}

/** The script's next line with its facts; as written, where one of them is missing. */
function upcomingView({ director, knowledge, config }: Viewed): UtteranceView[] {
  const { upcoming } = director;
  if (upcoming === undefined) return [];
  const words = expandTemplates(upcoming.text, upcoming.product, knowledge, config.locale);
  return [{ id: 'script', source: 'script', ...upcoming, text: words.ok ? words.text : upcoming.text }];
}
