import type { KnownFact } from '../../knowledge/knowledge-base.ts';
import { contentWords, keyWords, normalise } from '../../knowledge/retrieval.ts';
import type { Asked } from './question.ts';
import { sentenceOf, type Told } from './wording.ts';

/** Words that stand in many labels and name nothing. */
const GENERIC = /产品|商品|方式|方法|时间|数量|说明|建议|情况|类型|内容|是否|可用|支持|适用/gu;

/** Facts whose own label the viewer uses, whole or for its greater part: '吸力多大', '尘盒装多少'. */
export function answerByLabel(asked: Asked): Told | undefined {
  if (asked.product === undefined) return undefined;
  const ranked = asked.knowledge
    .factsOf(asked.product.id)
    .filter(({ path }) => path.startsWith('facts.'))
    .map((fact) => ({ fact, nearness: labelNearness(fact, asked.plain) }))
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness);
  const best = ranked[0];
  return best === undefined ? undefined : sentenceOf(asked.product.name, [best.fact], asked);
}

/** How much of a fact's label stands in a question; 0 where it is less than the greater part. */
function labelNearness(fact: KnownFact, question: string): number {
  const label = normalise(fact.label ?? keyWords(fact.path));
  const han =
    label
      .replaceAll(GENERIC, '')
      .match(/\p{Script=Han}/gu)
      ?.join('') ?? '';
  if (han !== '') return hanNearness(han, question);
  const words = contentWords(label);
  const asked = new Set(contentWords(question));
  return words.length > 0 && words.every((word) => asked.has(word)) ? words.length : 0;
}

function hanNearness(label: string, question: string): number {
  const common = longestCommon(label, question);
  if (common >= 2 && common * 2 >= label.length) return common;
  const shared = [...label].filter((character) => question.includes(character)).length;
  return label.length >= 3 && shared >= label.length * 0.75 ? shared / 2 : 0;
}

function longestCommon(label: string, question: string): number {
  for (let length = label.length; length > 0; length -= 1) {
    for (let at = 0; at + length <= label.length; at += 1) {
      if (question.includes(label.slice(at, at + length))) return length;
    }
  }
  return 0;
}
