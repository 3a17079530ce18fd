import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import type { Scene } from '../scene/scene.ts';

const MEASURED = new Set(['length', 'mass', 'volume', 'area', 'power', 'charge']);

/** 您家柜子宽, 您桌深, 家里门缝: the viewer's, up to the number. */
const YOURS =
  /(?<!告诉|[跟给对为让送向替帮和])(?:[您你](?:们|家)*|咱家|家里|屋里|自家)(?<of>[^,，。;；!！?？:]{0,14})$/u;
/** 您拍两公斤, 您用它能省三升: what is done with the product is no measure of the viewer's. */
const DONE =
  /足足|整整|看|听|瞧|想|知道|记得|眼前|面前|手[上里]|[一每][罐袋盒瓶包箱台个]|买|拍|选|用|能|可以|到手|收[到货]|拿|今[天晚]|现在|省|付|给|穿|戴|它|这[款个台口件条瓶盒只把套种]|那[款个台口件条瓶盒只把套种]|我|咱|送|享|(?<!原)装|吃|喝|泡|冲|承重|续航|最[大多高长]|净重|净含量|保质|本品|产品|商品|店|发货|发[您你]|留|挑|少|多|再|得|卡在|长[到高]|放(?!了)|塞|[大中小]号|[款版型]/u;
/** 深12厘米的话, 一米九的话: supposed. */
const SUPPOSED_AFTER = /^的?(?:[人狗猫娃]|个子)?的话/u;
const SUPPOSED_BEFORE = /(?:要是|如果|假如|假设|万一|若是|倘若|已经放了)(?<of>[^,，。;；!！?？]{0,12})$/u;
/** 插座离沙发, 主机, A4纸高: things about the house that go beside a product, up to the number. */
const ABOUT_THE_HOUSE =
  /(?<thing>沙发|插座|墙|柜子?|抽屉|书?桌子?|门|床垫?|主机|显示器|屏幕?|电脑|笔记本|手机|平板|相机|a[345]纸|书本?|书立|口袋|背包|后备箱|行李箱|前挡|后视镜座?|叶片|出风口|灶台|台面|水槽|冰箱|窗台|窗户|阳台|客厅|卧室|房间|层高|限[重高宽]|航司|宝宝|肩宽|腰围|灯罩|鱼缸|花盆|水杯|杯子|水壶|壳)(?:[底下]|量出来|大概|大约|只有|有|是|缝隙?|框|槛|板|高|宽|深|长|厚|重|口径|离[^,，]{1,4}|直径|尺寸|连壳|手提|托运|限|[各约重放\s])*$/u;

/** The words name the product itself, whose measures are facts. */
const namesProduct = ({ names }: ProductSheet, words: string): boolean =>
  names.some((name) => name.length > 1 && words.includes(name));

/** What a product is comes last in its name: 升降桌 and 桌子 are desks. */
const headsOf = ({ names }: ProductSheet): string[] =>
  names.flatMap((name) => /\p{Script=Han}(?=[子儿]?$)/u.exec(name)?.[0] ?? []);

/**
 * Whose a measure is by the words before it: `viewer` of 您家柜子宽40厘米 and 口袋深12厘米的话, `house` of 插座离沙发1.6米,
 * which only goes beside the product. Undefined of all else, and of what names the product.
 */
export function ownerOf(
  scene: Scene,
  sheet: ProductSheet,
  quantity: Quantity,
): 'viewer' | 'house' | undefined {
  if (!MEASURED.has(quantity.dimension) || quantity.lo !== quantity.hi) return undefined;
  const { from, to } = quantity;
  const before = scene.text.slice(Math.max(scene.clauseAt(from).from, from - 20), from);
  const yours = YOURS.exec(before)?.groups?.of;
  const supposed = yours === undefined ? SUPPOSED_BEFORE.exec(before)?.groups?.of : undefined;
  if (yours !== undefined || supposed !== undefined || SUPPOSED_AFTER.test(scene.text.slice(to, to + 8))) {
    const words = yours ?? supposed ?? before;
    return DONE.test(words) || namesProduct(sheet, yours ?? before) ? undefined : 'viewer';
  }
  const thing = ABOUT_THE_HOUSE.exec(before)?.groups?.thing;
  if (thing === undefined || namesProduct(sheet, before)) return undefined;
  return headsOf(sheet).some((head) => thing.includes(head)) ? undefined : 'house';
}
