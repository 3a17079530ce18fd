import type { KnownFact } from '../../knowledge/knowledge-base.ts';
import { contentWords, keyWords, normalise, remembered } from '../../knowledge/retrieval.ts';

/** Words that mean the same in a question and on a label; each is put in the first one's form. */
const SAME: readonly (readonly [meant: string, said: RegExp])[] = [
  ['口袋', /裤兜|衣兜|兜兜|兜(?!底)/g],
  ['置物篮', /购物篮|储物篮|置物筐|(?<!置物|网)篮子|筐子/g],
  ['登机', /(带上|能上|可以上|上|坐|带)?飞机/g],
  ['平躺', /躺平|躺着|躺下/g],
  ['靠背', /椅背|后背垫/g],
  ['内衬', /内里|里料|里布/g],
  ['焙火', /火功/g],
  ['填充', /填的|填了|填料/g],
  ['脚', /(?<!火)腿(?!围)/g],
  ['硬盘', /固态/g],
  ['适口性', /不(爱|肯|喜欢)?吃(?!的)/g],
  ['自封', /封口/g],
  ['手提袋', /(?<!手提|脚|包装|礼品)袋子(?=吗|么|没|不|$)/g],
  ['收纳', /收起来|叠起来|打包后|收好/g],
  ['展开', /撑开|打开后|搭开/g],
  ['抽屉', /柜屉|抽柜/g],
  ['甲醛', /环保等级|味道大不大/g],
  ['坐垫', /座垫|垫子/g],
  ['拉链', /拉锁/g],
  ['烤盘纸', /烘焙纸|油纸|烤箱纸|硅油纸/g],
  ['绑带', /固定带|跑(棉|被)|被[子芯]?.{0,8}(跑|滑|移位)/g],
  ['混拼', /(一起|混着|混在一起)拼/g],
  ['起球', /起毛球|起毛(?!病)/g],
  ['帽', /帽子/g],
  ['屏幕', /显示屏|屏/g],
  ['像素', /摄像头像素/g],
  ['主料', /第一位的?原料/g],
  ['页数', /多少页|几页/g],
  ['开本', /书多大/g],
  ['作者', /谁写的|哪位写的/g],
  ['出版社', /哪家出版|谁出版|出版方/g],
  ['removable', /\b(take|takes|taken|comes?|pull) (\w+ ){0,3}(out|off)\b|detach\w*/g],
  ['foldable', /\bfolds?( up| away| down)?\b|folding|collaps\w*/g],
  ['assembly', /\bassembled?\b|\bput(ting)? (it )?together\b/g],
  ['adjustable', /\badjusts?\b/g],
  ['ageing', /\b(aged|aging|matured)\b/g],
  ['portions', /\bservings?\b(?! size)/g],
  ['pages', /\bpage count\b/g],
];

/** A text with each word that means the same in one form. */
export const inOneForm = remembered((text: string): string =>
  SAME.reduce((plain, [meant, said]) => plain.replaceAll(said, meant), normalise(text)),
);

const wordsOf = remembered((text: string): ReadonlySet<string> => new Set(contentWords(text)));

/** Words of a question that ask and do not name. */
const ASKING =
  /有没有|是不是|能不能|可不可以|会不会|要不要|好不好|行不行|管不管|不管|处理|解决|含量|管[吗么]|包不包|不管|怎么样?|怎样|如何|什么样|什么|哪[里儿个款种家些]?|多少|多(大|长|高|宽|厚|重|久|粗)|[几啥咋谁]|可以|请问|主播|老板|宝子|亲亲?|东西|大概|大约|到底|还是|一下|问|行不|用不用|需不需要|需要|这边|里面|为啥|干嘛|时候|买|拍|下单|自带|本身|比较|感觉|应该|知道|办|整|弄|收到/gu;
const PARTICLES =
  '的了吗呢啊呀吧么着得这那个款是有没不很太会能要就都也还它给我你他她们在想咱子里和跟与及或行成吃喝穿用戴放做说看来去到嘛哦哈咯噢';
const ASKING_EN = new Set(
  "come go use get take give need want work make be does thing stuff good ok okay like kind type sort only still also too am pm i'm it's what's much many use used put gonna wanna ya yeah mate guys hun love babe".split(
    ' ',
  ),
);

/** What a question names: Chinese characters and English stems, without those that only ask. */
export const namedIn = remembered((question: string): ReadonlySet<string> => {
  const plain = inOneForm(question).replaceAll(ASKING, ' ');
  const han = (plain.match(/\p{Script=Han}/gu) ?? []).filter((character) => !PARTICLES.includes(character));
  const latin = contentWords(plain.replaceAll(/\p{Script=Han}/gu, ' ')).filter(
    (word) => /^[a-z]/.test(word) && word.length > 1 && !ASKING_EN.has(word) && !word.startsWith('unit:'),
  );
  return new Set([...han, ...latin]);
});

/** How far the words of a statement are those of a question. */
export interface Coverage {
  /** 0 to 1: how much of what the question names stands in the statement. */
  readonly ofQuestion: number;
  /** How many of its characters and words do. */
  readonly shared: number;
  /** 0 to 1: how much of the label stands in the question. */
  readonly ofLabel: number;
  /** Characters in a row that label and question have in common. */
  readonly run: number;
  /** Whether two neighbouring characters, or a word, of the statement are both in the question. */
  readonly holdsWord: boolean;
}

/** Labels' words that name nothing by themselves. */
const GENERIC = /产品|商品|方式|方法|时间|数量|说明|建议|情况|类型|内容|是否|可用|支持|适用/gu;

export function coverageOf(
  fact: Pick<KnownFact, 'label' | 'path' | 'value' | 'unit' | 'condition'>,
  question: string,
): Coverage {
  const label = inOneForm(fact.label ?? keyWords(fact.path));
  const key = fact.path.startsWith('facts.') ? keyWords(fact.path) : '';
  const stated = inOneForm([label, key, fact.value, fact.unit, fact.condition].flat().join(' '));
  return coverageIn(stated, label.replaceAll(GENERIC, ''), question);
}

/** @param label empty where the statement has none */
export function coverageIn(stated: string, label: string, question: string): Coverage {
  const asked = [...namedIn(question)];
  const text = inOneForm(stated);
  const words = wordsOf(text);
  const isStated = (part: string) => (isHan(part) ? text.includes(part) : words.has(part));
  const weight = (parts: readonly string[]) =>
    parts.reduce((sum, part) => sum + (isHan(part) ? 1 : LATIN_WEIGHT), 0);
  const shared = asked.filter(isStated);
  const plain = inOneForm(question);
  const labelParts = [...namedIn(label)];
  const common = labelParts.filter((part) => (isHan(part) ? plain.includes(part) : asked.includes(part)));
  return {
    ofQuestion: asked.length === 0 ? 0 : weight(shared) / weight(asked),
    shared: weight(shared),
    ofLabel: labelParts.length === 0 ? 0 : common.length / labelParts.length,
    run: longestCommon(label.match(/\p{Script=Han}/gu)?.join('') ?? '', plain),
    holdsWord:
      shared.some((part) => !isHan(part)) ||
      (text.match(/\p{Script=Han}+/gu) ?? []).some((run) =>
        [...run].some(
          (character, at) => at > 0 && asked.includes(character) && asked.includes(run[at - 1] ?? ''),
        ),
      ),
  };
}

/** An English word tells about as much as two Chinese characters. */
const LATIN_WEIGHT = 2;

function isHan(part: string): boolean {
  return /\p{Script=Han}/u.test(part);
}

function longestCommon(label: string, question: string): number {
  for (let length = label.length; length > 0; length -= 1) {
    for (let at = 0; at + length <= label.length; at += 1) {
      if (question.includes(label.slice(at, at + length))) return length;
    }
  }
  return 0;
}
