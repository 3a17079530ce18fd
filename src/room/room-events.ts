import type { ClearedUtterance } from '../gate/door.ts';
import type { Comment, KnowledgeCall, Question, Screened } from '../model/audience.ts';
import type { SourceHealth } from '../model/audience-source.ts';
import type { DutyView } from '../model/duty.ts';
import type { LadderEffect } from '../model/ladder.ts';
import type { OutputHealth } from '../model/output-health.ts';
import type { Alert, RoomState } from '../model/room-view.ts';
import type { LabelMoment, Refusal } from '../model/utterance.ts';
import type { Airing } from '../playout/sink.ts';

/** All that happens in a room, in the past tense. */
export type RoomEvents = {
  'state.changed': { readonly from: RoomState; readonly to: RoomState; readonly by?: string };
  'utterance.cleared': { readonly utterance: ClearedUtterance };
  'utterance.voiced': { readonly utterance: ClearedUtterance };
  'utterance.refused': { readonly refusal: Refusal };
  /** Said without the words that a rule or a fact spoke against. */
  'utterance.shortened': { readonly utterance: ClearedUtterance; readonly leftOut: Refusal };
  'utterance.dropped': { readonly utterance: ClearedUtterance; readonly why: string };
  'line.aired': { readonly airing: Airing; readonly gapMs: number };
  'line.ended': { readonly airing: Airing; readonly atMs: number; readonly cut: boolean };
  'label.spoken': { readonly utterance: ClearedUtterance; readonly at: number; readonly moment: LabelMoment };
  'label.proven': { readonly stages: number; readonly proven: number };
  'label.changed': { readonly plan: string };
  'output.changed': { readonly outputs: readonly OutputHealth[] };
  'source.changed': SourceHealth;
  'comment.received': { readonly comment: Comment };
  'comment.screened': { readonly screened: Screened };
  'knowledge.called': KnowledgeCall;
  'question.taken': { readonly question: Question };
  'script.loaded': { readonly knowledge: string; readonly rules: string };
  'alert.raised': Alert;
  'duty.changed': DutyView | null;
  'ladder.changed': LadderEffect;
  'corrections.changed': { readonly open: number };
};

/** Every event after which a room looks different to a person on watch. */
export const ROOM_EVENTS = [
  'state.changed',
  'utterance.cleared',
  'utterance.refused',
  'utterance.shortened',
  'utterance.dropped',
  'line.aired',
  'line.ended',
  'label.spoken',
  'label.proven',
  'label.changed',
  'output.changed',
  'comment.screened',
  'source.changed',
  'question.taken',
  'script.loaded',
  'alert.raised',
  'duty.changed',
  'ladder.changed',
  'corrections.changed',
] as const satisfies readonly (keyof RoomEvents)[];
