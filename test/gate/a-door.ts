import { Door, type DoorOptions } from '../../src/gate/door.ts';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import type { Draft, GateDecision } from '../../src/model/utterance.ts';
import { NOW, rulesFor, SHOP } from './a-review.ts';

/** A real door with the Chinese label plan, the test shop and a ledger in memory. */
export function aDoor(options: Partial<DoorOptions> = {}) {
  const clock = new ManualClock(NOW);
  const recorded: GateDecision[] = [];
  const door = new Door({
    room: 'night',
    locale: 'zh-CN',
    clock,
    plan: labelPlanFor({ locale: 'zh-CN', contentProducer: '示例' }),
    rules: () => rulesFor('zh-CN'),
    knowledge: () => SHOP,
    record: async (decision) => {
      recorded.push(decision);
    },
    ...options,
  });
  let drafts = 0;
  const draft = (text: string, more: Partial<Draft> = {}): Draft => {
    drafts += 1;
    return { id: `d${drafts}`, room: 'night', source: 'script', surface: 'speech', host: 'h', text, ...more };
  };
  return { door, clock, recorded, draft };
}
