import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  statements,
  supported,
  unsupported,
} from '../scene/scene.ts';

const LIMIT_BEFORE =
  /(?:限购|限拍|限买|限领|限(?=\s*$)|最多(?:可以|能|只能)?(?:买|拍|下单|带|囤|(?<=单[^,，。]{0,8})放)|(?:只能|仅限|最多|限)(?:买|拍|下|购买)?|limit(?:ed to)?|maximum(?: of)?|max|up to)(?:了|\s)*$/u;
const PERSON_BEFORE =
  /(?:每人|每单|每个?(?:id|账号|用户|家庭)|一(?:个)?人|一单|一(?:个)?id|单笔|per (?:order|customer|person))[^,，。!！?？]{0,4}$/u;
const PERSON_AFTER = /^\s?(?:per|each|a)\s(?:order|customer|person|household)/u;
const ORDER_BEFORE =
  /(?:一单|每单|单笔|每人|一人|一个?(?:账)?号|每户)(?:最多|顶多|至多|就|只|只能|可以?|能)*(?:拍|买|下|带|拿|给)?$/u;
/** 限五组/单. */
const PER_ORDER = /^[/每]\s?(?:单|人|号|id|账号)/u;
/** 一家四口一人一支: how what was bought is shared. */
const AMONG = /[俩仨]|一家|[两三四五六]口|闺蜜|姐妹俩?|兄弟|情侣|夫妻|两口子|爸妈|室友|同事|刚好|正好|人手/u;
const TOP_AFTER = /^(?:封顶|为限|[为是]上限|到顶|到头|打住|顶天|以内(?!的))/u;
/** 一单上限是五盏, 一个单子里最多放三瓶, 最多一单四盒. */
const TOP_BEFORE =
  /(?:(?:一单|每单)(?:的)?上限(?:就|是|为)*|(?:一单|每单|一个单子里?)最多(?:就|只能|能|可以)?放|最多一单(?:就|只)?)$/u;
const NO_LIMIT =
  /不限(?:购|量|数量|件数)|随便(?:拍|买)多少|想(?:拍|买)多少(?:就)?(?:拍|买)多少|no (?:purchase )?limit/gu;

/** 两人分开存,每人九十组: what a device keeps for each. */
const KEPT = /存储|储存|记忆|记录|(?:分开|各自)存|[能可]以?存|数据/u;

/** How many one may buy. */
export function readOrderLimits(scene: Scene): void {
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity) || !(quantity.dimension.startsWith('count:') || quantity.dimension === ''))
      continue;
    const clause = scene.clauseAt(quantity.from);
    const before = scene.text.slice(clause.from, quantity.from);
    const after = scene.text.slice(quantity.to, clause.to);
    const strong = /限购|限拍|限买|限领|每[人单].*限/u.test(before) || /限购|限拍/u.test(after);
    const limited =
      LIMIT_BEFORE.test(before) &&
      (strong ||
        PER_ORDER.test(after) ||
        PERSON_BEFORE.test(before.replace(LIMIT_BEFORE, '')) ||
        PERSON_AFTER.test(after) ||
        /买|拍|放/u.test(LIMIT_BEFORE.exec(before)?.[0] ?? ''));
    const onlyOne =
      /(?:一人|每人|一个?id)(?:只能|就|仅)?$/u.test(before) &&
      /^(?:限购|为限)?$/u.test(after.trim()) &&
      !KEPT.test(scene.text.slice(Math.max(0, quantity.from - 24), quantity.to + 24)) &&
      !AMONG.test(scene.text.slice(Math.max(0, quantity.from - 16), quantity.from));
    const topped = (TOP_AFTER.test(after) && ORDER_BEFORE.test(before)) || TOP_BEFORE.test(before);
    if (!limited && !onlyOne && !topped) {
      if (/^\s*(?:一单|每单)$/u.test(before) && after.trim() === '' && readBareLimit(scene, quantity))
        continue;
      readMayTake(scene, quantity, before);
      continue;
    }
    scene.taken.add(quantity);
    if (scene.isUnclaimed(quantity.from)) continue;
    addClaim(
      scene,
      'scarcity',
      quantity.from,
      quantity.to,
      judgeLimit(scene.sheetAt(quantity.from), quantity),
    );
  }
  for (const match of statements(scene, NO_LIMIT)) {
    const sheet = scene.sheetAt(match.index);
    const limit = sheet.product?.price?.limit_per_order;
    if (limit === undefined) continue;
    addClaim(
      scene,
      'scarcity',
      match.index,
      match.index + match[0].length,
      contradicted([`${sheet.id}.price.limit_per_order`], `price.limit_per_order ${limit}`),
    );
  }
}

/** 一单六支, where six is the limit: whatever else it may count is left to others. */
function readBareLimit(scene: Scene, quantity: Quantity): boolean {
  const { id, product } = scene.sheetAt(quantity.from);
  if (product?.price?.limit_per_order !== quantity.lo || quantity.lo !== quantity.hi) return false;
  scene.taken.add(quantity);
  addClaim(scene, 'scarcity', quantity.from, quantity.to, supported([`${id}.price.limit_per_order`]));
  return true;
}

const MAY_TAKE =
  /(?:一单|每单|一个人|一人|每人|一次|一家(?:人)?|一户|每家|每户|一个(?:账)?号|一个id|[您你](?:家)?)(?:就|也|都)?(?:可以|能|随便)?(?:拍|买|下|带|囤)(?:个|上)?$/u;

/** 一单拍五箱也没问题: more than one order may have. */
function readMayTake(scene: Scene, quantity: Quantity, before: string): void {
  const { id, product } = scene.sheetAt(quantity.from);
  const limit = product?.price?.limit_per_order;
  if (limit === undefined || quantity.lo <= limit || !MAY_TAKE.test(before)) return;
  scene.taken.add(quantity);
  if (scene.isUnclaimed(quantity.from)) return;
  const judgement = contradicted([`${id}.price.limit_per_order`], `price.limit_per_order ${limit}`);
  addClaim(scene, 'scarcity', quantity.from, quantity.to, judgement);
}

function judgeLimit(sheet: ProductSheet, quantity: Quantity): Judgement {
  const limit = sheet.product?.price?.limit_per_order;
  if (limit === undefined) return unsupported;
  const fact = `${sheet.id}.price.limit_per_order`;
  const said = { ...quantity, sense: 'exact' as const };
  return agrees(said, { lo: limit, hi: limit })
    ? supported([fact])
    : contradicted([fact], `price.limit_per_order ${limit}`);
}
