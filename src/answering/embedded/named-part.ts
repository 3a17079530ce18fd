import { normalise } from '../../knowledge/retrieval.ts';
import { statesALength } from './fact-answers.ts';
import type { Asked } from './question.ts';
import { sentenceOf, type Told } from './wording.ts';

const PARTS_ZH =
  '拉杆|锅把|锅柄|锅耳|壶把|壶嘴|壶盖|把手|手柄|提手|扶手|推手|鞋垫|鞋底|鞋面|鞋带|鞋跟|鞋舌|隔层|夹层|内袋|侧袋|外壳|面板|屏幕|按键|表带|表盘|镜片|镜腿|靠背|坐垫|椅腿|椅背|桌腿|桌面|桌板|抽屉|柜门|层板|床头|床板|床腿|轮子|支架|底座|灯罩|灯头|灯杆|插头|电机|马达|压缩机|滤芯|滤网|刀头|刀片|刀刃|刀柄|刷头|喷头|水箱|水管|水桶|炸篮|烤盘|烤架|烤网|杯盖|杯套|杯口|瓶口|吸管|密封圈|泵头|喷嘴|枕芯|枕套|被套|被芯|床单|袖口|袖子|领口|领子|帽檐|口袋|腰带|裤脚|裤腰|裤腿|衬里|内衬|勺子|叉子|筷子|帐杆|地钉|地垫|外帐|内帐|挂绳|挂钩|遥控器|充电仓|耳机仓|耳塞|耳罩|麦克风|摄像头|镜头|喇叭|背带|肩带|腰封|胸带|龙头|花洒|软管|电源线|链条|踏板|脚踏|座椅|车把|车筐|车轮|轮胎|刹车线|砧板|磨刀石|把儿|杆子|绳子|带子|盘子|架子|篮子|梯子';
const MEASURE_ZH =
  '(?:是|有|的|能|可以|大概|到底|一共|总共|里|都|拉|升|调|伸|出来|起来|开)*(?:[一二]米几|多[长高宽厚粗深重大沉少]|几(?:节|层|档|厘米|米|个|格|圈|寸|根|条|克|斤)|[长宽高厚]度|什么(?:材质|材料|做|颜色)|啥(?:材质|材料|做|颜色)|材质|材料|直径|尺寸|重量|密度)';
const BEFORE_ZH = new RegExp(`(?<part>${PARTS_ZH})${MEASURE_ZH}`, 'u');
const AFTER_ZH = new RegExp(`(?:[几多]少?(?:个|层|条|根|只|块|节|档))(?<part>${PARTS_ZH})`, 'u');

const PARTS_EN =
  'handle|strap|lid|wheel|zip|pocket|sole|insole|lining|hood|sleeve|collar|leg|shelf|drawer|cable|cord|plug|screen|basket|tray|pump|nozzle|cap|straw|pole|peg|groundsheet|cushion|arm|armrest|backrest|headboard|base|stand|shade|bulb|motor|blade|filter|tank|hose|remote|buckle|clasp|wick|cuff|hem|waistband|footrest|compartment|divider|lens|frame|nib|spout|chain|pedal|saddle|seat ?post|tyre|brim|visor|thread|spoke|hinge|heel|toe ?box|tongue|eyelet|button|snap|grip|rack|crate|liner|pillowcase|duvet cover|fitted sheet';
const ASKS_EN = new RegExp(
  `(?:how (?:long|high|tall|wide|thick|heavy|big|deep|many)|what(?:'s| is| are)? (?:the )?(?:length|height|width|diameter|material|size|weight)|what .{0,12}made)\\b.{0,16}\\b(?<part>${PARTS_EN})s?\\b`,
);

/** The component whose measure or material is asked for, and how a text names it; none where the product is one. */
function partAsked({ plain, product }: Asked): RegExp | undefined {
  if (product === undefined) return undefined;
  const zh = (BEFORE_ZH.exec(plain) ?? AFTER_ZH.exec(plain))?.groups?.part;
  const part = zh ?? ASKS_EN.exec(plain)?.groups?.part;
  if (part === undefined) return undefined;
  if ([product.name, ...(product.aliases ?? [])].some((name) => normalise(name).endsWith(part)))
    return undefined;
  if (zh === undefined) return new RegExp(`\\b${part}`, 'u');
  if (/^(锅|壶)?[把手提推扶]?[把柄手]$|把儿|车把/u.test(zh)) return /把|柄|手/u;
  const [first = '', last = ''] = [zh.at(0), zh.at(-1)];
  return new RegExp(`${zh}|${/[子儿器线幕]/u.test(last) ? first : last}`, 'u');
}

const A_LENGTH =
  /多[长高宽厚粗深]|[一二]米几|几(厘米|米|寸)|[长宽高厚]度|how (long|high|tall|wide|thick|deep)/;

/**
 * Where a component's measure is asked for, what tells of another thing is no answer: '锅把多长' beside the
 * thickness of the pan's base. `told`: the fact that measures the component, where one is held.
 */
export function onNamedPart(
  cited: readonly string[],
  asked: Asked,
): { readonly told: Told | undefined } | undefined {
  const part = partAsked(asked);
  const { product, knowledge } = asked;
  if (part === undefined || product === undefined) return undefined;
  const names = (id: string) => {
    const fact = knowledge.fact(id);
    if (fact === undefined) return true;
    const isOfPart = part.test(normalise([fact.label, fact.value, fact.condition].flat().join(' ')));
    return isOfPart && (!A_LENGTH.test(asked.plain) || statesALength(fact));
  };
  if (cited.some(names)) return undefined;
  const own = knowledge
    .factsOf(product.id)
    .find(
      ({ id, path, label = '' }) => path.startsWith('facts.') && part.test(normalise(label)) && names(id),
    );
  return { told: own === undefined ? undefined : sentenceOf(product.name, [own], asked) };
}
