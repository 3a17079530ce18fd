import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '../../src/audience/personal-data.ts';

describe('personal data', () => {
  it.each([
    ['我电话13800138000你打给我', '138'],
    ['138-0013-8000', '8000'],
    ['１３８００１３８０００', '１３８'],
    ['一三八零零一三八零零零', '三八零'],
    ['1 3 8 0 0 1 3 8 0 0 0', '1 3 8'],
    ['138🔥0013🔥8000', '0013'],
    ['+86 138 0013 8000', '0013'],
    ['身份证110101199003078515', '19900307'],
    ['11010119900307851X', '19900307'],
    ['卡号6222 0202 0011 2233 445', '6222'],
    ['6222020200112233445', '622202'],
    ['微信号：xiaomei_520', 'xiaomei'],
    ['加v abc12345', 'abc12345'],
    ['wechat: lily2020', 'lily2020'],
    ['QQ 382716554', '382716554'],
    ['010-62345678', '62345678'],
    ['lily.wang@example.com', 'lily'],
    ['地址是浙江省杭州市西湖区文三路123号5幢601室', '文三路'],
    ['寄到朝阳区建国路88号院2号楼', '建国路'],
    ['I live at 1600 Pennsylvania Avenue', 'Pennsylvania'],
  ])('is masked in %s', (text, secret) => {
    expect(mask(text)).not.toContain(secret);
  });

  it.each([
    '这个129元包邮吗',
    '身高168体重120穿什么码',
    '155 160 165 170 哪个码',
    '11111111111111',
    '666666666666',
    '2026-11-24 20:00 开播吗',
    '1号链接和2号链接哪个好',
    '这路货多少钱一号店有吗',
  ])('is not seen where there is none: %s', (text) => {
    expect(mask(text)).toBe(text);
  });

  const phone = fc
    .tuple(fc.integer({ min: 3, max: 9 }), fc.stringMatching(/^\d{9}$/))
    .map(([second, rest]) => `1${second}${rest}`)
    .filter((digits) => new Set(digits).size > 1);

  it('never lets an 11-digit phone number through, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), phone, fc.string(), (before, number, after) => {
        expect(mask(`${before}${number}${after}`)).not.toContain(number);
      }),
    );
  });

  it('never lets one through in groups of three and four, nor digit by digit', () => {
    const gap = fc.constantFrom(' ', '-', '.', '·', '\u200b', ' - ', '_');
    fc.assert(
      fc.property(phone, gap, fc.boolean(), (number, between, isSpelt) => {
        const written = isSpelt
          ? [...number].join(between)
          : [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(between);
        expect(mask(`打${written}吧`).replace(/\D/g, '')).toBe('');
      }),
    );
  });

  it('stays quick on texts made to be slow', () => {
    for (const unit of ['市', '路', '1 ', 'a@', '省市区', '微信', '5号', 'A b ']) {
      const began = performance.now();
      mask(unit.repeat(2_000 / unit.length));
      expect(performance.now() - began, unit).toBeLessThan(200);
    }
  });
});
