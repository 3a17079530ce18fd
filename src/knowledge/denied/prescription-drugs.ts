/**
 * Generic names of drugs that are sold on prescription only, as they end or are written in full. Not in it: what is
 * sold without one as well (布洛芬, 奥美拉唑, 法莫替丁, 红霉素软膏), which the drug's own papers have to tell apart.
 */
export const PRESCRIPTION_NAMES: readonly string[] = [
  // antibiotics, antivirals
  '(?:阿莫|氨苄|哌拉|苯唑|氯唑|美洛|阿洛|羧苄|双氯|舒他|青霉素)西林',
  '青霉素',
  '头孢',
  '沙星',
  '(?:阿奇|罗红|克拉|克林|庆大|链|土|四环|多西环|米诺环|万古|多粘菌)(?:霉素|素)',
  '(?:多西|米诺)环素',
  '(?:甲硝|替硝|奥硝)唑片',
  '(?:伏立|氟|伊曲|泊沙)康唑',
  '(?:奥司他|玛巴洛沙|奈玛特|恩替卡|阿兹夫|莫诺拉|法匹拉|来瑞特)韦',
  '替诺福韦',
  '奈玛特韦',
  // heart, blood pressure, lipids
  '(?:美托|比索|阿替|普萘|艾司|拉贝|索他)洛尔',
  '卡维地洛',
  '(?:氨氯|硝苯|非洛|拉西|乐卡|尼群|尼莫|贝尼)地平',
  '(?:阿托伐|瑞舒伐|辛伐|普伐|氟伐|洛伐|匹伐)他汀',
  '(?:卡托|依那|贝那|赖诺|培哚|雷米|福辛|咪达)普利',
  '(?:缬|氯|厄贝|替米|坎地|奥美|阿利)沙坦',
  '沙库巴曲',
  '螺内酯|呋塞米|氢氯噻嗪|华法林|氯吡格雷|替格瑞洛|(?:利伐|阿哌|艾多)沙班|地高辛|胺碘酮',
  // sugar, hormones, weight
  '二甲双胍',
  '(?:达格|恩格|卡格|艾托格)列净',
  '(?:西格|沙格|利格|维格|阿格)列汀',
  '格列(?:美脲|齐特|吡嗪|喹酮|本脲)|瑞格列奈|阿卡波糖|胰岛素|(?:司美格|利拉|度拉|贝那)鲁肽|替尔泊肽',
  '左甲状腺素|甲巯咪唑|泼尼松|甲泼尼龙|地塞米松片|米非司酮|米索前列醇|来曲唑|克罗米芬|黄体酮',
  // mind, pain, nerves
  '(?:地|劳拉|氯硝|奥沙)西泮|(?:阿普|艾司|咪达)唑仑|(?:唑吡坦|佐匹克隆|右佐匹克隆|扎来普隆)',
  '氟西汀|帕罗西汀|舍曲林|西酞普兰|度洛西汀|文拉法辛|奥氮平|喹硫平|利培酮|阿立哌唑|哌甲酯|托莫西汀',
  '曲马多|可待因|吗啡|羟考酮|芬太尼|哌替啶|加巴喷丁|普瑞巴林|卡马西平|丙戊酸|左乙拉西坦|塞来昔布|依托考昔',
  // others
  '西地那非|他达拉非|伐地那非|爱地那非|非那雄胺|度他雄胺|异维a酸|甲氨蝶呤|羟氯喹|秋水仙碱|别嘌醇|非布司他|孟鲁司特',
];

/** The forms a drug comes in: beside a generic name they tell that it is one. */
export const DOSAGE_FORMS =
  '(?:片|胶囊|颗粒|注射|滴眼|滴耳|乳膏|软膏|凝胶|口服|栓|散剂|混悬|粉针|吸入|贴剂|缓释|控释|肠溶|分散|针)';

/** The same in English, where the name alone tells. */
export const PRESCRIPTION_ENGLISH =
  /\b\w*(?:cillin|floxacin|olol|statin|sartan|gliflozin|gliptin|azepam|zolam)\b|\bcef\w{3,}\b|\b(?:lisinopril|enalapril|ramipril|captopril|benazepril|perindopril|amlodipine|nifedipine|metformin|glimepiride|semaglutide|liraglutide|tirzepatide|ozempic|wegovy|mounjaro|insulin|warfarin|clopidogrel|levothyroxine|prednisone|sertraline|fluoxetine|tramadol|codeine|oxycodone|fentanyl|sildenafil|tadalafil|viagra|cialis|finasteride|isotretinoin|azithromycin|doxycycline|oseltamivir)\b/;
