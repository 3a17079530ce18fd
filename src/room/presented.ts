import type { Bus } from '../infra/bus.ts';
import type { RoomEvents } from './room-events.ts';

/**
 * What the rundown presents: the product of the last script line that was heard, and what viewers mean by 'this
 * one'. An answer about another product, a thank-you or a label between two lines does not change it.
 */
export class Presented {
  #product: string | undefined;

  constructor(bus: Bus<RoomEvents>) {
    bus.on('line.aired', ({ airing }) => {
      const { source, product } = airing.audio.utterance.draft;
      if (source === 'script') this.#product = product;
    });
  }

  get product(): string | undefined {
    return this.#product;
  }
}
