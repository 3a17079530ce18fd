import type { Bilingual } from '../../model/text.ts';

/** Of a product that may not be presented now: neither its name nor why, and where who has bought it finds help. */
export const NOT_OFFERED: Bilingual = {
  zh: '您问的这款商品，直播间现在不提供。已经下单的朋友，售后请联系人工客服。',
  en: 'The item you ask about is not offered in this room at the moment. If you have ordered it, please contact our human service team.',
};
