import type { KnownFact } from '../../knowledge/knowledge-base.ts';
import { endOfPaper } from '../../knowledge/paper-end.ts';
import { contentWords, normalise } from '../../knowledge/retrieval.ts';
import type { Product } from '../../model/knowledge.ts';
import { coverageIn } from './coverage.ts';
import type { Asked } from './question.ts';
import { factOf } from './trade-answers.ts';
import { asSentence, say, spokenValue, type Told, withoutEnd } from './wording.ts';

/** Answers about delivery and the shop's service. A product's own facts are looked at before these. */
export const SHOP_ANSWERS: Readonly<Record<string, (asked: Asked) => Told | undefined>> = {
  dispatch: (asked) => {
    const hours = shopFact('default_shipping.dispatch_within_hours', asked);
    if (hours === undefined) return undefined;
    const asksArrival = /到|收|deliver|arriv|get|receive/.test(asked.plain.replaceAll('发到', ''));
    return {
      text: say(
        asked,
        `下单后${spokenValue(hours, asked)}内发货${asksArrival ? '，到货时间以物流为准' : ''}。`,
        `Orders are dispatched within ${spokenValue(hours, asked)}${asksArrival ? '; the day of arrival depends on the courier' : ''}.`,
      ),
      facts: [hours.id],
    };
  },
  'shipping-fee': (asked) => {
    const over = shopFact('default_shipping.free_shipping_over', asked);
    const remote = SHOP_ANSWERS['remote-areas']?.(asked);
    if (over === undefined) return remote;
    const free =
      over.value === 0
        ? say(asked, '全店包邮', 'Shipping is free')
        : say(
            asked,
            `满${spokenValue(over, asked)}包邮`,
            `Shipping is free over ${spokenValue(over, asked)}`,
          );
    const rest = remote === undefined ? '' : withoutEnd(remote.text);
    return {
      text: say(asked, `${free}${rest && `，${rest}`}。`, `${free}${rest && `; ${rest}`}.`),
      facts: [over.id, ...(remote?.facts ?? [])],
    };
  },
  'remote-areas': (asked) => {
    const extra = shopFact('default_shipping.remote_areas_extra', asked);
    if (extra === undefined) return undefined;
    const value = spokenValue(extra, asked);
    const text =
      typeof extra.value !== 'number'
        ? /偏远|remote/i.test(value)
          ? value
          : say(asked, `偏远地区：${value}`, `Remote areas: ${value}`)
        : extra.value === 0
          ? say(asked, '偏远地区不加收运费', 'Remote areas cost no extra shipping')
          : say(asked, `偏远地区加收${value}运费`, `Remote areas cost ${value} extra`);
    return { text: asSentence(text, asked), facts: [extra.id] };
  },
  overseas: (asked) => {
    const abroad = asked.knowledge
      .factsOf('shop')
      .find(
        ({ path, value }) =>
          /default_shipping\./.test(path) &&
          /international|overseas|abroad|海外|国外|港澳台|出境/i.test(`${path} ${String(value)}`),
      );
    if (abroad === undefined) return undefined;
    return { text: asSentence(withoutEnd(spokenValue(abroad, asked)), asked), facts: [abroad.id] };
  },
  'ship-from': (asked) => {
    const from = shopFact('default_shipping.from', asked);
    if (from === undefined) return undefined;
    const place = withoutEnd(spokenValue(from, asked));
    return { text: say(asked, `发货地：${place}。`, `Dispatched from ${place}.`), facts: [from.id] };
  },
  courier: (asked) => {
    const carrier = shopFact('default_shipping.carrier', asked);
    if (carrier === undefined) return undefined;
    const value = withoutEnd(spokenValue(carrier, asked));
    return { text: say(asked, `快递：${value}。`, `Courier: ${value}.`), facts: [carrier.id] };
  },
  invoice: (asked) => {
    const invoice = shopFact('invoice', asked);
    if (invoice === undefined) return undefined;
    const text =
      typeof invoice.value === 'boolean'
        ? invoice.value
          ? say(asked, '可以开发票', 'An invoice can be issued')
          : say(asked, '目前不提供发票', 'Invoices are not offered at present')
        : say(
            asked,
            `发票：${withoutEnd(String(invoice.value))}`,
            `Invoice: ${withoutEnd(String(invoice.value))}`,
          );
    return { text: asSentence(text, asked), facts: [invoice.id] };
  },
  'service-hours': (asked) => {
    const hours = shopFact('service_hours_human', asked);
    if (hours === undefined) return undefined;
    return {
      text: say(
        asked,
        `人工客服的服务时间是${withoutEnd(String(hours.value))}。`,
        `Our human service team is there ${withoutEnd(String(hours.value))}.`,
      ),
      facts: [hours.id],
    };
  },
};

/** Answers about what happens after buying, and about papers. */
export const AFTER_SALES_ANSWERS: Readonly<
  Record<string, (product: Product, asked: Asked) => Told | undefined>
> = {
  returns: (product, asked) => {
    const days = factOf(product, 'after_sales.return_no_reason_days', asked);
    const note = factOf(product, 'after_sales.note', asked);
    if (days === undefined)
      return note === undefined ? undefined : AFTER_SALES_ANSWERS['after-sales-note']?.(product, asked);
    const zh =
      days.value === 0
        ? `${product.name}不支持无理由退货`
        : `${product.name}支持${spokenValue(days, asked)}无理由退货`;
    const en =
      days.value === 0
        ? `${product.name} cannot be returned without a reason`
        : `${product.name} can be returned without a reason within ${spokenValue(days, asked)}`;
    return {
      text: say(asked, `${zh}。`, `${en}.`),
      facts: [days.id],
      ...(note !== undefined && {
        also: { text: asSentence(withoutEnd(String(note.value)), asked), facts: [note.id] },
      }),
    };
  },
  'return-freight': (product, asked) => {
    const note = factOf(product, 'after_sales.note', asked);
    if (
      note === undefined ||
      !/[运邮]费|postage|shipping|freight|return label|collection fee/i.test(String(note.value))
    )
      return undefined;
    return { text: asSentence(withoutEnd(String(note.value)), asked), facts: [note.id] };
  },
  warranty: (product, asked) => {
    const warranty = factOf(product, 'after_sales.warranty', asked);
    if (warranty === undefined) return undefined;
    const words = withoutEnd(String(warranty.value));
    return {
      text: say(asked, `${product.name}的质保：${words}。`, `Warranty of ${product.name}: ${words}.`),
      facts: [warranty.id],
    };
  },
  'after-sales-note': (product, asked) => {
    const parts = ['after_sales.warranty', 'after_sales.note'].flatMap((path) => {
      const fact = factOf(product, path, asked);
      return fact === undefined ? [] : [fact];
    });
    const days = factOf(product, 'after_sales.return_no_reason_days', asked);
    if (parts.length === 0 && days === undefined) return undefined;
    const returns =
      days === undefined || days.value === 0
        ? []
        : [say(asked, `${spokenValue(days, asked)}无理由退货`, `returns within ${spokenValue(days, asked)}`)];
    const words = [...returns, ...parts.map((fact) => withoutEnd(String(fact.value)))];
    if (words.length === 0) return undefined;
    return {
      text: say(
        asked,
        `${product.name}的售后：${words.join('，')}。`,
        `After-sales for ${product.name}: ${words.join('; ')}.`,
      ),
      facts: [...(returns.length > 0 && days !== undefined ? [days.id] : []), ...parts.map(({ id }) => id)],
    };
  },
  certificate: (product, asked) => {
    const valid = (product.certifications ?? []).flatMap((certification, index) =>
      certification.valid_until !== undefined &&
      (endOfPaper(certification.valid_until) ?? Infinity) < asked.now
        ? []
        : [{ ...certification, place: `${product.id}.certifications.${index}` }],
    );
    const asksFor = SCHEME.exec(asked.plain)?.[0];
    const holds = valid.some(({ name, id }) => normalise(`${name} ${id ?? ''}`).includes(asksFor ?? ''));
    if (valid.length === 0 || !holds) return undefined;
    const meant = valid.filter(({ name }) => wordsShared(name, asked.plain));
    const told = (meant.length > 0 ? meant : valid).slice(0, 2);
    const list = told.map(({ name, id }) =>
      say(
        asked,
        `${name}${id === undefined ? '' : `（编号${id}）`}`,
        `${name}${id === undefined ? '' : ` (no. ${id})`}`,
      ),
    );
    return {
      text: say(asked, `${product.name}有${list.join('，')}。`, `${product.name} has ${list.join(', ')}.`),
      facts: told.flatMap(({ place, id }) => [`${place}.name`, ...(id === undefined ? [] : [`${place}.id`])]),
    };
  },
  'test-report': (product, asked) => {
    const reports = (product.test_reports ?? []).map((report, index) => ({
      ...report,
      place: `${product.id}.test_reports.${index}`,
    }));
    const report =
      reports.find(({ item }) => item !== undefined && wordsShared(item, asked.plain)) ?? reports[0];
    const asksFor = SCHEME.exec(asked.plain)?.[0] ?? '';
    if (report === undefined || !normalise(report.item ?? '').includes(asksFor)) return undefined;
    const parts = (['lab', 'date', 'item', 'result', 'id'] as const).flatMap((field) => {
      const fact = asked.knowledge.fact(`${report.place}.${field}`);
      return fact === undefined ? [] : [{ field, fact }];
    });
    const told = parts.map(({ field, fact }) => {
      const [zh, en] = REPORT_WORDS[field];
      return say(asked, `${zh}${spokenValue(fact, asked)}`, `${en}${spokenValue(fact, asked)}`);
    });
    return {
      text: say(
        asked,
        `${product.name}有检测报告：${told.join('，')}。`,
        `Test report for ${product.name}: ${told.join(', ')}.`,
      ),
      facts: parts.map(({ fact }) => fact.id),
    };
  },
};

/** Schemes of which another paper proves nothing: '有有机认证吗' is not answered by a test of residues. */
const SCHEME =
  /有机(?=认证|证|的?吗|食品|转换)|绿色食品|清真|(?<![a-z])(ul|etl|csa|fcc|rohs|gots|msc|fsc|fda|halal|kosher|oeko-?tex|organic)(?![a-z])/;

/** The after-sales terms that name the very trouble asked about: '钻绒给换吗' where the warranty covers 钻绒. */
export function afterSalesNaming(topic: string, product: Product, asked: Asked): Told | undefined {
  if (!['returns', 'warranty', 'damage'].includes(topic)) return undefined;
  const words = contentWords(asked.plain).filter(
    (word) => !/退|换|保修|质保|售后|修|管不管|return|warrant|refund/.test(word),
  );
  const naming = ['after_sales.warranty', 'after_sales.note'].flatMap((path) => {
    const fact = factOf(product, path, asked);
    if (fact === undefined) return [];
    const { ofQuestion, shared } = coverageIn(String(fact.value), '', asked.plain);
    const isNamed = words.some((word) => normalise(String(fact.value)).includes(word));
    return isNamed || (shared >= 2 && ofQuestion >= 0.65) ? [fact] : [];
  });
  const own = AFTER_SALES_ANSWERS[topic]?.(product, asked);
  const isTold = (id: string) => [own, own?.also].some((told) => told?.facts.includes(id) === true);
  return termsOf(
    naming.filter(({ id }) => !isTold(id)),
    product,
    asked,
  );
}

/**
 * The after-sales terms in which words of the question stand, where it asks for nothing else: '开胶了管不管'.
 * @param most less of the question than this in the terms is chance
 */
export function afterSalesAbout(product: Product, asked: Asked, most: number): Told | undefined {
  const terms = ['after_sales.warranty', 'after_sales.note'].flatMap((path) => {
    const fact = factOf(product, path, asked);
    if (fact === undefined) return [];
    const { ofQuestion, holdsWord } = coverageIn(String(fact.value), '', asked.plain);
    return holdsWord && ofQuestion >= most ? [fact] : [];
  });
  return termsOf(terms, product, asked);
}

function termsOf(facts: readonly KnownFact[], product: Product, asked: Asked): Told | undefined {
  if (facts.length === 0) return undefined;
  const terms = facts.map((fact) => withoutEnd(String(fact.value))).join(say(asked, '，', '; '));
  return {
    text: `${say(asked, `${product.name}的售后约定：${terms}。`, `After-sales terms of ${product.name}: ${terms}.`)}`,
    facts: facts.map(({ id }) => id),
  };
}

const REPORT_WORDS = {
  lab: ['检测单位', 'lab '],
  date: ['日期', 'dated '],
  item: ['检测项目', 'item '],
  result: ['结果', 'result '],
  id: ['报告编号', 'no. '],
} as const;

/** Whether a pair of characters or a word of a name stands in the question. */
function wordsShared(name: string, question: string): boolean {
  const pieces = normalise(name).match(/[a-z0-9]{2,}|\p{Script=Han}{2}/gu) ?? [];
  return pieces.some((piece) => !/认证|证书|检测|检验|报告/.test(piece) && question.includes(piece));
}

function shopFact(path: string, asked: Asked): KnownFact | undefined {
  return asked.knowledge.fact(`shop.${path}`);
}
