import { Answering } from '../answering/answering.ts';
import type { Ground, RoomParts } from './ground.ts';

export interface AnsweringParts {
  readonly parts: RoomParts;
  readonly ground: Ground;
  /** Whether the ladder leaves the model on. */
  readonly mayAskModel: () => boolean;
  readonly alert: (level: 'warn', code: string, message: string) => void;
}

/** The answering of a room: each look into the facts and each fault of the model goes into its record. */
export function openAnswering({ parts, ground, mayAskModel, alert }: AnsweringParts): Answering {
  const { asRun, events, facts } = ground;
  return new Answering({
    knowledge: () => facts.current,
    clock: parts.clock,
    log: parts.log,
    locale: parts.config.locale,
    mayAskModel,
    onKnowledgeCall: (call) => {
      asRun.knowledgeCalled(call);
      events.emit('knowledge.called', call);
    },
    onModelFault: (fault) => {
      asRun.write('model.failed', { reason: fault.reason });
      alert('warn', 'MODEL_FAILED', fault.reason);
    },
    ...(parts.llm !== undefined && { llm: parts.llm }),
  });
}
