import type { TextFact } from '../scene/known-facts.ts';
import { addClaim, contradicted, type Scene, statements } from '../scene/scene.ts';
import { literally, says } from '../scene/text-support.ts';

/** Ways a thing can be, of which it is one; words of a group mean the same. */
const KINDS: readonly (readonly (readonly string[])[])[] = [
  [['去皮', '脱皮', '剥了皮'], ['带皮']],
  [
    ['去核', '无核'],
    ['带核', '有核'],
  ],
  [['去壳', '脱壳', '剥好壳'], ['带壳']],
  [['去骨', '无骨', '脱骨'], ['带骨']],
  [
    ['去头', '无头'],
    ['带头', '整虾'],
  ],
  [['非油炸'], ['油炸']],
  [
    ['淡水养', '淡水珠', '淡水珍珠'],
    ['海水养', '海水珠', '海水珍珠'],
  ],
  [['压榨'], ['浸出']],
  [['非转基因'], ['转基因']],
  [['固态法'], ['液态法', '固液法']],
  [['清香型'], ['浓香型'], ['酱香型'], ['米香型'], ['兼香型']],
  [['长袖'], ['短袖'], ['无袖']],
  [['单层'], ['双层'], ['三层']],
  [['单面'], ['双面']],
  [['单杠', '单门'], ['双门'], ['对开门']],
  [
    ['有线款', '有线版'],
    ['无线款', '无线版'],
  ],
  [
    ['机器缝', '机缝'],
    ['手工缝', '手缝'],
  ],
  [
    ['嫁接树', '嫁接'],
    ['老树', '野生树'],
  ],
  [['冷榨'], ['热榨']],
  [['半干型', '半干'], ['半甜型', '半甜'], ['甜型'], ['干型']],
];
const GROUP_OF = new Map(
  KINDS.flatMap((kinds) => kinds.flatMap((words) => words.map((word) => [word, { kinds, words }] as const))),
);
const SAID = new RegExp([...GROUP_OF.keys()].sort((one, other) => other.length - one.length).join('|'), 'gu');
const NOT_SO = /(?:不|没|非|无|别|免|未|不用|没有|不是|可以?|能|自己|怎么|如何|要|想|才|再)$/u;

/** 去皮的 of cashews that the facts call 带皮. */
export function readOpposites(scene: Scene): void {
  for (const match of statements(scene, SAID)) {
    const group = GROUP_OF.get(match[0]);
    const [from, to] = [match.index, match.index + match[0].length];
    if (group === undefined || NOT_SO.test(scene.text.slice(Math.max(0, from - 3), from))) continue;
    const texts = scene
      .sheetAt(from)
      .texts.filter(({ id, path }) => !id.startsWith('shop.') && !path.startsWith('faq'));
    if (texts.some(({ text }) => group.words.some((word) => text.includes(word)))) continue;
    const others = group.kinds.filter((words) => words !== group.words).flat();
    const fact = texts.find((one) => holds(one, others));
    if (fact !== undefined) addClaim(scene, 'effect', from, to, contradicted([fact.id], fact.shown));
  }
}

const holds = (fact: TextFact, words: readonly string[]): boolean =>
  words.some((word) => fact.text.includes(word) && says(fact, literally(word)) === true);
