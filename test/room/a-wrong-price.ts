import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Correction } from '../../src/model/correction.ts';
import type { KnowledgeFile } from '../../src/model/knowledge.ts';
import type { Alert } from '../../src/model/room-view.ts';
import { type ARoom, aNight, aRoom, type RoomChange, RULES, someProducts } from './a-room.ts';

const MINUTE = 60_000;

/** The shop with the kettle at another price. */
export function aShopWithTheKettleAt(live: number): KnowledgeFile {
  const file = someProducts();
  const products =
    file.products?.map((product) => (product.id === 'kettle' ? { ...product, price: { live } } : product)) ??
    [];
  return { ...file, products };
}

/** One thing that was heard from its beginning. */
interface Heard {
  readonly at: number;
  readonly source: string;
  readonly product: string | undefined;
  readonly correction: string | undefined;
  readonly text: string;
}

export interface AWrongPrice {
  readonly a: ARoom;
  /** The correction that waits for a person. */
  readonly found: Correction & { readonly proposal: string };
  /** What was heard since the price changed. */
  readonly heard: readonly Heard[];
  /** What has become of it. */
  status(): string | undefined;
  /** Lines of the script about the kettle that began before the correction was heard to its end. */
  pitchesBefore(): readonly string[];
  /** How often the correction was begun. */
  timesHeard(): number;
  alerts(code: string): readonly string[];
}

/** A room that has said 129 for a minute when the price becomes 139; nobody has decided yet. */
export async function aWrongPrice(change: RoomChange = {}): Promise<AWrongPrice> {
  const a = await aRoom(change);
  const heard: Heard[] = [];
  const raised: Alert[] = [];
  a.room.events.on('alert.raised', (alert) => raised.push(alert));
  a.room.events.on('line.aired', ({ airing }) => {
    const { draft, text } = airing.audio.utterance;
    const correction = draft.corrects?.correction;
    heard.push({ at: a.clock.now(), source: draft.source, product: draft.product, correction, text });
  });
  a.room.start();
  await a.clock.advance(MINUTE);
  const knowledge = new KnowledgeBase([aShopWithTheKettleAt(139)]);
  a.room.reload({ rundown: change.rundown ?? aNight(), knowledge, rules: RULES });
  await a.clock.advance(2_000);
  const found = a.room.corrections.list.find(({ said }) => said.includes('129元'));
  if (found?.proposal === undefined) throw new Error('no correction was proposed');
  const { proposal, id } = found;
  heard.length = 0;
  const begun = () => heard.findLastIndex(({ correction }) => correction === id);
  return {
    a,
    found: { ...found, proposal },
    heard,
    status: () => a.room.corrections.list.find((each) => each.id === id)?.status,
    pitchesBefore: () =>
      (begun() < 0 ? heard : heard.slice(0, begun()))
        .filter(({ source, product }) => source === 'script' && product === 'kettle')
        .map(({ text }) => text),
    timesHeard: () => heard.filter(({ correction }) => correction === id).length,
    alerts: (code) => raised.flatMap((alert) => (alert.code === code ? [alert.message] : [])),
  };
}
