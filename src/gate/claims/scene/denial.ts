import type { Scene } from './scene.ts';

const NEGATION =
  /(?:不(?:再|能|会|可以?|支持|提供|享受|适用|接受|走|给|能凭|好凭|可以凭)*|退不[了成]|没有?|无法|\bno|\bnot|n't|without|cannot)(?:再|能|可以?|支持|提供|享受|适用|接受|做|any|offer|have|accept|\s)*$/u;

/** Whether a no stands right before the words there: 不支持七天无理由. */
export function isDenied(scene: Scene, from: number): boolean {
  const clause = scene.clauseAt(from);
  return NEGATION.test(scene.text.slice(Math.max(clause.from, from - 16), from));
}
