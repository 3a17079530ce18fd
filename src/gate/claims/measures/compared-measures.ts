import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import { contradicted, type Judgement, type Scene, supported, unsupported } from '../scene/scene.ts';

const LESS = /[轻小短薄低少快]$/u;
const MORE = /[重大长厚高多慢]$/u;
const OF_WEIGHT = /[轻重]$/u;

/** 比半斤轻: a thing held against a measure, and no rival; undefined where no measure stands there. */
export function judgeAgainstMeasure(
  scene: Scene,
  { 0: said, index }: RegExpExecArray,
): Judgement | undefined {
  if (!said.startsWith('比') || !(LESS.test(said) || MORE.test(said))) return undefined;
  const measure = scene.quantities.find(
    ({ from, to }) => from === index + 1 && to <= index + said.length && to > from,
  );
  if (measure === undefined || !/^[a-z]+$/.test(measure.dimension) || measure.dimension === 'money')
    return undefined;
  const facts = factsOf(scene, measure, said);
  const isSo = ({ lo, hi }: NumberFact): boolean => (LESS.test(said) ? hi < measure.lo : lo > measure.hi);
  const [first] = facts;
  if (first === undefined) return unsupported;
  if (facts.every(isSo)) return supported([first.id], first.shown);
  return facts.some(isSo) ? unsupported : contradicted([first.id], first.shown);
}

/** The facts that may be meant: the one whose number was just told, else all of the kind. */
function factsOf(scene: Scene, measure: Quantity, said: string): readonly NumberFact[] {
  const facts = scene
    .sheetAt(measure.from)
    .numbers.filter(
      ({ dimension, path, attributes }) =>
        dimension === measure.dimension &&
        /^(?:facts|net)/u.test(path) &&
        (!OF_WEIGHT.test(said) || dimension !== 'mass' || !attributes.has('per')),
    );
  const told = facts.filter((fact) =>
    scene.quantities.some(
      (one) => one.to <= measure.from && one.dimension === fact.dimension && agrees(one, fact),
    ),
  );
  return told.length > 0 ? told : facts;
}
