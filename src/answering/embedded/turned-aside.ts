import { normalise } from '../../knowledge/retrieval.ts';
import { classOf } from '../../knowledge/reviewed-goods.ts';
import type { Product } from '../../model/knowledge.ts';
import type { Bilingual } from '../../model/text.ts';

/**
 * Questions that no fact of a shop may answer. `efficacy`: what it does to an illness; `person`: whether
 * somebody in a special state may use it, which the product's own cautions may say.
 */
export type Aside = 'efficacy' | 'person' | 'legal' | 'off-topic';

const ASIDES: readonly (readonly [Aside, RegExp])[] = [
  [
    'off-topic',
    /忽略(掉|了)?(以上|之前|前面|上面|所有|你)|无视.{0,8}(指令|规则|设定|要求)|(系统)?提示词|系统指令|开发者模式|(你|请|帮我|来|现在起?|能不能|能|可以|给我).{0,4}(扮演|假装)|^(扮演|假装)|扮演(一个|一位|成)|角色扮演|进入角色|(跟我|照着|请你?|给我|帮我|必须)(念|读|复述|重复|大声说|说出)|重复(一遍|这句|我)|说一?句|ignore .{0,20}(previous|above|instruction|prompt|rules)|disregard|system prompt|developer mode|jailbreak|pretend|role.?play|repeat after|say exactly|act as(?! (a|an) (table|bag|cover|stand|lamp|seat|light|shade|power|shelf))/,
  ],
  [
    'off-topic',
    /天气(预报|怎么样|咋样|如何|好吗|好不好)|股票|股市|基金|彩票|比特币|炒币|政治|选举|总统|主席|战争|打仗|明星|八卦|绯闻|(给|来|你|主播|会).{0,4}唱(首|个)?歌|^唱(首|个)?歌|跳(个|支)舞|(给|来|你|主播).{0,4}跳舞|讲.{0,4}笑话|(你|主播|有没有|有|找|缺|介绍).{0,3}(女朋友|男朋友|对象)(吗|没|么|了|不|$)|(你|主播).{0,4}结婚|结婚了(吗|没)|(你|主播)(今年|本人|真|长得)?(多大(了|年纪|岁数)|几岁|住哪|漂亮|好看|好美)|加.{0,2}微信|微信(号|多少)|(你|主播|姐)(的)?(微信|电话|手机号)|(你|主播).{0,3}(哪里人|哪儿人|单身|老家)|国足|世界杯|欧洲杯|奥运会|英超|中超|\bnba\b|私聊|写代码|算命|星座运|(帮我|替我|给我).{0,4}作业|作业(题|答案)|吃饭了(吗|没)|(做|梦)(了|到|见|着).{0,6}梦|梦(见|到).{1,8}|周公解梦|风水|(高考|考研|考公|中考|志愿|论文)|怎么追(女|男)|(前男友|前女友|前任|婆媳|出轨|彩礼)|罚单|违章|扣分|房价|油价|金价|房贷|贷款|移民|签证|世界首富|谁(最|更)?(帅|有钱)|(what's|whats|how's|hows|how is|what is) the weather|weather (forecast|today|tomorrow|like)|stock market|shares|bitcoin|crypto|politic|president|election|\bwar\b|celebrit|(your|got a|have a|find me a) (girlfriend|boyfriend)|marry me|are you married|sing (a|me)|tell.{0,6}joke|can you dance|dance (for|with) (me|us)|write .{0,6}poem|parking (fine|ticket)|speeding (fine|ticket)|tax return|\bvisa application|my (ex|boss|landlord|crush)\b|(does|do) (he|she) like me|lottery|\bodds on\b|who('s| is) (going to|gonna) win|recipe for|capital of|football (score|match|game|result)|who won|(which|what|favou?rite) movie|horoscope|homework|write code|your (age|number|address)|\bare you (single|married|dating|taken)|\bvot(e|ing)\b|world cup|super bowl/,
  ],
  [
    'efficacy',
    /(腰|背|颈|肩|腿|膝盖?|胃|牙|关节|脖子|头)(椎)?(疼|痛|酸).{0,12}(能好|好吗|好得|管用|有用|缓解|治)|治疗|能治|可以治|治得|治.{0,3}(病|好|吗|失眠|炎|痛)|根治|疗效|药效|功效|失眠|助眠|安神|降.{0,2}(血)?(压|糖|脂|火)|血糖|血压|血脂|消炎|杀菌|祛(痘|斑|湿|疤)|去(痘|斑|湿)|止痛|止咳|减肥|瘦身|变瘦|减脂|排毒|解毒|壮阳|补(肾|气|血)|养(胃|肝|肾|颜)|抗癌|防癌|增强免疫|提高免疫|免疫力|抗衰|美白|生发|防脱|脱发|丰胸|长高|\bcures?\b|treats? |heal|insomnia|help (me )?sleep|lower\w* .{0,12}(blood|cholesterol|sugar)|lose weight|weight loss|slim|detox|boost\w* immun|immun|anti.?ag(e)?ing|whiten|hair (loss|growth)|(remove|get rid of|reduce|fade|clear|help with|cure)\w* .{0,12}(acne|wrinkle|scar|spots\b|dark circles|cellulite|pimples)/,
  ],
  [
    'person',
    /孕(妇|期)|怀孕|备孕|哺乳|坐月子|婴儿|新生儿|糖尿病|高血压|三高|痛风|心脏病|肾病|胃(病|炎|溃疡)|癌|肿瘤|(?<!毛)病人?|病(了|能)|过敏(?!原)|吃药|药物|一起吃药|副作用|医生|手术|伤口|感冒|咳嗽|便秘|腹泻|拉肚子|肚子(疼|痛)|头(疼|痛)(?!的价)|(?<!水|电)中毒|误食|误吞|吞(了|下|进)|急救|头孢|阿莫西林|抗生素|布洛芬|降压药|[吃服].{0,4}药(?!食)|月经|例假|痛经|湿疹|皮炎|pregnan|breast.?feed|nursing|newborn|infant|\bbab(y|ies)\b|diabet|hypertens|gout|cancer|tumou?r|disease|\bill(ness)?\b|allerg(y|ic)|medic(ine|ation|al)|\bmeds?\b|blood (pressure|sugar|thinner)|antibiotic|(my|taking|with) pills|swallow(ed|s)|poison|\bchok(ed|ing)|side effects?|doctor|surgery|eczema|dermatitis/,
  ],
  [
    'legal',
    /离婚|抚养权|遗产|房子归|财产(分割|归)|起诉|打官司|律师|法律|违法|犯法|合法|侵权|举报|投诉|工商局|消协|12315|欺诈|退一赔|假一赔|赔多少|\bsue\b|divorce|landlord|lawyer|lawsuit|legal|illegal|liab(le|ility)|\b(in|to) court\b|court case|report you|fraud/,
  ],
];

/** Why a question is turned aside, and the words that say so. */
export function asideOf(text: string): { readonly aside: Aside; readonly word: string } | undefined {
  const plain = normalise(text);
  for (const [aside, pattern] of ASIDES) {
    const match = pattern.exec(plain);
    if (match !== null) return { aside, word: match[0] };
  }
  return undefined;
}

/** The fixed referral of each kind. */
export const REFERRALS: Readonly<Record<Aside, Bilingual>> = {
  efficacy: {
    zh: '身体和健康方面的问题我不能回答，请您咨询医生或者专业人士。',
    en: 'I cannot answer questions about health; please ask a doctor or another professional.',
  },
  person: {
    zh: '这跟个人的身体情况有关，我不能替您判断，请先咨询医生，也请看商品页的说明。',
    en: 'That depends on your own health, so I cannot judge it; please ask a doctor first and read the label.',
  },
  legal: {
    zh: '法律和投诉方面的问题我不能代为判断，请联系人工客服处理。',
    en: 'I cannot judge legal questions or complaints; please contact our human service team.',
  },
  'off-topic': {
    zh: '这个话题我们就先不聊了，有关商品的问题欢迎问我。',
    en: 'Let us leave that topic aside; I am glad to take questions about the products.',
  },
};

/** Whether its words are approved one by one (REGULATION.md FIL-14): no free answer on the product. */
export function isLocked(product: Product | undefined): boolean {
  return product !== undefined && classOf(product).isReviewed;
}

export const LOCKED_REFERRAL: Bilingual = {
  zh: '这个问题我不能在直播间回答，请仔细阅读商品标签和说明书，或者咨询医生、药师。',
  en: 'Please read the label and the leaflet, or ask a doctor or a pharmacist.',
};

/** Questions that may be answered for a product of a locked class: trade, delivery and after-sales only. */
export const OPEN_TO_LOCKED: ReadonlySet<string> = new Set([
  'price',
  'discount',
  'lowest-price',
  'price-end',
  'limit',
  'stock',
  'dispatch',
  'ship-from',
  'courier',
  'shipping-fee',
  'remote-areas',
  'return-freight',
  'returns',
  'warranty',
  'after-sales-note',
  'invoice',
  'service-hours',
]);
