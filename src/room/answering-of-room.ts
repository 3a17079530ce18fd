import { Answering } from '../answering/answering.ts';
import type { Ground, RoomParts } from './ground.ts';

/** A room's answering: its admitted facts, its model if it has one, and its record of what was looked up. */
export function answeringOf(
  { clock, log, config, llm }: RoomParts,
  { facts, asRun, events }: Ground,
  room: {
    readonly mayAskModel: () => boolean;
    readonly alert: (level: 'warn' | 'error', code: string, message: string) => void;
  },
): Answering {
  return new Answering({
    knowledge: () => facts.current,
    clock,
    log,
    locale: config.locale,
    mayAskModel: room.mayAskModel,
    onKnowledgeCall: (call) => {
      asRun.knowledgeCalled(call);
      events.emit('knowledge.called', call);
    },
    onModelFault: ({ reason }) => {
      asRun.write('model.failed', { reason });
      room.alert('warn', 'MODEL_FAILED', reason);
    },
    ...(llm !== undefined && { llm }),
  });
}
