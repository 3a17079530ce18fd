import type { Quantity } from '../numbers/quantity.ts';
import type { Scene } from '../scene/scene.ts';

const ENDS =
  /\b(?:ends?|stops?|runs? out|up to|until|till|through|closes?|over|expires?|finish(?:es)?|good)\b/u;
const FROM_NOW = /^ (?:from now|and change|near enough|or so|or thereabouts|away|off)\b/u;
const THAT_IS =
  /\b(?:that's|that is|which is|so|meaning|in)(?: (?:just|only|a shade|about|around|roughly|under|over|some))* $/u;

/** 11:59 this evening, that's twelve hours near enough: a span that the hour of the end comes to. */
export function isHoursToClock(scene: Scene, { lo, from, to }: Quantity): boolean {
  if (!scene.hasEnglish || lo < 3600 || lo > 2 * 86_400) return false;
  const { text, quantities } = scene;
  return (
    quantities.some(({ dimension, to: end }) => dimension === 'clock' && end <= from && from - end < 60) &&
    (FROM_NOW.test(text.slice(to)) || THAT_IS.test(text.slice(Math.max(0, from - 40), from))) &&
    ENDS.test(text.slice(0, from))
  );
}
