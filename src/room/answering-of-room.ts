import { Answering } from '../answering/answering.ts';
import type { Ground, RoomParts } from './ground.ts';
import { ModelEntries } from './model-entries.ts';

/** A room's answering: its admitted facts, its model if it has one, and its record of what was looked up. */
export function answeringOf(
  { clock, log, config, llms, answers, embeddings }: RoomParts,
  { facts, asRun, events, ids }: Ground,
  room: {
    readonly mayAskModel: () => boolean;
    readonly alert: (level: 'warn' | 'error', code: string, message: string) => void;
  },
): Answering {
  const watch = new ModelEntries(ids, (kind, body) => asRun.write(kind, body));
  events.on('state.changed', ({ to }) => {
    if (to === 'off-air') watch.nightOver();
  });
  return new Answering({
    watch,
    knowledge: () => facts.current,
    catalogue: () => facts.ofRoom,
    clock,
    log,
    locale: config.locale,
    mayAskModel: room.mayAskModel,
    onKnowledgeCall: (call) => {
      asRun.knowledgeCalled(call);
      events.emit('knowledge.called', call);
    },
    onModelFault: ({ kind, reason }) => {
      asRun.write('model.failed', { reason });
      if (kind === 'budget-spent') room.alert('error', 'MODEL_BUDGET_SPENT', reason);
      else room.alert('warn', 'MODEL_FAILED', reason);
    },
    ...(llms !== undefined && { llms }),
    ...(answers !== undefined && { answers }),
    ...(embeddings !== undefined && { embeddings }),
  });
}
