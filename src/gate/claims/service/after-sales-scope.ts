import { mayMatch } from '../../text/may-match.ts';
import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  sentenceText,
  statements,
  supported,
  unsupported,
} from '../scene/scene.ts';

/** What one gets: the goods back, mended or replaced. */
const GET_BACK = '(?:退|换|赔|修(?![复护])|补(?:发|寄))';
/** Damage done by whoever has it. */
const HARM =
  '摔(?!跤)|磕|砸(?!锅)|碰坏|撞|烧干|干烧|泡水|进水|淋坏|压坏|压断|掰断|折断|踩|咬|抓坏|划|剐|蹭|人为|自己弄坏|弄坏|用坏|玩坏|坐坏|掉地上|掉水里';
const HARMED = new RegExp(
  `(?:甭管|不管|无论|哪怕|就算|只要|管它|管他|随便|不论)[^,，。!！?？]{0,8}(?<harm>${HARM})[^。!！?？]{0,18}?${GET_BACK}|(?<plain>${HARM})[^,，。!！?？]{0,6}(?:也|都|照|就|一样|一律|统统|全)[^,，。!！?？]{0,6}${GET_BACK}`,
  'gu',
);
const WITHOUT_END =
  /出一回[^,，。]{0,2}换一回|出[几十\d]+[回次]换[几十\d]+[回次]|坏(?:几|多少)[次回个][^,，。]{0,2}(?:换|修|赔)(?:几|多少)|坏一[次回个](?:就)?[换修赔]一[次回个]|不限次数?(?:地)?(?:换|修|退|赔)|[换修赔](?:新)?[^,，。]{0,3}不限次|(?:换|修|退)(?:到|多少次)(?:你|您)?(?:满意|都行)|(?:一辈子|终身|终生|永久|永远|这辈子|一直)(?:都|给你|给您)?(?:免费|包|管)(?:换|修|退|赔|保)?|用多久(?:都|也)?(?:保|包|管)/gu;
const NO_TERM = /终[身生]|永久|不限次|一辈子|lifetime/u;

/** What has been done to it, each with the words by which a note takes it out of returns. */
const DONE: readonly (readonly [said: RegExp, note: RegExp])[] = [
  [
    /(?:吊牌|标签?|牌子|水洗标)[^,，。!！?？]{0,3}(?:剪|摘|拆|扯|撕|没|掉|丢|去)|(?:剪|摘|扯|撕|拆)(?:了|掉)[^,，。]{0,2}(?:吊牌|标|牌)/gu,
    /吊牌|标签|水洗标/u,
  ],
  [
    /(?:拆|开)(?:了|过|封|袋|罐|箱|盒|瓶|开|完)|撕(?:开|了|掉)|启封/gu,
    /拆封|未拆|开封|开袋|启封|封签|包装完好|拆/u,
  ],
  [/磨(?:成|了|好|过|完)[^,，。!！?？]{0,4}|(?:打|磨)(?:成)?粉(?:了|后)?/gu, /磨(?:后|粉|好)|研磨|咖啡粉/u],
  [
    /(?:穿|戴|用|睡|盖|铺|骑|坐|弹|玩|喷|涂|抹|敷)(?:了|过|完|出去|脏|旧|着)[^,，。!！?？]{0,6}|(?:洗|下水|过水)(?:了|过)/gu,
    /未(?:使用|穿|戴|洗|下水)|使用(?:后|过)|(?:穿|洗涤|洗|下水)(?:后|过)|影响(?:二次|再次)销售|不影响|完好/u,
  ],
  [
    /(?:开火|点火|炒(?:过|了|完)|煮(?:过|了|完)|下锅|上灶|烧(?:过|了)|用了)/gu,
    /开火|使用(?:后|过|的)?不|已使用|未使用/u,
  ],
  [
    /(?:吃|喝|尝|嗑)(?:了|过|完|两口|几口|一口|一半|剩|到一半)|喝两口|吃两口/gu,
    /拆封|开封|食用|未拆|咖啡粉|拆/u,
  ],
  [
    /(?:刻|绣|定制|改)(?:了|过|好|完)?(?:字|名|尺寸|长短)?[^,，。!！?？]{0,3}/gu,
    /定制|刻字|绣字|改尺寸|裁剪/u,
  ],
];
const GIVES_BACK =
  /(?:照|都|也|就|一样|随便|随时|尽管|能|可以|给你|给您|包|全)[^,，。!！?？不]{0,4}(?:退(?!化|出|休|烧|色)|换货)|(?:退|换货)(?:给你|给您|就是|没问题|都行|妥妥)/u;
const NOTED_OUT = /不(?:支持|能|可|接受|予|享受|适用|退|包退|参与)|需|须|仅|限|完好|未/u;

/** 只要不是人为磕的,一年内换新, and 就算没摔过,也该三年一换. */
const UNHARMED = new RegExp(
  `^\\p{Script=Han}{2,4}?(?:不是|并?非|没(?!事|关系)有?|未)(?:人为|自己|您|你)?(?:去)?(?:${HARM})`,
  'u',
);
/** 提醒您撞过就换: what whoever has it should do. */
const ADVISED = /(?:提醒|建议|记得|务必|最好|应该|必须|一定要)(?:您|你|大家|各位|家人们?)?$/u;

const MADE_GOOD = /[退换赔修包管免保]/u;

/** Warranty and returns for what they do not cover: 摔的也换, 一辈子免费, 吊牌剪了都能退. */
export function readAfterSalesScope(scene: Scene): void {
  if (!mayMatch(MADE_GOOD, scene.text)) return;
  for (const match of statements(scene, HARMED)) {
    const harm = (match.groups?.harm ?? match.groups?.plain ?? '').charAt(0);
    if (/不(?:在|包|保|换|赔|退|修|能|给)/u.test(match[0]) || UNHARMED.test(match[0])) continue;
    if (ADVISED.test(scene.text.slice(scene.clauseAt(match.index).from, match.index))) continue;
    add(scene, match, judgeHarm(scene.sheetAt(match.index), harm));
  }
  for (const match of statements(scene, WITHOUT_END)) {
    if (
      scene.claims.some(
        ({ kind, from, to }) =>
          kind === 'promise' && from < match.index + match[0].length && to > match.index,
      )
    )
      continue;
    add(scene, match, judgeEndless(scene.sheetAt(match.index)));
  }
  readUsedReturns(scene);
}

function add(scene: Scene, match: RegExpExecArray, judgement: Judgement): void {
  addClaim(scene, 'promise', match.index, match.index + match[0].length, judgement);
}

const promised = (sheet: ProductSheet): readonly TextFact[] =>
  sheet.texts.filter(({ path }) => /^(?:after_sales|faq)/u.test(path));

function judgeHarm(sheet: ProductSheet, harm: string): Judgement {
  const held = promised(sheet).find(
    ({ text }) =>
      text.includes(harm) &&
      /[换赔修退补]/u.test(text) &&
      !/不(?:在|包|保|换|赔|退|修|属)|除外|非人为/u.test(text),
  );
  if (held !== undefined) return supported([held.id], held.shown);
  const warranty = promised(sheet).find(({ path }) => path === 'after_sales.warranty');
  return warranty === undefined ? unsupported : contradicted([warranty.id], warranty.shown);
}

function judgeEndless(sheet: ProductSheet): Judgement {
  const held = promised(sheet).find(({ text }) => NO_TERM.test(text));
  if (held !== undefined) return supported([held.id], held.shown);
  const stated = promised(sheet).find(
    ({ text, path }) => !path.startsWith('faq') && /[换赔修退]|质保/u.test(text),
  );
  return stated === undefined ? unsupported : contradicted([stated.id], stated.shown);
}

/** 吊牌先别剪: it is not done. */
const LEFT_ON = /(?:别|勿|甭|不要|不能|没有?|未)(?:先|给|去|着急|急着)?[剪摘拆扯撕去]/u;

/** A return promised for a thing that the note takes back only untouched. */
function readUsedReturns(scene: Scene): void {
  if (!mayMatch(GIVES_BACK, scene.text) || !GIVES_BACK.test(scene.text)) return;
  for (const [said, noted] of DONE) {
    for (const match of statements(scene, said)) {
      const clause = scene.clauseAt(match.index);
      const before = scene.text.slice(clause.from, match.index);
      if (
        /(?:不|没|未|别|勿|要是没|只要不|只要没)\p{Script=Han}{0,1}$/u.test(before) ||
        LEFT_ON.test(match[0])
      )
        continue;
      const rest = scene.text.slice(match.index, endOfSentence(scene, match.index));
      const back = GIVES_BACK.exec(rest);
      if (
        back === null ||
        /不(?:能|可以?|支持|给|予|享受|让)?[^,，。]{0,5}退|退不了|(?<!也)退不成|没法退|不支持|不可以?|不能/u.test(
          rest,
        )
      )
        continue;
      const sheet = scene.sheetAt(match.index);
      const note = sheet.texts.find(
        ({ path, values }) =>
          path.startsWith('after_sales') &&
          values.some((value) => noted.test(value) && NOTED_OUT.test(value)),
      );
      if (note === undefined || isProvenCase(scene, match.index)) continue;
      const from = match.index + back.index;
      addClaim(scene, 'promise', from, from + back[0].length, contradicted([note.id], note.shown));
      return;
    }
  }
}

/** 过敏了拆过也退,得有医院的证明: a case that the notes take back whatever was done to it. */
export function isProvenCase(scene: Scene, at: number): boolean {
  const { sentence } = scene.clauseAt(at);
  const said = sentenceText(scene, sentence);
  return (
    /过敏/u.test(said) &&
    /证明|诊断|病历|票据/u.test(said) &&
    !/(?:证明|诊断|病历|票据)[^,，。;；]{0,4}(?:不用|不要|不必|免|没有|都不)|(?:不用|不要|不需要?|无需|不看|免)[^,，。;；]{0,4}(?:证明|诊断|病历|票据)/u.test(
      said,
    ) &&
    promised(scene.sheetAt(at)).some(({ text }) =>
      /过敏[^。;；\n]*退|过敏[^。;；\n]*(?:证明|医院)/u.test(text),
    )
  );
}

function endOfSentence({ clauses, clauseAt, text }: Scene, from: number): number {
  const { sentence } = clauseAt(from);
  return clauses.findLast((one) => one.sentence === sentence)?.to ?? text.length;
}
