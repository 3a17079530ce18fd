import { readNumeral } from '../numbers/numerals.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  statements,
  supported,
  takeNumbers,
  unsupported,
} from '../scene/scene.ts';

const CONTEST = '大赛|比赛|杯赛|赛事|评比|评选|评鉴|品鉴会?|博览会|展会|茶王赛|斗茶|奖项|大奖赛|组别';
const RANK =
  '冠军|亚军|季军|第[一二三四五六七八九十\\d]{1,2}名?|头名|头一名|状元|榜首|夺冠|夺魁|折桂|特等奖|[一二三]等奖|头奖|金奖|银奖|铜奖|优胜奖|金牌|银牌|铜牌|特金奖?';
/** 大赛水洗组冠军豆, 拿了评比第一: a rank in a contest that is named. */
const IN_CONTEST = new RegExp(
  `(?:${CONTEST})[^,，。!！?？]{0,10}?(?<rank>${RANK})(?![步次条批时间件天款眼口场])|(?:拿|得|获|捧|摘|夺|斩)(?:了|过|下|到|得|回)(?:个|那个|一个)?(?<won>${RANK})(?=的?(?:豆|茶|酒|米|油|面|品|货|作|款|$|[,，。!！?？]))`,
  'gu',
);
const HELD = new RegExp(RANK, 'gu');
const AWARDED = /奖|名次|获奖|荣誉|大赛|比赛|评比|award/u;

/** A place in a contest, held against the one awarded. */
export function readContestRanks(scene: Scene): void {
  for (const match of statements(scene, IN_CONTEST)) {
    const rank = match.groups?.rank ?? match.groups?.won ?? '';
    const [from, to] = [match.index, match.index + match[0].length];
    if (
      /(?:没|不是|没有|未)[^,，。]{0,3}$/u.test(scene.text.slice(Math.max(0, from - 6), from)) ||
      /没|不是|未/u.test(match[0])
    )
      continue;
    takeNumbers(scene, from, to);
    if (scene.claims.some((claim) => claim.kind === 'ranking' && claim.from < to && claim.to > from))
      continue;
    addClaim(scene, 'ranking', from, to, judge(scene.sheetAt(from), rank), 'award');
  }
}

function judge(sheet: ProductSheet, rank: string): Judgement {
  const awarded = sheet.texts.filter(
    (fact) => !fact.id.startsWith('shop.') && AWARDED.test(fact.text) && fact.text.match(HELD) !== null,
  );
  const said = placeOf(rank);
  const held = awarded.find(({ text }) => (text.match(HELD) ?? []).some((one) => placeOf(one) === said));
  if (held !== undefined) return supported([held.id], held.shown);
  const first = awarded[0];
  return first === undefined ? unsupported : contradicted([first.id], first.shown);
}

/** 冠军, 头名 and 第一名 are one place; an award of another name is its own. */
function placeOf(rank: string): string {
  if (/冠军|头名|头一名|状元|榜首|夺冠|夺魁|折桂/u.test(rank)) return '1';
  if (/亚军/u.test(rank)) return '2';
  if (/季军/u.test(rank)) return '3';
  const number = /^第(?<of>.{1,2}?)名?$/u.exec(rank)?.groups?.of;
  return number === undefined ? rank.replace(/牌$/u, '奖') : String(readNumeral(number)?.value ?? rank);
}
