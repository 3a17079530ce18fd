import type { Concern } from './concern.ts';

/** Materials by name: whoever names one asks what the thing is made of. */
const MATERIAL =
  /(?<![\p{Script=Han}])(铝|钢|铁|木|皮|布|棉|竹|铜|塑料|塑胶|硅胶|玻璃|陶瓷|不锈钢|实木)(的|做的|制的)?(吗|么|不|[?？]|$| )|(是|用)(什么|啥|[真纯全实]?(皮|木|棉|钢|铝|铁|铜|竹|麻|丝|毛|羊绒|塑料|塑胶|硅胶|玻璃|陶瓷|亚克力|不锈钢|合金|树脂|橡胶|牛津布|帆布|涤纶|尼龙|豆渣|膨润土|豆腐|矿))(做)?(的|吗|么|还是|滴)|[真假](皮|木|丝|毛|绒|货)[真假]|真(皮|丝)(吗|么|不|的|还)|(人造|合成|头层|二层)革?(皮|吗)|(?<![a-z])(abs|pc|pp|pvc|pu|tpu|eva|304|316)(?![a-z\d]).{0,3}(的|还是|or|吗|么|不|[?？]|$)|(actual|real|solid|proper|genuine|fake|faux|pure|100%?) (wood|leather|oak|pine|cotton|wool|linen|silk|metal|steel|brass|glass|marble|stone|down|suede|gold|silver)|made (out )?(of|from)\b|\b(plastic|wooden|metal|aluminium|aluminum|stainless|steel|glass|ceramic|leather|leatherette|cotton|polyester|nylon)( or |\?|$)/u;

/** A substance by name, and how a label or a value calls it: whoever asks for wood wants the word for wood. */
const SUBSTANCE_NAMES: readonly Concern[] = (
  [
    [/木(头|料|的|质|材)?(?!有|耳|瓜)/, /木(?!耳|瓜|糖)|材质/],
    [
      /(?<!头|肤|果|皮)皮(的|革|子|质|料)?(吗|么|不|[?？]|$| )|真皮|牛皮|羊皮|leather/,
      /皮(?!肤|带)|革|leather|suede|鞋面|\bupper/,
    ],
    [
      /(是|真|纯|什么)(银|金|玉|玉石|翡翠|水晶|珍珠|铜|K金)|[银金玉铜](的|吗|做)|sterling|solid (silver|gold)|plated/,
      /银|(?<!五|冶|合)金(?!属)|玉|铜|silver|gold|材质|metal|plated/,
    ],
    [/纯棉|全棉|棉的|百分百棉|cotton/, /棉(?!签)|cotton/],
    [/羊毛|羊绒|\bwool|cashmere|merino/, /羊毛|羊绒|wool|cashmere|merino/],
    [/真丝|桑蚕丝|\bsilk/, /真丝|蚕丝|面料|silk|material|fabric/],
    [
      /塑料|塑胶|plastic/,
      /塑料|塑胶|聚丙烯|聚乙烯|(?<![a-z])(pp|abs|pc|pe|pet|pvc)(?![a-z])|plastic|材质|material/,
    ],
    [/玻璃|\bglass\b/, /玻璃|\bglass\b/],
    [/钢|304|316|stainless/, /不锈钢|304|316|stainless|内胆|材质/],
    [/陶瓷|瓷的|ceramic/, /陶|瓷|ceramic|材质/],
    [/松紧|elastic/, /松紧|elastic/],
  ] as const
).map(([asked, stated]) => ({ asked, stated }));

/** What a thing is made of, by the names of what things are made of. */
export const MATERIAL_CONCERNS: readonly Concern[] = [
  ...SUBSTANCE_NAMES,
  {
    asked: /铝|不?锈?钢(?!琴|笔)|(?<![\p{Script=Han}])铁的|合金|alumin|steel|\bmetal|alloy|titanium|iron\b/u,
    stated: /支架|框架|骨架|(?<!笔)杆|(?<!软|水)管|车架|内胆|主体|机身|壳|\bframe|\bpoles?\b|\bbody\b/,
    isByName: true,
  },
  {
    asked: MATERIAL,
    stated:
      /材质|材料|面料|布料|皮质|面皮|鞋面|支架|框架|主体|机身材|用料|原料|配料|成分|填充|涂层|内胆材|material|fabric|\bupper\b|\bframe\b|shell|ingredients|\bbody\b|made (of|from)/,
    isByName: true,
  },
];
