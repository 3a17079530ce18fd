import { endOfPaper } from '../../../knowledge/paper-end.ts';
import { prefilter } from '../../text/may-match.ts';
import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  supported,
  type Topic,
  takeNumbers,
  unsupported,
} from '../scene/scene.ts';
import { judgeWords, literally } from '../scene/text-support.ts';
import { told } from '../scene/warned-off.ts';
import { isLikeNumber, type Paper, papersOf } from './papers.ts';

const MARKS =
  '(?:欧标|欧盟|ece)?\\s?r ?(?:44|129)|i-?size|adac|欧标|美标|日标|澳标|德标|ece|gs|3c|ccc|cqc|iso\\s?\\d{3,5}|haccp|brc|gmp|sgs|intertek|tuv|tüv|fda|epa|usda(?: organic)?|oeko-?tex|gots|rohs|fcc|etl|energy star|leaping bunny|halal|kosher|fsc|rwa|grs|bci|国妆特字|国妆特进|国食健字|卫食健字|蓝帽子|药监局|药监|欧盟|美国fda|国家级|ce|ul|ukca|bsi|kitemark|ukas|nsf|astm|b corp|fair ?trade|rainforest alliance|cruelty free|vegan society|soil association|asthma & allergy|sc|qs|cma|cnas';
const NAMED = new RegExp(
  `(?<![a-z0-9])(?<mark>${MARKS})(?![a-z0-9])(?:\\s(?:standard\\s)?\\d{2,5}(?:-\\d)?(?!\\d))?(?:的)?\\s?(?:强制性?|产品|国际|质量|安全|体系|管理|权威|官方|双重)*(?:认证|认可|证书|检测|检验|检测报告|标志|标准|资质|备案|批准|注册|许可|certified|certification|certificate|approved|approval|tested|listed|mark(?:ed)?|kitemark(?:ed)?)?`,
  'gu',
);
const WITH_WORD =
  /(?<what>[\p{Script=Han}a-z0-9]{2,10}?)(?:认证|(?<!不)认可|许可证|注册证|备案(?!的|功效|信息|内容|是|过的)|批文|资质)(?:证书|号|编号)?|(?:符合|达到|满足|高于|超过|通过了?)(?<met>[\p{Script=Han}a-z0-9/ .]{2,14}?)(?:标准|规范|检验|检测|认证)|(?:certified|approved|tested) by (?:the )?(?<by>[a-z0-9 ]{2,24})|(?<english>[a-z]{3,16})[- ]certified/gu;
const REPORT =
  /(?:权威|第三方|专业|国家|专利|官方)*(?:机构)?(?:质检|检测|检验|测试|实验)(?:机构)?(?:的)?(?:报告|证书|合格证?)|(?:lab|test) reports?|lab[- ]tested|independently tested/gu;
const PATENT =
  /(?:国家|发明|实用新型|外观设计?|国际|独家|\d+项|多项)*专利(?:技术|号|认证|产品|配方)?|patent(?:ed|s)?/gu;
const CODE =
  /(?:编号|证书号|报告号|专利号|备案号|批准文号|许可证(?:编?号)?|注册证(?:编?号)?|备案编号|生产许可|zl|sc|number|no\.?)\s?(?:是|为|:|：|is|\s)*(?<code>(?=[\p{Script=Han}a-z./()-]{0,14}\d)(?:[\p{Script=Han}]{1,2}[a-z]?[\p{Script=Han}()]{2,8})?[a-z0-9][a-z0-9./-]{5,}[a-z0-9])/gu;
/** Official numbers that need no word before them: 国妆特字20251234, 国食健注G20230456, 械注准, SC and 14 digits. */
const OFFICIAL =
  /国妆(?:特|备)?(?:进)?字?[gj]?\(?\d{6,}\)?|[\p{Script=Han}]?g?妆网备字\d{6,}|国食(?:健注|健备|健字|注字)[a-z]{0,2}\d{6,}|(?:食健备|卫食健字?)\(?[a-z]?\d{4,}\)?\d*|国药准字[a-z]?\d{6,}|[\p{Script=Han}]?械(?:注|备)(?:准|进|许)?\d{6,}|(?<![a-z0-9])sc\d{14}|(?<![a-z0-9])zl\s?\d{9,}(?:\.\d)?/gu;
const STANDARD =
  /(?<![a-z])(?:bs )?en (?:iso )?\d{2,5}(?:-\d{1,2})?(?!\d)|(?:gb|qb|gb\/t|ny|ny\/t)[/ t]{0,3}\s?\d{3,6}(?:[.-]\d+)*|(?:国家|国标|欧盟|欧洲|行业|食品|母婴|军工|医用|婴儿|婴幼儿|食品接触)(?:级|a类|安全级?)(?:标准|认证|材质)?|a类(?:标准|面料|婴幼儿)?|[一1]级能效|能效[一1]级|新国标/gu;
/** Grades that a standard gives to goods. */
const GRADE = /(?:特级|特等|优级|优等品?|一等品|头等|超特级)(?!教师|教练|厨师|大师|会员|舱|大事)/gu;
const ORGANIC =
  /(?:(?<abroad>欧盟|美国|日本|国际|德国|澳洲|usda)(?:的)?)?有机(?!会|玻璃|硅|物|肥|棉)(?:种植|食品|认证|产品|蔬菜|茶|奶|大米|燕麦)?|绿色食品|无公害|地理标志|原产地保护|非遗|非物质文化遗产|老字号|certified organic|organic/gu;

/** 它只备案了保湿, 这支有注册证, 是因为它有特殊化妆品注册证: a paper of its kind, called by no other name. */
const OWN_PAPER =
  /^(?:[\p{Script=Han}]{0,4}(?:它|这[盒瓶支款条罐袋]|本品|走的是|属于)|[\p{Script=Han}a-z0-9]{1,6}(?=只))(?:就|也|都|只|是|有|走的是|属于|了|特殊化妆品|普通化妆品|保健食品|强制)*(?<paper>备案|注册证|批文|许可证|认证)/u;
/** By what the facts show that there is one. */
const PAPERS: Record<string, RegExp> = {
  备案: /备案|妆网备|食健备|国妆备|械备/u,
  注册证: /注册|国妆特|国食健注|国食注字|国药准|械注/u,
  批文: /批准文号|国食健注|食健备|国药准/u,
  许可证: /许可/u,
  认证: /3c|ccc|强制性(?:产品)?认证/u,
};

const ANY_WORDS = /./u;

const SAID = prefilter(CODE, OFFICIAL, NAMED, PATENT, REPORT, ORGANIC, GRADE, STANDARD, WITH_WORD);

/** Marks, certificates, reports and their numbers; one whose time is over stands no more. */
export function readCertifications(scene: Scene): void {
  if (!SAID.isMetBy(scene.text)) return;
  const done: [number, number][] = [];
  const claim = (match: RegExpExecArray, judge: (sheet: ProductSheet) => Judgement, topic?: Topic): void => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (done.some(([start, end]) => from < end && to > start)) return;
    done.push([from, to]);
    takeNumbers(scene, from, to);
    addClaim(scene, 'certification', from, to, judge(scene.sheetAt(from)), topic);
  };
  for (const match of told(scene, CODE))
    claim(match, (sheet) => judgeCode(scene, sheet, match[0], codeOf(match)));
  for (const match of told(scene, OFFICIAL))
    claim(match, (sheet) => judgeCode(scene, sheet, match[0], match[0].replace(/\s/gu, '')));
  for (const match of told(scene, NAMED)) {
    const mark = match.groups?.mark ?? '';
    if (
      /^(?:国家级|药监局?|欧盟|sc|ce|ul|qs|fsc)$/u.test(mark) &&
      match[0].trim().replace(/(?<=药监局?)的$/u, '') === mark
    )
      continue;
    const numbered = /^[a-z]+ \d+(?:-\d)?/u.exec(match[0])?.[0];
    claim(match, (sheet) => judgeMark(scene, sheet, numbered ?? mark));
  }
  for (const match of told(scene, PATENT))
    claim(match, (sheet) => judgeHeld(scene, sheet, patentOf(sheet, match[0])), 'patent');
  for (const match of told(scene, REPORT)) claim(match, judgeReport);
  for (const match of told(scene, ORGANIC))
    if (!isInName(scene, match))
      claim(match, (sheet) =>
        judgeHeld(
          scene,
          sheet,
          literally(
            match.groups?.abroad !== undefined
              ? match.groups.abroad
              : match[0].startsWith('有机')
                ? '有机'
                : /organic/.test(match[0])
                  ? 'organic'
                  : match[0],
          ),
        ),
      );
  for (const match of told(scene, GRADE))
    if (!isInName(scene, match) && !isGradeOfOthers(scene, match))
      claim(match, (sheet) => judgeGrade(sheet, match[0]));
  for (const match of told(scene, STANDARD))
    claim(match, (sheet) => judgeHeld(scene, sheet, standardOf(match[0])));
  for (const match of told(scene, WITH_WORD)) {
    const words = match.groups?.what ?? match.groups?.met ?? match.groups?.by ?? match.groups?.english ?? '';
    // 这款没有有机认证 denies it.
    if (/不在(?:它|我们?)?的?$|[说念写]漏了?$/u.test(words)) continue;
    const paper = OWN_PAPER.exec(match[0]);
    if (paper !== null) {
      claim(match, (sheet) => judgeHeld(scene, sheet, PAPERS[paper.groups?.paper ?? ''] ?? ANY_WORDS));
      continue;
    }
    if (/没有?|未[取获通]|并无|[按照依]$|^(?:咱|我)们?(?:就)?[按照依]/u.test(words)) continue;
    if (match.groups?.met !== undefined && /尺码|身高|您的|你的|大家|自己|这个|我们的/u.test(words)) continue;
    const what = words
      .replace(
        /^.*(?:通过了?|拿到了?|有了?|获得了?|取得了?|经过了?|拥有|得到了?|做了?|过了|是|(?:要|得|需要?|必须|应当?)先?(?:拿|取得|办|申请))/u,
        '',
      )
      .replace(/(?:的|质量|产品|安全|权威|国际|国家|官方|专业|多项|多重|各种|相关|双重)+/gu, '');
    if (/实名|本人|身份|店铺|平台|官方|蓝v|主播/u.test(words)) continue;
    claim(match, (sheet) =>
      what.length < 2 ? judgeAny(scene, sheet) : judgeHeld(scene, sheet, literally(what.trim())),
    );
  }
}

/** ZL and SC are words before a number, and part of it as papers write it. */
const codeOf = ({ 0: said, groups }: RegExpExecArray): string =>
  /^(?:zl|sc)\s?\d/.test(said) ? said.replaceAll(' ', '') : (groups?.code ?? '');

const PATENT_KIND = /发明|实用新型|外观/u;

/** 发明专利 is another thing than the 外观设计专利 on file. */
function patentOf(sheet: ProductSheet, said: string): RegExp {
  const kind = PATENT_KIND.exec(said)?.[0];
  const isKindOnFile = sheet.texts.some(({ text }) => /(?:发明|实用新型|外观)[^\n]{0,4}专利/u.test(text));
  return kind !== undefined && isKindOnFile
    ? new RegExp(`${kind}[^\\n]{0,4}专利`, 'u')
    : /专利|patent|zl\s?\d/u;
}

function isInName(scene: Scene, match: RegExpExecArray): boolean {
  const sheet = scene.sheetAt(match.index);
  const word = match[0].slice(0, 2);
  return sheet.names.some(
    (name) => name.includes(word) && scene.text.slice(match.index).startsWith(name.slice(name.indexOf(word))),
  );
}

/** 优等品还在它上头: a grade that this one has not. */
function isGradeOfOthers(scene: Scene, match: RegExpExecArray): boolean {
  const after = scene.text.slice(match.index + match[0].length, match.index + match[0].length + 12);
  return /^(?:还|才|都|那|又|更|另外|则|,)*(?:在|比)(?:它|这个?|一等品?|一级|咱)?[^,，。]{0,4}(?:上头|上面|之上|前头|更高|高一[级档等]|还高)/u.test(
    after,
  );
}

function judgeGrade(sheet: ProductSheet, grade: string): Judgement {
  const held = judgeWords(sheet, literally(grade));
  const other = sheet.texts.find(({ about }) => /等级|级别|grade/u.test(about));
  return held.verdict === 'unsupported' && other !== undefined ? contradicted([other.id], other.shown) : held;
}

const standardOf = (said: string): RegExp =>
  /能效/u.test(said)
    ? /(?:一|1)级能效|能效(?:等级)?[^,，。]{0,3}(?:一|1)级?|能效[^\n]{0,16}\n(?:一|1)级?$/mu
    : /^婴(?:幼)?儿a类/u.test(said)
      ? /婴[^,，。\n]{0,8}a类|a类[^,，。\n]{0,4}婴/u
      : /^a类/u.test(said)
        ? /a类/u
        : /^(?:gb|qb|ny)/.test(said)
          ? new RegExp(
              `${said
                .replace(/[\s]+/g, '')
                .replace(/[/.]/g, String.raw`\$&`)
                .replace(/(?<=[a-z])(?=\d)/, String.raw`\s?`)}(?!d)`,
              'u',
            )
          : literally(said.replace(/标准|认证|材质/gu, ''));

const MARK_NAMES: Record<string, RegExp> = {
  '3c': /3c|ccc|强制性(?:产品)?认证/u,
  ccc: /3c|ccc|强制性(?:产品)?认证/u,
  fda: /fda/u,
  sc: /\bsc\b|sc\s?\d|食品生产许可/u,
  蓝帽子: /蓝帽|国食健|保健食品/u,
};

function judgeMark(scene: Scene, sheet: ProductSheet, mark: string): Judgement {
  const held =
    MARK_NAMES[mark] ??
    (/^[a-z]+(?: \d+(?:-\d)?)?$/.test(mark)
      ? new RegExp(`(?<![a-z])${mark}(?![a-z])`, 'u')
      : literally(mark).source.includes('iso')
        ? new RegExp(mark.replace(/\s/g, '\\s?'), 'u')
        : literally(mark));
  return judgeHeld(scene, sheet, held);
}

/** A certificate or report by its words, while it is valid; else a fact in words. */
function judgeHeld(scene: Scene, sheet: ProductSheet, pattern: RegExp): Judgement {
  const groups = [sheet.product?.certifications ?? [], sheet.product?.test_reports ?? []] as const;
  let over: Judgement | undefined;
  for (const [which, documents] of groups.entries()) {
    for (const [index, document] of documents.entries()) {
      const words = Object.values(document)
        .filter((value) => typeof value === 'string')
        .join('\n')
        .toLowerCase();
      if (!pattern.test(words)) continue;
      const path = `${sheet.id}.${which === 0 ? 'certifications' : 'test_reports'}.${index}`;
      const until = typeof document.valid_until === 'string' ? document.valid_until : undefined;
      if (until === undefined || (endOfPaper(until) ?? Infinity) >= scene.now)
        return supported([`${path}.${which === 0 ? 'name' : 'id'}`]);
      over ??= contradicted([`${path}.valid_until`], `valid_until ${until}`);
    }
  }
  if (over !== undefined) return over;
  return judgeWords(
    sheet,
    pattern,
    (fact: TextFact) => !/^(?:certifications|test_reports|name|category)\b/u.test(fact.path),
  );
}

function judgeReport(sheet: ProductSheet): Judgement {
  if ((sheet.product?.test_reports ?? []).length > 0) return supported([`${sheet.id}.test_reports.0.id`]);
  return judgeWords(sheet, /报告|检测|质检|report/u);
}

function judgeAny(scene: Scene, sheet: ProductSheet): Judgement {
  return (sheet.product?.certifications ?? []).length > 0
    ? judgeHeld(scene, sheet, ANY_WORDS)
    : judgeReport(sheet);
}

/** An award or a study has its number in the words of another fact. */
const heldInWords = (sheet: ProductSheet, code: string): TextFact | undefined =>
  sheet.texts.find(({ text, path }) => !path.startsWith('faq') && holdsCode(text, code));

const CODED = /编号|备案号|许可|注册证|批准文号|专利号|证书号|报告号|number|filing/u;

/** The very same code, not the head of a longer one. */
function holdsCode(written: string, said: string): boolean {
  // 食健广审（文）第…号 is said without its brackets.
  const [value, code] = [written, said].map((one) => one.replace(/[()（）]/gu, '')) as [string, string];
  const at = value.indexOf(code);
  return (
    at >= 0 && !/[a-z0-9]/.test(value.charAt(at - 1)) && !/[a-z0-9]/.test(value.charAt(at + code.length))
  );
}

function judgeCode(scene: Scene, sheet: ProductSheet, said: string, code: string): Judgement {
  for (const fact of sheet.texts) {
    if (fact.values.some((value) => holdsCode(value, code))) {
      const document = judgeHeld(scene, sheet, literally(code));
      // What was not found in the test stands beside the number of its report, and denies no report.
      return document.facts[0]?.endsWith('.valid_until') && document.verdict === 'contradicted'
        ? document
        : supported([fact.id], fact.shown);
    }
  }
  const noted = heldInWords(sheet, code);
  if (noted !== undefined) return supported([noted.id], noted.shown);
  return judgeWrongCode(sheet, said, code);
}

/** The number on file that a wrong one stands for: the one most like it, else the only one of what is spoken of. */
function judgeWrongCode(sheet: ProductSheet, said: string, code: string): Judgement {
  const papers = papersOf(sheet);
  const like = papers.find(({ number }) => isLikeNumber(number, code));
  if (like !== undefined) return contradicted([like.fact], like.number);
  const other = sheet.texts.find(
    (fact) => CODED.test(fact.about) && /\d{5}/.test(fact.values.join()) && !fact.path.startsWith('faq'),
  );
  if (other !== undefined) return contradicted([other.id], other.shown);
  const isMeant = ({ kind, name }: Paper): boolean =>
    /专利|zl|patent/u.test(said)
      ? /专利|patent/u.test(name)
      : /报告|report/u.test(said)
        ? kind === 'test_reports'
        : kind === 'certifications';
  const first = papers.find(isMeant);
  return first === undefined ? unsupported : contradicted([first.fact], first.number);
}
