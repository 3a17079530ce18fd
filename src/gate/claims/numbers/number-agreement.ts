import type { Quantity, Sense } from './quantity.ts';

/** Words like 约 and 左右 allow a tenth either way. */
const ABOUT = 0.1;
/** 两百出头 and 一百多 stop before the next step of the number, and a bare round number before a sixth more. */
const ODD = 1.16;

/** What a number is held against. */
export interface Known {
  readonly lo: number;
  readonly hi: number;
  readonly slack?: number;
  readonly sense?: Sense;
}

type Said = Pick<Quantity, 'lo' | 'hi' | 'step' | 'sense' | 'slack'>;

/** One value and no other. */
export const exactly = (value: number): { lo: number; hi: number } => ({ lo: value, hi: value });

/** Whether what was said is true of the known number, in the same base unit. */
export function agrees(said: Said, known: Known): boolean {
  const slack =
    Math.max(Math.abs(said.lo), Math.abs(known.lo)) *
      (said.slack === (known.slack ?? 0) ? 0 : Math.max(said.slack, known.slack ?? 0)) +
    // Half a gallon is 64 fluid ounces, though not to the last digit of either.
    1e-6 * Math.max(1, Math.abs(known.hi));
  const equal = (one: number, other: number): boolean => Math.abs(one - other) <= slack;
  if (said.hi !== said.lo) {
    const sameRange = equal(said.lo, known.lo) && equal(said.hi, known.hi);
    return sameRange || (known.lo === known.hi && known.lo >= said.lo - slack && known.hi <= said.hi + slack);
  }
  if (known.sense === 'under' || known.sense === 'upTo') {
    if (said.sense === 'under' || said.sense === 'upTo') return said.lo >= known.hi - slack;
  }
  switch (said.sense) {
    case 'exact':
      return equal(said.lo, known.lo) && (known.lo === known.hi || equal(said.lo, known.hi));
    case 'about':
      return known.lo >= said.lo * (1 - ABOUT) - slack && known.hi <= said.lo * (1 + ABOUT) + slack;
    case 'over':
      return (
        known.lo > said.lo + slack || (/^(?:over|from)$/.test(known.sense ?? '') && equal(said.lo, known.lo))
      );
    case 'from':
      return known.lo >= said.lo - slack;
    case 'under':
      return known.hi < said.lo - slack;
    case 'upTo':
      return known.hi <= said.lo + slack;
    case 'odd':
      // 二十来分钟, of what the fact puts at about twenty.
      if (known.sense === 'about' && equal(said.lo, known.lo) && known.lo === known.hi) return true;
      return known.lo > said.lo && known.hi < Math.max(said.lo + roundness(said.lo), said.lo * ODD);
  }
}

/** The scale of the last digit that is not zero: 100 for 1200, 10 for 120. */
function roundness(value: number): number {
  if (!Number.isFinite(value) || value < 10) return 1;
  let scale = 1;
  while (value % (scale * 10) === 0 && scale < 1e12) scale *= 10;
  return scale;
}
