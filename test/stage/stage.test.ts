import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ClearedUtterance } from '../../src/gate/door.ts';
import { sceneSchema } from '../../src/model/stage-protocol.ts';
import { DarkStage, type Stage } from '../../src/stage/stage.ts';
import { aClearedUtterance } from '../voice/a-cleared-utterance.ts';

const STANDING = { capHeightShare: 0.05, place: 'top-left' } as const;
const HOSTS = [
  { id: 'zhen', look: { hair: '#3a2530' } },
  { id: 'ning', look: { outfit: '#2f6f73' } },
] as const;
const CARD_PARTS = [
  { role: 'title', text: '养生壶' },
  { role: 'price', text: '直播价129.9元' },
  { role: 'point', text: '容量1.5L' },
] as const;

let label: ClearedUtterance;
let title: ClearedUtterance;
let card: ClearedUtterance;
let question: ClearedUtterance;

beforeAll(async () => {
  label = await aClearedUtterance('AI生成 · 数字人主播', { surface: 'stage-label', source: 'label' });
  title = await aClearedUtterance('夜里的好物', { surface: 'slate' });
  card = await aClearedUtterance(CARD_PARTS.map(({ text }) => text).join('\n'), {
    surface: 'card',
    parts: CARD_PARTS,
  });
  question = await aClearedUtterance('有人问：这壶多大？', { surface: 'question', source: 'viewer' });
});

const dark = (room = 'room') => new DarkStage({ room, locale: 'zh-CN', title, hosts: HOSTS });
const lit = (): Stage => dark().light(label, STANDING);

describe('a dark stage', () => {
  it('has nothing to show words with until it is lit', () => {
    expect(Object.getOwnPropertyNames(DarkStage.prototype).sort()).toEqual(['constructor', 'light']);
  });

  it('is not lit by a label that did not come through the door', () => {
    const forged = { ...label, id: 'x', room: 'room', text: 'AI生成', draft: { surface: 'stage-label' } };
    expect(() => dark().light(forged as unknown as ClearedUtterance, STANDING)).toThrow(
      expect.objectContaining({ code: 'NOT_CLEARED' }),
    );
  });

  it('is not lit by cleared words that were not cleared as its label', () => {
    expect(() => dark().light(question, STANDING)).toThrow(expect.objectContaining({ code: 'NOT_CLEARED' }));
  });

  it('is not lit with words that were cleared in another room', () => {
    expect(() => dark('another').light(label, STANDING)).toThrow(
      expect.objectContaining({ code: 'NOT_CLEARED' }),
    );
  });

  it.each([0, 0.049, Number.NaN])('is not lit with a label of %f of the shorter side', (capHeightShare) => {
    expect(() => dark().light(label, { ...STANDING, capHeightShare })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID' }),
    );
  });
});

describe('a lit stage', () => {
  it('tells of a scene that fits the protocol, label and title in it, off air', () => {
    const scene = lit().scene();
    expect(sceneSchema.parse(scene)).toEqual(scene);
    expect(scene).toMatchObject({
      label: { text: 'AI生成 · 数字人主播', capHeightShare: 0.05, place: 'top-left' },
      state: 'off-air',
      title: '夜里的好物',
      hosts: HOSTS,
      lead: 'zhen',
      card: null,
    });
  });

  it('shows a card line by line in the roles of its draft', () => {
    const stage = lit();
    stage.showCard(card);
    expect(stage.scene().card).toEqual({
      id: card.id,
      product: 'kettle',
      text: card.text,
      parts: CARD_PARTS,
      pictures: [],
      untilMs: null,
    });
    stage.clearCard();
    expect(stage.scene().card).toBeNull();
  });

  it('shows a card without roles where its text has other lines than its draft', async () => {
    const odd = await aClearedUtterance('养生壶\n容量1.5L', {
      surface: 'card',
      parts: [{ role: 'title', text: '养生壶\n容量1.5L' }],
    });
    const stage = lit();
    stage.showCard(odd);
    expect(stage.scene().card).toMatchObject({ text: '养生壶\n容量1.5L', parts: [] });
  });

  it.each(['showCard', 'showQuestion', 'showSlate'] as const)(
    'refuses in %s a plain object, a copy, and what was cleared for another place',
    (show) => {
      const stage = lit();
      const before = stage.scene();
      const attacks: unknown[] = [
        { id: 'x', room: 'room', text: '全网最低价', draft: { surface: 'card' } },
        '全网最低价',
        Object.create(card),
        { ...card },
        new Proxy(card, {}),
        label,
        null,
      ];
      for (const attack of attacks) {
        expect(() => stage[show](attack as ClearedUtterance)).toThrow(
          expect.objectContaining({ code: 'NOT_CLEARED' }),
        );
      }
      expect(stage.scene()).toEqual(before);
    },
  );

  it('cannot be changed through the scene it gave out', () => {
    const stage = lit();
    stage.scene().label.text = '真人主播';
    expect(stage.scene().label.text).toBe('AI生成 · 数字人主播');
  });

  it('tells its listeners of every change until they stop listening', () => {
    const stage = lit();
    const heard = vi.fn();
    const stop = stage.onChange(heard);
    stage.setState('on-air');
    stage.setState('on-air');
    stage.showQuestion(question);
    stage.setHost('ning');
    stage.setHost('nobody');
    expect(heard).toHaveBeenCalledTimes(3);
    stop();
    stage.clearQuestion();
    expect(heard).toHaveBeenCalledTimes(3);
    expect(stage.scene()).toMatchObject({ state: 'on-air', question: null, lead: 'ning' });
  });
});
