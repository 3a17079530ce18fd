import { expect, test } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { aNight, aRoom, RULES, someProducts } from './a-room.ts';
import { aVoiceThat } from './a-voice-that.ts';

const FAULTS = 20;
/** From the decision to the first word on air (COR-02), ms. */
const LIMIT_MS = 60_000;

/** The shop as it is once the nth fault has come to light: all prices are others. */
function after(fault: number): KnowledgeBase {
  const file = someProducts();
  const products = (file.products ?? []).map((product, index) => ({
    ...product,
    price: { live: 130 + fault + 50 * index },
  }));
  return new KnowledgeBase([{ ...file, products }]);
}

/** A night of which every line names a price. */
const PRICES = aNight({
  segments: ['kettle', 'tea'].map((product) => ({
    id: product,
    kind: 'pitch',
    product,
    lines: [
      { id: `${product}1`, say: '{{name}}，今天的直播价是{{price.live}}。' },
      { id: `${product}2`, say: '喜欢的朋友可以看看，直播价{{price.live}}一件。' },
    ],
  })),
});

interface Heard {
  readonly at: number;
  readonly source: string;
  readonly product: string | undefined;
  readonly text: string;
  readonly correction: string | undefined;
}

test('twenty faults come to light on air: each correction is heard within a minute of its approval, and before the next pitch of its product', async () => {
  const clock = new ManualClock();
  // Slower than any voice in use, so that what was prepared before the approval would be first.
  await using a = await aRoom({ clock, rundown: PRICES, voices: [aVoiceThat(clock, () => 2_500)] });
  const heard: Heard[] = [];
  a.room.events.on('line.aired', ({ airing }) => {
    const { draft, text } = airing.audio.utterance;
    const correction = draft.corrects?.correction;
    heard.push({ at: clock.now(), source: draft.source, product: draft.product, text, correction });
  });
  a.room.start();
  await clock.advance(20_000);
  const latencies: number[] = [];
  for (let fault = 0; fault < FAULTS; fault += 1) {
    // Told at another point of the line each time.
    const pitched = () => heard.filter(({ source }) => source === 'script').length;
    for (const enough = pitched() + 1; pitched() < enough; ) await clock.advance(1_000);
    await clock.advance(fault * 200);
    const known = new Set(a.room.corrections.list.map(({ id }) => id));
    a.room.reload({ rundown: PRICES, knowledge: after(fault), rules: RULES });
    await clock.advance(2_000);
    const found = a.room.corrections.list.find(
      ({ id, status, proposal }) => !known.has(id) && status === 'proposed' && proposal !== undefined,
    );
    if (found === undefined) throw new Error(`fault ${fault} was not found`);
    const before = heard.length;
    const approvedAt = clock.now();
    expect(await a.room.oversight.approve(found.id, '小李')).toEqual({ ok: true });
    for (const other of a.room.corrections.list) {
      if (other.status === 'proposed') await a.room.oversight.dismiss(other.id, '小李', '已口头说明');
    }
    for (let waited = 0; waited < LIMIT_MS; waited += 1_000) {
      if (heard.slice(before).some(({ correction }) => correction === found.id)) break;
      await clock.advance(1_000);
    }
    const since = heard.slice(before);
    const aired = since.findIndex(({ correction }) => correction === found.id);
    expect(aired, `fault ${fault}: ${found.proposal}`).toBeGreaterThanOrEqual(0);
    latencies.push((since[aired]?.at ?? Number.POSITIVE_INFINITY) - approvedAt);
    const pitchesBefore = since
      .slice(0, aired)
      .filter(({ source, product }) => source === 'script' && product === found.product);
    expect(pitchesBefore, `fault ${fault}`).toEqual([]);
  }
  expect(latencies).toHaveLength(FAULTS);
  expect(Math.max(...latencies)).toBeLessThanOrEqual(LIMIT_MS);
}, 180_000);
