import type { Answering } from '../answering/answering.ts';
import type { AudienceSources } from '../audience/sources.ts';
import type { Director } from '../director/director.ts';
import type { Comment } from '../model/audience.ts';
import type { Alert } from '../model/room-view.ts';
import { AnswerDesk } from './answer-desk.ts';
import { answeringOf } from './answering-of-room.ts';
import { AudienceDesk } from './audience-desk.ts';
import type { Ground, RoomParts } from './ground.ts';
import type { Lively } from './lively.ts';
import type { Oversight } from './oversight.ts';
import { SourceWatch } from './source-watch.ts';

export interface AudiencePathOptions {
  readonly parts: RoomParts;
  readonly ground: Ground;
  readonly oversight: Oversight;
  readonly director: Director;
  readonly lively: Lively;
  readonly productOnAir: () => string | undefined;
  /** A comment of one of the room's own sources. */
  readonly hear: (comment: Comment) => void;
  readonly wake: () => void;
  readonly alert: (level: Alert['level'], code: string, message: string) => void;
}

/** The way of a viewer's words: screened, on the board, answered from the facts, offered to the director. */
export class AudiencePath {
  readonly desk: AudienceDesk;
  readonly answering: Answering;
  readonly answers: AnswerDesk;
  /** From where the room hears its audience; nothing in a rehearsal. */
  readonly sources: AudienceSources | undefined;

  constructor(options: AudiencePathOptions) {
    const { parts, ground, oversight, director, lively, productOnAir, wake, alert } = options;
    const watch = new SourceWatch({
      onChanged: (health) => ground.events.emit('source.changed', health),
      alert,
    });
    this.sources = parts.openSources?.({
      onComment: options.hear,
      onState: (health) => watch.changed(health),
    });
    const { ladder, duty } = oversight;
    this.desk = new AudienceDesk({
      ground,
      clock: parts.clock,
      products: parts.config.products,
      board: parts.config.board,
      productOnAir,
      onQuestion: wake,
      onScreened: (comment, as) => lively.hear(comment, as),
    });
    this.answering = answeringOf(parts, ground, {
      mayAskModel: () => !ladder.isScriptOnly && !duty.isScriptOnly,
      alert,
    });
    this.answers = new AnswerDesk({
      board: this.desk.board,
      answering: this.answering,
      director,
      ids: ground.ids,
      mayAnswer: () => !duty.isScriptOnly,
      productOnAir,
      mayPresent: (product) => ground.facts.mayPresent(product),
      onTaken: (question) => ground.events.emit('question.taken', { question }),
      onProgress: wake,
      onFault: (fault) => alert('error', 'ANSWER_FAILED', String(fault)),
    });
  }

  /** Builds what the first comment would else wait for. */
  prepare(): void {
    this.desk.prepare();
    this.answering.prepare();
  }
}
