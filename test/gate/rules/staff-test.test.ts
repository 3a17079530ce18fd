import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/model/text.ts';
import { review, shopWith } from '../a-review.ts';

const RECORD = { by: '陈一', on: '2026-11-01', evidence: '档案 1', video_sha256: 'a'.repeat(64) };
const withTest = (sample_test: object | undefined) =>
  shopWith({
    regulatory_class: 'ordinary',
    ...(sample_test !== undefined && { admission: { sample_test } }),
  });
const findings = (text: string, sample_test?: object, locale: Locale = 'zh-CN') =>
  review(text, { knowledge: withTest(sample_test), product: 'it', locale })
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule === 'gate/staff-test');

describe('that staff tested the goods (ADM-04)', () => {
  it.each([
    ['zh-CN', '我们的工作人员11月1日实测过这款。'],
    ['zh-CN', '这款我们的测试人员测过。'],
    ['zh-CN', '我们的工 作 人 员实 测过。'],
    ['zh-CN', '選品團隊測試過這款。'],
    ['en-US', 'Our staff tested this on 1 November.'],
    ['en-US', 'This was checked by our own team.'],
  ] as const)('is said only on a record: %s %s', (locale, text) => {
    expect(findings(text, RECORD, locale)).toEqual([]);
    expect(findings(text, undefined, locale)).toEqual(['gate/staff-test']);
  });

  it('is not said on a record without the hash of its video', () => {
    const { video_sha256: _, ...unfilmed } = RECORD;
    expect(findings('我们的工作人员实测过这款。', unfilmed)).toEqual(['gate/staff-test']);
  });

  it('names the day of the record and no other', () => {
    expect(findings('工作人员11月2日实测过这款。', RECORD)).toEqual(['gate/staff-test']);
    expect(findings('Our staff tested this on November 2.', RECORD, 'en-US')).toEqual(['gate/staff-test']);
    expect(findings('Our staff tested this on the 1st of November.', RECORD, 'en-US')).toEqual([]);
    expect(findings('Our staff tested this on 1 December.', RECORD, 'en-US')).toEqual(['gate/staff-test']);
  });

  it.each([
    '工作人员没有测试过这款。',
    '可以联系工作人员试用。',
    '请以工作人员的答复为准。',
    '我们的团队每天九点到二十二点在线。',
    '工作人员实测过吗？',
  ])('is no claim in: %s', (text) => {
    expect(findings(text)).toEqual([]);
  });
});
