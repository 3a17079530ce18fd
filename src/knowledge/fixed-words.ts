import type { Shop } from '../model/knowledge.ts';
import type { Bilingual } from '../model/text.ts';

/**
 * Questions that no fact of a shop may answer. `efficacy`: what it does to an illness; `person`: whether
 * somebody in a special state may use it, which the product's own cautions may say.
 */
export type Aside = 'efficacy' | 'person' | 'legal' | 'off-topic';

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

/** What a question about goods of a reviewed class gets: one on the goods themselves, one on the trade in them. */
export const LOCKED_REFERRALS: Readonly<Record<'goods' | 'trade', Bilingual>> = {
  goods: {
    zh: '这个问题我不能在直播间回答，请仔细阅读商品标签和说明书，或者咨询医生、药师。',
    en: 'Please read the label and the leaflet, or ask a doctor or a pharmacist.',
  },
  trade: {
    zh: '价格、优惠、库存、发货和售后，请看商品页面，或者咨询人工客服。',
    en: 'For price, stock, delivery and returns, please see the product page or ask our human service team.',
  },
};

export const IDENTITY: Bilingual = {
  zh: '我是AI生成的数字人主播，不是真人。',
  en: 'I am an AI-generated digital host, not a real person.',
};

export const GREETING: Bilingual = {
  zh: '您好，欢迎来到直播间，想了解哪款商品可以直接问我。',
  en: 'Hello and welcome; feel free to ask me about any of the products.',
};

/** That nothing is on file, and when people answer. */
export function unheldWords(shop: Shop | undefined): Bilingual {
  const hours = (shop?.service_hours_human ?? '').trim().replace(/[。.；;，,]+$/u, '');
  return {
    zh: `这一点商品资料里没有写，不能随便答您${hours && `，可以在人工客服的服务时间（${hours}）问一下`}。`,
    en: `The product notes do not say, so I would rather not guess${hours && `; our human service team can help (${hours})`}.`,
  };
}

/** For whoever is on watch: where a viewer finds it, in words that say nothing of the goods. */
const SHORT_REFERRALS: readonly Bilingual[] = [
  { zh: '这个问题请以产品标签和说明书为准。', en: 'Please see the label and the leaflet.' },
  { zh: '请看商品页面。', en: 'Please see the product page.' },
  { zh: '请咨询医生或者药师。', en: 'Please ask a doctor or a pharmacist.' },
  { zh: '请联系人工客服。', en: 'Please contact our human service team.' },
  { zh: '是的，我是AI生成的数字人主播。', en: 'Yes, I am an AI-generated digital host.' },
];

/**
 * Every sentence that may be said beside a product of a reviewed class without an approval (FIL-14): each says
 * nothing of the goods. An answer is made of these by code, and the gate knows them by these very words.
 */
export function fixedSentences(shop: Shop | undefined): readonly string[] {
  const all = [
    ...Object.values(LOCKED_REFERRALS),
    ...Object.values(REFERRALS),
    ...SHORT_REFERRALS,
    IDENTITY,
    GREETING,
    unheldWords(undefined),
    unheldWords(shop),
  ];
  return all.flatMap(({ zh, en }) => [zh, en]);
}
