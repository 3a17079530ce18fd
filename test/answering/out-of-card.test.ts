import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { numbersIn } from '../../src/answering/numbers.ts';
import type { AnswerSentence } from '../../src/model/audience.ts';
import { SHOP } from './a-shop.ts';
import { anAnswering, textOf } from './an-answering.ts';

/**
 * FIL-17: 200 questions about what stands on no fact card of the shop. Half a hundred properties that none of
 * its products has on file, each asked of two products in two wordings.
 */
const PROPERTIES = [
  '电池容量',
  '防水等级',
  '噪音分贝',
  '待机时间',
  '蓝牙版本',
  '充电接口',
  '屏幕尺寸',
  '内存',
  '遥控距离',
  '适用面积',
  '滤芯寿命',
  '转速',
  '风量',
  '水箱容量',
  '折叠尺寸',
  '承重',
  '镜片材质',
  '表带长度',
  '鞋码',
  '面料成分',
  '充绒量',
  '透气性',
  '色牢度',
  '含糖量',
  '蛋白质含量',
  '咖啡因含量',
  '酒精度',
  '过敏原',
  '香料',
  '防晒指数',
  'pH值',
  '香调',
  '适用肤质',
  '敏感肌测试',
  '发明专利',
  '国家奖项',
  '代言明星',
  '设计师',
  '生产日期',
  '生产车间',
  '工厂人数',
  '年销量',
  '好评率',
  '复购率',
  '明星同款',
  '门店数量',
  '售后网点',
  '以旧换新',
  '分期期数',
  '海关编码',
] as const;
const PRODUCTS = ['curler', 'kettle'] as const;
const WORDINGS = [
  (property: string) => `${property}是多少`,
  (property: string) => `请问${property}呢？`,
] as const;

const QUESTIONS = PRODUCTS.flatMap((product) =>
  PROPERTIES.flatMap((property) => WORDINGS.map((ask) => ({ product, property, text: ask(property) }))),
);

/** Every number that the shop's own file holds. */
const KNOWN = numbersIn(JSON.stringify(SHOP));

/** What an answer says that no card says: figures that stand nowhere, and a value for the property asked. */
function invented(sentences: readonly AnswerSentence[], property: string): string[] {
  const said = textOf(sentences);
  const figures = [...numbersIn(said)].filter((number) => !KNOWN.has(number));
  const valued = new RegExp(`${property}(?:是|为|有|达)(?!多少|什么|不是)`).test(said);
  const uncited = sentences.filter(({ via, facts }) => via !== 'fallback' && facts.length === 0);
  return [...figures, ...(valued ? [said] : []), ...uncited.map(({ text }) => text)];
}

describe('FIL-17: questions that no fact card answers', () => {
  test('there are two hundred', () => {
    expect(QUESTIONS).toHaveLength(200);
    const cards = JSON.stringify(SHOP);
    for (const property of PROPERTIES) expect(cards).not.toContain(property);
  });

  test('get no invented fact: no figure, no value, no sentence without its card; most are referred', async () => {
    const { ask } = anAnswering();
    const found: string[] = [];
    let referred = 0;
    for (const { product, property, text } of QUESTIONS) {
      const sentences = await ask({ text, product, onAir: product });
      if (sentences.length === 0) found.push(`${text}: silence`);
      found.push(...invented(sentences, property).map((what) => `${text} → ${what}`));
      if (sentences.every(({ via }) => via === 'fallback')) referred += 1;
    }
    expect(found).toEqual([]);
    // The rest is answered with what stands on a card, and cites it.
    expect(referred).toBeGreaterThanOrEqual(150);
  });

  test('get none from `candor answer` either', () => {
    const dir = mkdtempSync(join(tmpdir(), 'candor-out-of-card-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    const kb = join(dir, 'kb.yaml');
    writeFileSync(kb, stringify({ ...SHOP, as_of: '2026-11-24T20:00:00+08:00' }));
    const input = QUESTIONS.map(({ product, text }, id) => JSON.stringify({ id, product, text })).join('\n');
    const args = ['src/main.ts', 'answer', '--kb', kb, '--llm', 'off'];
    const out = execFileSync(process.execPath, args, { input, encoding: 'utf8', timeout: 60_000 });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as AnswerSentence & { id: number });
    expect(lines).toHaveLength(QUESTIONS.length);
    const found = lines.flatMap((line) => invented([line], QUESTIONS[line.id]?.property ?? ''));
    expect(found).toEqual([]);
  }, 60_000);
});
