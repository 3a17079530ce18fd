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
    ['车牌京A·12345的车主', '12345'],
    ['粤B12345D停门口', '12345'],
    ['call me +1 (415) 555-2671', '555'],
    ['my number is 415-555-2671', '2671'],
    ['ssn 123-45-6789', '6789'],
    ['护照E12345678', '12345678'],
    ['@lily_wang2020 快来看', 'lily'],
    ['＠王小美88 你看这个', '王小美'],
    ['抖音号：xiaomei520', 'xiaomei'],
    ['ins: lily.w', 'lily'],
    ['小红书号 = meimei_99', 'meimei'],
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
    '@主播 这个多少钱',
    '100+200一共300',
    '3.5-4.5厘米的吗',
    '云B2C平台靠谱吗',
    '渝北发货吗',
    '1号2号3号都要',
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

  const gapped = (digits: string, gap: string, size: number) =>
    (digits.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(gap);

  it('never lets an identity number through', () => {
    const identity = fc
      .tuple(
        fc.integer({ min: 110101, max: 659004 }),
        fc.integer({ min: 1930, max: 2019 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 100, max: 999 }),
        fc.constantFrom('0', '5', '9', 'X', 'x'),
      )
      .map(([area, year, month, day, order, check]) => {
        const two = (value: number) => String(value).padStart(2, '0');
        return `${area}${year}${two(month)}${two(day)}${order}${check}`;
      });
    fc.assert(
      fc.property(identity, fc.constantFrom('我身份证', '帮我查', ''), (number, before) => {
        expect(mask(`${before}${number}谢谢`)).not.toContain(number.slice(6, 14));
      }),
    );
  });

  it('never lets a bank card through, in one piece or in fours', () => {
    const card = fc.stringMatching(/^6[2-9]\d{14,17}$/).filter((digits) => new Set(digits).size > 2);
    fc.assert(
      fc.property(card, fc.constantFrom('', ' ', '-'), (number, gap) => {
        expect(mask(`转到${gapped(number, gap, 4)}吧`).replace(/\D/g, '')).toBe('');
      }),
    );
  });

  it('never lets a plate, an address of e-mail or a handle through', () => {
    const plate = fc
      .tuple(
        fc.constantFrom(...'京沪粤浙苏川鲁'),
        fc.constantFrom(...'ABCDE'),
        fc.stringMatching(/^[0-9]{5}$/),
      )
      .map(([province, city, digits]) => ({ said: `${province}${city}${digits}`, secret: digits }));
    const name = fc.stringMatching(/^[a-z][a-z0-9]{4,9}$/);
    const mail = name.map((user) => ({ said: `${user}@example.com`, secret: user }));
    const handle = name.map((user) => ({ said: `@${user}`, secret: user }));
    fc.assert(
      fc.property(fc.oneof(plate, mail, handle), ({ said, secret }) => {
        expect(mask(`找 ${said} 就行`)).not.toContain(secret);
      }),
    );
  });

  it('is masked once: a masked text stays as it is', () => {
    const parts = fc.constantFrom(
      '打13800138000',
      '@lily2020',
      '京A12345',
      'a@b.com',
      '加v abc12345',
      '文三路123号5幢601室',
      '多少钱',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 5 }), (said) => {
        const masked = mask(said.join(' '));
        expect(mask(masked)).toBe(masked);
      }),
    );
  });

  it('stays quick on texts made to be slow', () => {
    const timed = (text: string) => {
      const began = process.cpuUsage();
      mask(text);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    };
    for (const unit of ['市', '路', '1 ', 'a@', '@', '+1', '京A1', '省市区', '微信', '5号', 'A b ']) {
      // Processor time, the least of three: what else runs on the machine does not count.
      const text = unit.repeat(2_000 / unit.length);
      expect(Math.min(timed(text), timed(text), timed(text)), unit).toBeLessThan(200);
    }
  });
});
