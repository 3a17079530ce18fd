import type { KnownFact } from '../../knowledge/knowledge-base.ts';
import { normalise } from '../../knowledge/retrieval.ts';
import type { Asked } from './question.ts';
import { sentenceOf, type Told } from './wording.ts';

/** '一份大概多少颗', 'how many tablets': a number of things, which no weight and no diameter tells. */
const COUNTED =
  /(?:多少|几)(?<unit>[颗粒只片根枚张朵头尾条袋包瓶盒罐支块双本册页节])(?!钱|毛|码|话|入|天|月)|how many (?<things>tablets|capsules|pieces|sheets|bags|bottles|pods|bars|biscuits|sweets|cards|pairs|wipes|rolls|sachets|tins|cans|prawns|cherries|beans)\b/u;
const MEASURED = /^(g|kg|mg|ml|l|mm|cm|m|oz|lb|克|千克|公斤|斤|毫升|升|毫米|厘米|米|℃|w)$/i;

/**
 * Where things are counted and what was found measures them: the fact that counts them, where one does.
 * `undefined` where the answer is in order.
 */
export function onCountedThings(
  cited: readonly string[],
  asked: Asked,
): { readonly told: Told | undefined } | undefined {
  const found = COUNTED.exec(asked.plain)?.groups;
  const unit = found?.unit ?? found?.things;
  const { product, knowledge } = asked;
  if (unit === undefined || product === undefined) return undefined;
  const facts = cited.flatMap((id) => knowledge.fact(id) ?? []);
  const isMeasure = facts.length > 0 && facts.every((fact) => measures(fact) && !counts(fact, unit));
  if (!isMeasure) return undefined;
  const own = knowledge
    .factsOf(product.id)
    .find((fact) => fact.path.startsWith('facts.') && counts(fact, unit));
  return { told: own === undefined ? undefined : sentenceOf(product.name, [own], asked) };
}

function measures({ value, unit = '' }: KnownFact): boolean {
  return MEASURED.test(unit) || (typeof value === 'string' && /^[\d.-]+ ?(g|kg|ml|l|mm|cm)$/i.test(value));
}

function counts({ value, unit: own = '', label = '', condition = '' }: KnownFact, unit: string): boolean {
  if (own === unit || (label.includes(`${unit}数`) && !MEASURED.test(own))) return true;
  const text = normalise([value, condition].flat().join(' '));
  return new RegExp(String.raw`\d ?(小|大|独立)?${unit}`, 'u').test(text);
}
