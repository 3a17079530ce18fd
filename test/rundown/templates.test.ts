import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Locale } from '../../src/model/text.ts';
import { expandTemplates, spanBeforeExpansion } from '../../src/rundown/templates.ts';

function shopWith(currency: string): KnowledgeBase {
  return new KnowledgeBase([
    {
      version: 1,
      currency,
      shop: { name: '真播小店', default_shipping: { dispatch_within_hours: 48, free_shipping_over: 99 } },
      products: [
        {
          id: 'kettle',
          name: '电热水壶',
          price: { live: 129, was: 199.9, valid_until: '2026-06-20T19:30:00+08:00', limit_per_order: 1 },
          stock: { qty: 860 },
          facts: {
            power: { value: 45, unit: 'W', label: '额定功率' },
            efficiency: { value: 92, unit: '%' },
            layers: { value: 3, unit: '' },
            colors: { value: ['雾蓝', '奶白'], label: '颜色' },
            sizes: { value: [1.2, 1.5], unit: 'L' },
            cordless: { value: true },
          },
          certifications: [{ name: 'CCC', valid_until: '2029-01-31' }],
          after_sales: { return_no_reason_days: 7, warranty: '整机一年保修' },
        },
        { id: 'tea', name: '龙井茶', price: { live: 88 } },
      ],
    },
  ]);
}

const knowledge = shopWith('CNY');

function said(text: string, locale: Locale = 'zh-CN', base = knowledge): string {
  const expanded = expandTemplates(text, 'kettle', base, locale);
  if (!expanded.ok) throw new Error(JSON.stringify(expanded.problems));
  return expanded.text;
}

describe('a fact is spoken with its unit', () => {
  test.each([
    ['{{price.live}}', '129元', '129 yuan'],
    ['{{price.was}}', '199.9元', '199.9 yuan'],
    ['{{facts.power}}', '45W', '45 W'],
    ['{{power}}', '45W', '45 W'],
    ['{{ power }}', '45W', '45 W'],
    ['{{efficiency}}', '92%', '92%'],
    ['{{layers}}', '3', '3'],
    ['{{colors}}', '雾蓝、奶白', '雾蓝, 奶白'],
    ['{{sizes}}', '1.2L、1.5L', '1.2 L, 1.5 L'],
    ['{{cordless}}', '是', 'yes'],
    ['{{stock.qty}}', '860件', '860 items'],
    ['{{price.limit_per_order}}', '1件', '1 item'],
    ['{{name}}', '电热水壶', '电热水壶'],
    ['{{shop.name}}', '真播小店', '真播小店'],
    ['{{shop.default_shipping.dispatch_within_hours}}', '48小时', '48 hours'],
    ['{{shop.default_shipping.free_shipping_over}}', '99元', '99 yuan'],
    ['{{after_sales.return_no_reason_days}}', '7天', '7 days'],
    ['{{after_sales.warranty}}', '整机一年保修', '整机一年保修'],
    ['{{price.valid_until}}', '6月20日19点30分', 'June 20 at 7:30 PM'],
    ['{{certifications.0.valid_until}}', '2029年1月31日', 'January 31, 2029'],
    ['{{tea:price.live}}', '88元', '88 yuan'],
    ['{{tea:name}}', '龙井茶', '龙井茶'],
  ])('%s', (template, zh, en) => {
    expect(said(template)).toBe(zh);
    expect(said(template, 'en-US')).toBe(en);
  });

  test.each([
    ['USD', '129美元', 'US$129', 'US$199.90'],
    ['EUR', '129欧元', '€129', '€199.90'],
    ['GBP', '129英镑', '£129', '£199.90'],
    ['points', '129 points', '129 points', '199.9 points'],
  ])('a price in %s', (currency, zh, en, was) => {
    const base = shopWith(currency);
    expect(said('{{price.live}}', 'zh-CN', base)).toBe(zh);
    expect(said('{{price.live}}', 'en-GB', base)).toBe(en);
    expect(said('{{price.was}}', 'en-GB', base)).toBe(was);
  });
});

test('the facts spoken are named by their ids, each once, in order', () => {
  const text = '现价{{price.live}}，功率{{power}}，再说一遍{{price.live}}。{{shop.name}}';
  const expanded = expandTemplates(text, 'kettle', knowledge, 'zh-CN');
  expect(expanded).toMatchObject({
    ok: true,
    text: '现价129元，功率45W，再说一遍129元。真播小店',
    facts: ['kettle.price.live', 'kettle.facts.power', 'shop.name'],
  });
});

describe('a template that does not resolve is a problem at its place', () => {
  test.each([
    ['an unknown fact', '功率{{powr}}', 2, "'kettle' has no fact 'powr'", '{{power}}'],
    ['an unknown path', '现价{{price.liv}}', 2, "no fact 'price.liv'", '{{price.live}}'],
    ['a whole mapping', '{{price}}', 0, "no fact 'price'", undefined],
    ['a fact that this product lacks', '{{tea:power}}', 0, "'tea' has no fact 'power'", undefined],
    ['an unknown product', '{{teaa:price.live}}', 0, "no product 'teaa'", '{{tea:price.live}}'],
    ['an unknown fact of the shop', '{{shop.nam}}', 0, "the shop has no fact 'nam'", '{{shop.name}}'],
    ['what is no fact for speaking', '{{admission.expires}}', 0, 'no fact', undefined],
    ['no name', '好{{ }}', 1, 'empty', undefined],
    ['no end', '现价{{price.live，', 2, "'{{' without '}}'", undefined],
    ['no beginning', '现价}}', 2, "'}}' without '{{'", undefined],
    ['one inside another', '{{a {{power}}', 0, "'{{' without '}}'", undefined],
  ])('%s', (_what, text, offset, message, nearest) => {
    const expanded = expandTemplates(text, 'kettle', knowledge, 'zh-CN');
    expect(expanded.ok ? [] : expanded.problems).toMatchObject([
      { offset, message: expect.stringContaining(message), ...(nearest !== undefined && { nearest }) },
    ]);
  });

  test('all of a text at once', () => {
    const expanded = expandTemplates('{{a}}{{power}}{{b}}', 'kettle', knowledge, 'zh-CN');
    expect(expanded.ok ? [] : expanded.problems.map((problem) => problem.offset)).toEqual([0, 14]);
  });

  test('a bare path in a segment without a product', () => {
    const expanded = expandTemplates('{{price.live}}', undefined, knowledge, 'zh-CN');
    expect(expanded.ok ? [] : expanded.problems).toMatchObject([{ nearest: '{{product-id:price.live}}' }]);
  });
});

test('a place in the spoken text is found again in the text with its templates', () => {
  const text = '现价{{price.live}}，全网最低';
  const expanded = expandTemplates(text, 'kettle', knowledge, 'zh-CN');
  if (!expanded.ok) throw new Error('it resolves');
  const back = (quote: string) => {
    const from = expanded.text.indexOf(quote);
    return text.slice(...spanBeforeExpansion(expanded.pieces, [from, from + quote.length]));
  };
  expect(back('全网最低')).toBe('全网最低');
  expect(back('129元')).toBe('{{price.live}}');
  expect(back('29')).toBe('{{price.live}}');
  expect(back('现价129')).toBe('现价{{price.live}}');
  expect(back('元，全网')).toBe('{{price.live}}，全网');
});

test('a text without braces stays as it is, and no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!text.includes('{{') && !text.includes('}}'));
      expect(said(text)).toBe(text);
    }),
  );
  const pieces = fc.constantFrom(
    '{{',
    '}}',
    '{',
    '}',
    'power',
    'price.live',
    'shop.',
    ':',
    ' ',
    '价',
    '__proto__',
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('');
      const expanded = expandTemplates(text, 'kettle', knowledge, 'zh-CN');
      if (expanded.ok) expect(expanded.text).not.toMatch(/\{\{|\}\}/);
      else for (const one of expanded.problems) expect(text.startsWith(one.template, one.offset)).toBe(true);
    }),
  );
});
