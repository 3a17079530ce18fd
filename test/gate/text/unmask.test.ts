import { describe, expect, it } from 'vitest';
import { foldText, joinSpeltLetters } from '../../../src/gate/text/fold.ts';
import { PlainWords } from '../../../src/gate/text/plain-words.ts';
import { Unmasker } from '../../../src/gate/text/unmask.ts';

const unmasker = new Unmasker([
  ...['最好', '最低', '第一', '治疗', '国家级', '全网最低', '微信', '减肥', '糖尿病', '高血压', '根治'],
  ...['抗癌', '癌症', '顶级', '极品', '美白'],
]);
const unmasked = (text: string) => unmasker.unmask(joinSpeltLetters(foldText(text))).text;

describe('words in disguise', () => {
  it.each([
    ['zui hao', '最好'],
    ['z u i h a o', '最好'],
    ['最hao', '最好'],
    ['z好', '最好'],
    ['蕞好', '最好'],
    ['苐一', '第一'],
    ['弟一品牌', '第一品牌'],
    ['第yi', '第一'],
    ['治liao', '治疗'],
    ['冶疗', '治疗'],
    ['国jia级', '国家级'],
    ['郭嘉级', '国家级'],
    ['全网嘴低', '全网最低'],
    ['加薇信', '加微信'],
    ['糖niao病', '糖尿病'],
    ['唐尿病', '糖尿病'],
    ['高xue压', '高血压'],
    ['抗ai', '抗癌'],
    ['根zhi', '根治'],
    ['mei白', '美白'],
    ['zui4hao3', '最好'],
    ['zhi4 liao2', '治疗'],
    ['最hao3', '最好'],
    ['国j级', '国家级'],
    ['gjj品质', '国家级品质'],
    ['全wang最低', '全网最低'],
  ])('%s is read as %s', (written, meant) => {
    expect(unmasked(written)).toBe(meant);
  });

  it.each([
    '慢慢地一口一口吃',
    '价格低一点点',
    '她嘴好甜',
    '壶嘴好出水',
    '威信很高',
    '国家质量标准',
    '高品质的面料',
    '智能控温',
    '医生和治疗师',
    '抗压面料',
    'd级能效',
    '充电口是usb的',
    '一套gps和led灯',
    '他最近很好',
    '地衣是植物',
    '制药企业',
    '减震',
    '跟治理无关',
  ])('%s stays as it is', (innocent) => {
    expect(unmasked(innocent)).toBe(foldText(innocent).text);
  });

  it('keeps the map to what was written', () => {
    const text = '这款能zhi liao失眠';
    const view = unmasker.unmask(foldText(text));
    const at = view.text.indexOf('治疗');
    expect(text.slice(...view.span(at, at + 2))).toBe('zhi liao');
  });
});

describe('English words in disguise', () => {
  const plain = new PlainWords(['cure', 'cures', 'guaranteed', 'best', 'clinically', 'cancer', 'free']);
  const wider = new PlainWords(
    ['cure', 'cures', 'best', 'clinically', 'cancer', 'free'],
    ['this', 'swear', 'honestly', 'connect', 'can', 'cent', 'express', 'permit', 'red', 'been', 'and', 'the'],
  );
  const restored = (text: string) => plain.restore(foldText(text)).text;

  it.each([
    ['c4re is no word but cur3s is', 'c4re is no word but cures is'],
    ['gu@ranteed', 'guaranteed'],
    ['cl1nically', 'clinically'],
    ['c u r e s  c a n c e r', 'cures cancer'],
    ['c.u.r.e', 'cure'],
    ['beeeest', 'best'],
    ['freeee', 'free'],
  ])('%s is read as %s', (written, meant) => {
    expect(restored(written)).toBe(meant);
  });

  it.each([
    ['cu-re', 'cure'],
    ['cu.re', 'cure'],
    ['it cu res can-cer', 'it cures cancer'],
    ['c-ures', 'cures'],
    ['cuure and curreess', 'cure and cures'],
    ['kures kancer', 'cures cancer'],
    ['c\nu\nr\ne\ns', 'cures'],
    ['c, u, r, e, s', 'cures'],
    ['I s w e a r it c u r e s', 'i swear it cures'],
    ['this.cures.cancer', 'this cures cancer'],
    ['this+cures+cancer', 'this cures cancer'],
    ['thiscurescancer', 'this cures cancer'],
    ['cl!nically', 'clinically'],
    ['c|inica||y', 'clinically'],
    ['best+free red|best', 'best+free red best'],
    ['Ive been cured', "i've been cured"],
  ])('%s is read as %s', (written, meant) => {
    expect(wider.restore(foldText(written)).text).toBe(meant);
  });

  it('keep the map to what was written', () => {
    const text = 'Honestly it c u r e s, thiscurescancer, cu-re!';
    const view = wider.restore(foldText(text));
    const quoted = [...view.text.matchAll(/cures?(?: cancer)?/g)].map(({ 0: word, index }) =>
      text.slice(...view.span(index, index + word.length)),
    );
    expect(quoted).toEqual(['c u r e s', 'thiscurescancer', 'cu-re']);
  });

  it.each([
    'a canonical connection, innocent expressions of permission and retention',
    "fay's and the locale's, plan b",
    'red.free',
    'a t-shirt, an e-mail, a co-op',
  ])('%s is left as it is', (text) => {
    expect(wider.restore(foldText(text)).text).toBe(foldText(text).text);
  });

  it.each(['a1 45w', 'spf50', 'h2o and co2', 'usb c', 'a b c d'])('%s stays as it is', (text) => {
    expect(restored(text)).toBe(foldText(text).text);
  });
});
