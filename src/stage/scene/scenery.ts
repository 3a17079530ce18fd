import type { Theme } from '../../model/theme.ts';
import type { Layout } from './layout.ts';

/** What a backdrop is drawn for. */
export interface Scenery {
  readonly width: number;
  readonly height: number;
  readonly layout: Layout;
  readonly colours: Theme['colours'];
  /** Middle of the hosts, between their places with and without a card, px. */
  readonly centreX: number;
  /** Half the breadth that the hosts take, px. */
  readonly reach: number;
}
