import { oncePer } from '../../../infra/once-per.ts';
import { mayMatch } from '../../text/may-match.ts';
import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Judgement, type Scene, statements, supported } from '../scene/scene.ts';

const HUE =
  '红|橙|黄|绿|青|蓝|紫|粉|黑|白|灰|棕|米|银|金|杏|咖啡?|卡其|藏青|香槟|玫瑰金|墨绿|奶白|奶油|雾蓝|裸粉|樱花粉|酒红|驼|焦糖|浅灰|深灰|天蓝|海军蓝|薄荷绿|牛油果绿|莫兰迪[^,，。]?';
const COLOUR = new RegExp(
  `(?<hue>${HUE})(?:色)(?!素|泽|差|彩|香|号|情|拼|食品|认证|环保|通道)|(?:(?<!没)有|还有|选|和|、)(?<bare>黑|白|红|蓝|绿|粉|灰|紫|黄)(?=、|的|款|两|和|三)|\\b(?<english>red|orange|yellow|green|blue|purple|pink|black|white|gr[ae]y|brown|beige|silver|gold|navy)\\b`,
  'gu',
);
const OFFERED =
  /有|还|出了?|推出|选|款|可选|颜色|配色|色号|要|拍|available|comes? in|\bgot (?:them|it|this|these) in|colou?r|choose|pick|option/u;
/** 没有黑色可选. */
const NONE_OF = /(?:没有?|无|不[带做出])(?:什么|出)?$/u;
const FLAVOUR = /(?<what>[\p{Script=Han}]{1,4})(?:口)?味(?!道|精|蕾|觉|儿)/gu;
const SIZE =
  /(?:(?<!没)有|到|选|穿|拍|出了?|从)(?<size>(?:\d?x{0,4}[sl]|m|均)码|[2-6]xl)|(?:sizes?|in)\s(?<english>x{0,3}[sml])\b/gu;

/** Colours, flavours and sizes that one can choose. Only where the sheet lists what there is. */
export function readVariants(scene: Scene): void {
  for (const match of statements(scene, COLOUR)) {
    const hue = match.groups?.hue ?? match.groups?.bare ?? match.groups?.english ?? '';
    if (!OFFERED.test(scene.clauseAt(match.index).text)) continue;
    if (NONE_OF.test(scene.text.slice(Math.max(0, match.index - 4), match.index))) continue;
    claim(
      scene,
      match,
      judgeChoice(scene.sheetAt(match.index), hue, /颜色|配色|色号|款式|colou?rs?\b(?! temp)/u),
    );
  }
  for (const match of statements(scene, FLAVOUR)) {
    const sheet = scene.sheetAt(match.index);
    const said = match.groups?.what ?? '';
    const what = said.replace(/^.*(?:有|是|选|和|要|拍|还|个|种|的)|口$/gu, '');
    // 想要孜然味的朋友,这款没有: what is sought begins after the seeking.
    if (scene.isUnclaimed(match.index + said.indexOf(what))) continue;
    if (what !== '' && OFFERED.test(scene.clauseAt(match.index).text) && !/[几哪什么对]/u.test(what))
      claim(scene, match, judgeChoice(sheet, what, /口味|味道|风味|flavou?r/u));
  }
  for (const match of statements(scene, SIZE)) {
    const size = (match.groups?.size ?? match.groups?.english ?? '').replace('码', '');
    claim(scene, match, judgeChoice(scene.sheetAt(match.index), size, /尺码|码数|尺寸|size/u));
  }
  readOffered(scene);
}

/** What a list offers, named in a clause that offers something: 雾灰可选. */
function readOffered(scene: Scene): void {
  if (!mayMatch(OFFERED, scene.text)) return;
  for (const clause of scene.clauses) {
    if (clause.asks) continue;
    const lists = listsOf(scene.sheetAt(clause.from));
    if (lists.length === 0 || !OFFERED.test(clause.text)) continue;
    for (const list of lists) {
      for (const value of list.values) {
        const at = value.length > 1 ? scene.text.indexOf(value, clause.from) : -1;
        const to = at + value.length;
        const free = !scene.claims.some((claim) => claim.from < to && claim.to > at);
        if (at >= 0 && to <= clause.to && free && !scene.isUnclaimed(at)) {
          addClaim(scene, 'number', at, to, supported([list.id], list.shown));
        }
      }
    }
  }
}

const listsOf = oncePer((sheet: ProductSheet): readonly TextFact[] =>
  sheet.texts.filter(({ about, path }) => LISTED.test(about) && !path.startsWith('faq')),
);
const LISTED = /颜色|配色|色号|口味|味道|尺码|码数|款式|colou?rs?(?! temp)|flavou?rs?|sizes?/u;

function claim(scene: Scene, match: RegExpExecArray, judgement: Judgement | undefined): void {
  if (judgement !== undefined)
    addClaim(scene, 'number', match.index, match.index + match[0].length, judgement);
}

function judgeChoice(sheet: ProductSheet, word: string, of: RegExp): Judgement | undefined {
  const list = sheet.texts.find(({ about, path }: TextFact) => of.test(about) && !path.startsWith('faq'));
  if (list === undefined) return undefined;
  const latin = /^[a-z0-9]+$/.test(word);
  const offered = list.values.some(
    (value) =>
      (latin ? value.split(/[^a-z0-9]+/u).includes(word) : value.includes(word)) ||
      (!latin && value.length > 1 && word.includes(value.replace(/[色味]$/u, ''))),
  );
  return offered ? supported([list.id], list.shown) : contradicted([list.id], list.shown);
}
