import type { Quantity } from '../numbers/quantity.ts';
import { addClaim, type Scene, supported } from '../scene/scene.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const KEPT = /\b(?:use|eat|drink|finish|enjoy|keeps?|good|fresh|best|shelf|expir\w+|dated?)\b/u;

/** Use it before 30 April 2027, and the third box is free through June 30th: a day that a fact or an offer names. */
export function dateOnFile(scene: Scene, { parts = [], from, to }: Quantity): string | undefined {
  if (!scene.hasEnglish) return undefined;
  const [day = 0, month] = parts.toReversed();
  const name = month === undefined ? '' : (MONTHS[month - 1] ?? '');
  if (name === '') return undefined;
  const isKept = KEPT.test(scene.clauseAt(from).text);
  const written = new RegExp(
    `-${String(month ?? 0).padStart(2, '0')}-${String(day).padStart(2, '0')}\\b|\\b${day} ${name}|\\b${name}[a-z]* ${day}\\b`,
    'u',
  );
  const held = scene
    .sheetAt(from)
    .texts.find(
      ({ path, about, text }) =>
        (/^offers/u.test(path) || (isKept && /^facts/u.test(path) && KEPT.test(about + text))) &&
        written.test(text),
    );
  if (held === undefined || scene.isUnclaimed(from)) return held?.id;
  addClaim(scene, 'deadline', from, to, supported([held.id], held.shown));
  return held.id;
}
