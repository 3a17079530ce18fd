import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CutWords } from '../../../src/gate/text/cut-words.ts';
import { foldText } from '../../../src/gate/text/fold.ts';

const GUARDED = [
  '国家级',
  '最好',
  '治疗',
  '糖尿病',
  '全国第一',
  '治病',
  '降压',
  '第一品牌',
  '最低价',
  '微信',
];
const cutWords = new CutWords(new Set(GUARDED), new Set(['稳赚不赔', '遥遥领先', '毒素']));
const joined = (text: string) => cutWords.join(foldText(text)).text;

describe('words that something was put into', () => {
  it.each([
    ['这是国、家级的', '这是国家级的'],
    ['这是国家，级的', '这是国家级的'],
    ['国x家级品质', '国家级品质'],
    ['治!疗失眠', '治疗失眠'],
    ['国那啥家级', '国家级'],
    ['最呃好吃', '最好吃'],
    ['治个病', '治病'],
    ['国国家级', '国家级'],
    ['治治疗疗失眠', '治疗失眠'],
    ['国国家家级级', '国家级'],
    ['糖+尿+病', '糖尿病'],
    ['国x家y级', '国家级'],
    ['稳x赚不赔', '稳赚不赔'],
    ['遥x遥领先', '遥遥领先'],
  ])('%s is read as %s', (written, meant) => {
    expect(joined(written)).toBe(meant);
  });

  it.each([
    ['a clause ends between ordinary words', '价格已经下降，压力小了'],
    ['both sides of a stop are words', '覆盖全国，第一时间发货'],
    ['a filler is part of a word', '最个性的好'],
    ['numbers stand between', '降3压'],
    ['a verb is said twice', '掂了掂分量'],
    ['more than a sign stands between', '微胖的人也可以来信'],
    ['a word that is not guarded is parted by a stop', '稳，赚不赔'],
    ['a word that is not guarded is parted by a filler', '毒的素'],
  ])('nothing is joined where %s', (_, text) => {
    expect(joined(text)).toBe(foldText(text).text);
  });

  it('leads back to all that was written', () => {
    const text = '品质是国🔥、家，级的。';
    const view = cutWords.join(foldText(text));
    const at = view.text.indexOf('国家级');
    expect(text.slice(...view.span(at, at + 3))).toBe('国🔥、家，级');
  });

  it('are found whatever is put between any two of their characters', () => {
    const mark = fc.constantFrom('x', '呃', '啊', '那啥', '+', 'ab', '0', '!', '、', '。', '\n', 'の');
    fc.assert(
      fc.property(fc.constantFrom(...GUARDED), fc.nat(), mark, (word, place, put) => {
        const at = 1 + (place % (word.length - 1));
        const areBothWords = at > 1 && word.length - at > 1 && /[!、。\n]/.test(put);
        fc.pre(!areBothWords);
        expect(joined(`${word.slice(0, at)}${put}${word.slice(at)}`)).toBe(word);
      }),
      { numRuns: 400 },
    );
  });

  it('never makes a text of which a stretch leads nowhere', () => {
    const pieces = fc.array(
      fc.constantFrom('国', '家', '级', '治', '疗', '疗', '的', '个', '，', 'x', '3', '🔥', '最', '好'),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const view = cutWords.join(foldText(text));
        for (let at = 0; at < view.text.length; at += 1) {
          if (!/\p{L}/u.test(view.text.charAt(at))) continue;
          const [from, to] = view.span(at, at + 1);
          expect(foldText(text.slice(from, to)).text).toContain(view.text.charAt(at));
        }
      }),
    );
  });
});

describe('what stands between characters again and again', () => {
  it.each([
    ['治x疗x失x眠', '治疗失眠'],
    ['治<br>疗<br>失<br>眠', '治疗失眠'],
    ['治0疗0失0眠', '治疗失眠'],
    ['治の疗の失の眠', '治疗失眠'],
    ['治治疗疗失失眠眠', '治疗失眠'],
  ])('%s is read as %s', (written, meant) => {
    expect(foldText(written).text).toBe(meant);
  });

  it.each(['买1送1抽1奖', '天天开开心心', '红x蓝x绿', '维生素a和维生素c'])('%s stays', (text) => {
    expect(foldText(text).text).toBe(text);
  });
});
