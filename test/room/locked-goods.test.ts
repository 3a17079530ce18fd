import { describe, expect, test } from 'vitest';
import { knowledgeFileSchema } from '../../src/model/knowledge.ts';
import { ladderSchema } from '../../src/model/ladder.ts';
import { aNight, aRoom, someProducts } from './a-room.ts';

const MINUTE = 60_000;
const TEXT = '乐康牌钙片，保健功能：补充钙。适宜人群：成人；不适宜人群：少年儿童、孕妇。本品不能代替药物。';
const SECOND = '乐康牌钙片，一瓶60片，每日2次。';
const NOTICE = '保健食品不是药物，不能代替药物治疗疾病。';
const NUMBER = '粤食健广审（文）第991231-00871号';
const GOODS = '这个问题我不能在直播间回答，请仔细阅读商品标签和说明书，或者咨询医生、药师。';
const TRADE = '价格、优惠、库存、发货和售后，请看商品页面，或者咨询人工客服。';

/** A kettle, and calcium of a reviewed class with its papers and approved words. */
function withCalcium(more: object = {}) {
  const file = someProducts();
  const [kettle] = file.products ?? [];
  return knowledgeFileSchema.parse({
    ...file,
    products: [
      kettle,
      {
        ...kettle,
        id: 'tea',
        name: '乐康牌钙片',
        aliases: ['钙片'],
        regulatory_class: 'health_food',
        price: { live: 59 },
        facts: { pack: { value: 60, unit: '片', label: '规格' } },
        certifications: [{ name: '保健食品批准证书', id: '国食健注G20190456' }],
        test_reports: [{ id: 'R1', item: '出厂检验', result: '合格' }],
        locked_script: { number: NUMBER, text: [TEXT, SECOND], notices: [NOTICE] },
        ...more,
      },
    ],
  });
}

const NIGHT = aNight({
  segments: [
    { id: 'open', kind: 'open', lines: [{ id: 'hello', say: '各位晚上好，欢迎来到直播间。' }] },
    {
      id: 'tea',
      kind: 'pitch',
      product: 'tea',
      lines: [
        { id: 't1', say: TEXT, cue: { card: 'tea' } },
        { id: 't2', say: SECOND },
      ],
    },
  ],
  loop: { from: 'tea', to: 'tea' },
});

const LADDER = ladderSchema.parse({});

describe('goods whose advertising is reviewed, on air (FIL-14)', () => {
  test('are presented in the approved words, with their notices said once and shown all the time', async () => {
    await using a = await aRoom({ knowledge: withCalcium(), rundown: NIGHT });
    a.room.start();
    await a.clock.advance(MINUTE);
    const heard = a.heard().filter((text) => text.includes('钙片'));
    expect(heard.slice(0, 2)).toEqual([`${TEXT}${NOTICE}`, SECOND]);
    const cards = a.page.scenes.flatMap(({ card }) => (card?.product === 'tea' ? [card] : []));
    expect(cards.length).toBeGreaterThan(0);
    for (const { parts } of cards) {
      expect(parts.map(({ text }) => text)).toEqual(['乐康牌钙片', '直播价59元', NOTICE, NUMBER]);
    }
    expect(a.entries('utterance.refused')).toEqual([]);
  });

  test('have another line of the script refused', async () => {
    const other = { id: 't2', say: '乐康牌钙片，一瓶60片，送礼也好。' };
    const [open, pitch] = NIGHT.segments;
    const rundown = aNight({ ...NIGHT, segments: [open, { ...pitch, lines: [pitch?.lines[0], other] }] });
    await using a = await aRoom({ knowledge: withCalcium(), rundown });
    a.room.start();
    await a.clock.advance(MINUTE);
    expect(a.heard()).not.toContain(other.say);
  });

  test('are not presented where their approval has run out', async () => {
    const script = { number: '粤食健广审（文）第201231-00871号', text: [TEXT, SECOND], notices: [NOTICE] };
    await using a = await aRoom({ knowledge: withCalcium({ locked_script: script }), rundown: NIGHT });
    a.room.start();
    await a.clock.advance(MINUTE);
    expect(a.heard().join()).not.toContain('钙片');
    expect(a.room.view().alerts.map(({ code }) => code)).toContain('ADMISSION_INCOMPLETE');
  });

  test.each([
    ['钙片多少钱？', TRADE],
    ['钙片还有货吗', TRADE],
    ['钙片几天发货', TRADE],
    ['钙片一天吃几片', GOODS],
    ['钙片能治骨质疏松吗', GOODS],
    ['钙片和水壶哪个好', GOODS],
  ])('%s gets the fixed referral through the door, and is no strike', async (question, referral) => {
    await using a = await aRoom({
      knowledge: withCalcium(),
      rundown: NIGHT,
      config: { ladder: LADDER },
    });
    a.room.start();
    await a.clock.advance(20_000);
    a.comment(question);
    await a.clock.advance(MINUTE);
    expect(a.heard()).toContain(referral);
    expect(a.entries('utterance.refused')).toEqual([]);
    expect(a.entries('ladder.climbed')).toEqual([]);
  });

  test('have nothing said of them by whoever is on watch, between two lines too', async () => {
    await using a = await aRoom({ knowledge: withCalcium(), rundown: NIGHT });
    a.room.start();
    await a.clock.advance(30_000);
    const said = ['这款大家放心吃。', 'AI生成的数字人主播推荐您下单。', '请看商品页面。'].map((text) =>
      a.room.say(text, '小李'),
    );
    await a.clock.advance(MINUTE);
    expect((await Promise.all(said)).map(({ ok }) => ok)).toEqual([false, false, true]);
  });

  test('have nothing told of them in a quiet moment', async () => {
    await using a = await aRoom({ knowledge: withCalcium(), rundown: NIGHT, config: { deadAirMs: 3_000 } });
    a.room.start();
    await a.clock.advance(5 * MINUTE);
    const said = a.heard().filter((text) => text.includes('钙片') || text.includes('60片'));
    expect(new Set(said.map((text) => text.replace(NOTICE, '')))).toEqual(new Set([TEXT, SECOND]));
  });
});
