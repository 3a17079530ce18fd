import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyIn, numbersIn } from '../../src/answering/numbers.ts';

describe('numbers in a text', () => {
  it.each([
    ['129元', ['129']],
    ['１２９元', ['129']],
    ['129.00元', ['129']],
    ['1,299元', ['1299']],
    ['一百二十九元', ['129']],
    ['两千零五十块', ['2050']],
    ['三年质保', ['3']],
    ['一万两千件', ['12000']],
    ['三点五升', ['3.5']],
    ['打九折', ['9']],
    ['ninety-nine pounds', ['99']],
    ['one hundred and twenty nine yuan', ['129']],
    ['twenty five or six', ['25', '6']],
    ['100-240V', ['100', '240']],
  ])('%s states %j', (text, numbers) => {
    expect([...numbersIn(text)].sort()).toEqual([...numbers].sort());
  });

  it.each(['一起看一下这一款', '十分方便', '万一不合适', '统一发货', 'this one is a nice one'])(
    '%s states none',
    (text) => {
      expect([...numbersIn(text)]).toEqual([]);
    },
  );

  it('reads any integer the same in digits, with thousands marks and as a decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
        const ways = [`${value}`, value.toLocaleString('en-US'), `${value}.0`];
        for (const way of ways) expect([...numbersIn(`价格${way}元`)]).toEqual([String(value)]);
      }),
    );
  });

  it('knows which numbers are money', () => {
    expect([...moneyIn('45W，129元，£6.50，2 pounds of flour, 30天')]).toEqual(['6.5', '129']);
  });
});
