import { type ClearedUtterance, Door } from '../../src/gate/door.ts';
import { loadRules } from '../../src/gate/rules.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { labelPlanSchema } from '../../src/model/label-plan.ts';
import type { Draft } from '../../src/model/utterance.ts';

const PLAN = labelPlanSchema.parse({
  id: 'test',
  spoken: { texts: ['我是AI生成的数字人主播。'], intervalMs: 600_000, atSegment: false },
  captionPrefix: 'AI生成',
  stage: { text: 'AI生成 · 数字人主播', capHeightShare: 0.05, place: 'top-left' },
  contentProducer: 'test',
});

/** The facts that the lines of these tests rest on. */
const KNOWLEDGE = new KnowledgeBase([
  {
    version: 1,
    products: [
      {
        id: 'kettle',
        name: '养生壶',
        price: { live: 129.9 },
        facts: { power: { value: 45, unit: 'W' }, capacity: { value: 1.5, unit: 'L' } },
      },
    ],
  },
]);

let count = 0;
const loaded = loadRules('config/rules', { locale: 'zh-CN' });
if (!loaded.ok) throw new Error(`config/rules does not load: ${JSON.stringify(loaded.problems)}`);
const { rules } = loaded;

/** Words that a real door cleared, after its spoken label. A refusal fails the test, with its reason. */
export async function aClearedUtterance(text: string, draft: Partial<Draft> = {}): Promise<ClearedUtterance> {
  const clock = new ManualClock();
  const door = new Door({
    room: 'room',
    locale: 'zh-CN',
    clock,
    plan: PLAN,
    rules: () => rules,
    knowledge: () => KNOWLEDGE,
    record: async () => {},
  });
  const common = { room: 'room', surface: 'speech', host: 'host' } as const;
  const label = await door.clear({
    ...common,
    id: 'label',
    source: 'label',
    text: '我是AI生成的数字人主播。',
  });
  if (!label.ok) throw new Error(`the label was refused: ${JSON.stringify(label.refusal)}`);
  door.redeem(label.utterance);
  const taken = {
    ...common,
    id: `line-${++count}`,
    source: 'script',
    product: 'kettle',
    text,
    ...draft,
  } as const;
  const cleared = await door.clear(taken);
  if (!cleared.ok) throw new Error(`“${text}” was refused: ${JSON.stringify(cleared.refusal)}`);
  if (cleared.utterance.text !== text)
    throw new Error(`“${text}” was rewritten to “${cleared.utterance.text}”`);
  return cleared.utterance;
}
