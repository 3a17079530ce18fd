/** What the host may call its own goods, at the head of a clause. */
const OURS =
  '(?:(?:但|可|而|不过|然而|只是|偏偏|其实|事实上?|结果|反而)是?,?)?(?:(?:我|咱|俺)(?:们|家|店|这)*|本店|店里|这(?:款|个|家|儿|瓶|盒|茶|东西)?|它)?(?:这(?:款|个|儿|里|边|瓶|盒)?|家|店|的)?';
/** 我们有, 其实有, 我们这款有报告: there is a proof after all. */
const PROOF =
  '有(?=$|[,.!?啊呀哦呢哈的]|(?:真凭实据|白纸黑字|第三方|权威|专利)|(?:检测|临床|实验|科学)?(?:报告|依据|证据|数据|证书|证明|论文|研究|实验|案例|文件|底气))';
/** 是真的, 真的能, 确实有用: the claim again. */
const AGAIN =
  '(?:真(?:的|就)?不(?:长|痛|疼|起|出|犯|痒|掉|湿|肿|胀|咳)|(?:穿|吃|喝|用|试|戴|盖|泡|敷)(?:了|过|上)就|是真(?:的|事)|真(?:的)?(?:能|可以|有|行|是|管用|有用)|确实(?=$|[,.!]|能|可以|有|是|管用|行)|的确(?=$|[,.!]|能|可以|有|是)|(?:就|还真|偏|照样|一样)(?:是|能|可以|管用|有)(?=$|[,.!啊呀哦的用效]))';
/** They do not know, they are envious, wait and see: who takes it back is put in the wrong. */
const IN_THE_WRONG =
  '(?:那|都)?是?(?:因为)?(?:他们?|她们?|人家|那些人|同行|这些人|外行)(?:都|才|就|是|那是|根本|压根)*(?:不懂|没(?:见|用|试|喝|吃|买)过|眼红|嫉妒|酸|外行|胡说|瞎说|乱说|错了|懂什么|抹黑)|(?:别|甭|不要|不用)(?:听|信|理|管)(?:他们?|她们?|这些|那些|同行)|才怪|不服|打脸|试试就知道|用(?:过|了)(?:就|才|的)(?:都)?(?:知道|懂)|那是以前|那是别家|那是没';
const REAFFIRMED = new RegExp(
  `[,.!?;:\\n](?:不,|嘿,|哎,|嗯,|no,)?(?:${OURS}(?:可|就|都|还|却|倒|偏|手里|手上|全|恰恰|正好)*(?:${PROOF}|${AGAIN})|${IN_THE_WRONG})`,
);
const REAFFIRMED_IN_ENGLISH =
  /[,.!?;:] ?(?:but|except|yet|well|and|though|actually|turns out|trust me|no)?,? ?(?:(?:we|i) (?:do|have|can|did)(?: (?:the |our |real |solid |actual )?(?:proof|evidence|reports?|tests?|studies|data|it|prove it))?(?=$|[,.!])|we've got (?:the )?(?:proof|evidence|data|tests?)|(?:it|this one|ours|this) (?:really |actually |truly |sure |totally |still )*(?:does|works|is true|can|will)(?=$|[,.!])|(?:it's|it is|that's|that is) (?:true|real|no myth)|they(?:'re| are) (?:wrong|lying|jealous)|they (?:don't know|haven't tried)|don't (?:listen to|believe) them|(?:we|this|ours|it) proves? (?:them|it|otherwise))/;

/**
 * Whether what follows a claim that was denied, asked or quoted says it once more: 有人说没有依据,我们有.
 * @param tail folded words after the denial, to the end of the utterance or some way on
 */
export const isReaffirmed = (tail: string): boolean =>
  REAFFIRMED.test(tail) || (/[a-z]{2}/.test(tail) && REAFFIRMED_IN_ENGLISH.test(tail));

/** Somebody else is said to take it back; that the host does not, the words leave open. */
const OTHERS_SAY =
  /有(?:些|的)?人|网上|网友|网传|他们|她们|别人|人家|同行|都(?:在)?说|谁(?:要是)?说|专家|有朋友|评论|弹幕|some (?:people|say)|they (?:say|claim)|people (?:say|claim)|critics/;

/** Whether the words between a claim and its denial give the denial to others: 能治病,有人说没有依据. */
export const isSaidByOthers = (between: string): boolean => OTHERS_SAY.test(between);

/** 没有依据的话我们不会讲: the denial is a condition, or is asked itself. */
export const isNoDenial = (tail: string): boolean =>
  /^(?:的话(?!都|全|不可信|别|甭)|(?:我们?|咱们?)(?:也|就|都)?(?:不(?:会|敢)|哪敢|敢)(?:讲|说|卖|推|写)|,?(?:我们?|咱们?)(?:哪|怎么)(?:敢|会|能)|还?(?:能|敢|会)[^,.!?]{0,8}[吗么?]|[吗么嘛]?\?)/.test(
    tail,
  );

/** Takes the taking-back back: said with a wink. */
const WINK =
  /你们?(?:都)?懂|您懂|懂的都懂|大家都?懂|你品|您品|自己体会|自己感受|心里有数|自己(?:细)?品|你们(?:自己)?品|细品|自行体会|但(?:是)?(?:确实|真的|真就|它就是|就是|效果|其实)|只能说|反正|其实就是|点到为止|不能说太|[都也]知道|心知肚明|不用我?(?:多)?说|自然明白|都清楚|都明白|(?:喝|吃|用|穿|试|敷|戴)(?:上|个)?(?:过|了|几天|两天|一周|一阵|半?个?月|一个月|一段)[^,.!?]{0,4}(?:自己|您就|你就|就(?:知道|明白|见|懂))|一(?:说|讲|提)就(?:下播|封|违规|罚)|(?:您|你)的?(?:胃|身体|皮肤|头发|肚子|气色|嗓子|腰|膝盖)[^,.!?]{0,4}(?:会|知道|给|说|清楚)/;

/** Whether the words after a denial wink: 不能说治病,反正用过都知道. */
export const isWinkedAt = (tail: string): boolean => WINK.test(tail);
