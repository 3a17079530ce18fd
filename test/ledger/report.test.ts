import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastNightStart } from '../../src/ledger/last-night.ts';
import { reportOn } from '../../src/ledger/report.ts';
import { reportText } from '../../src/ledger/report-text.ts';
import { type Json, LEDGER_KINDS, type LedgerEntry, type LedgerKind } from '../../src/model/ledger-entry.ts';
import { LedgerFolder, ROOM } from './ledger-folder.ts';

const START = Date.parse('2026-11-24T12:00:00Z');
const MINUTE = 60_000;

type Row = readonly [minute: number, kind: LedgerKind, body?: Json];

function night(...rows: readonly Row[]): LedgerEntry[] {
  return rows.map(([minute, kind, body = {}], index) => ({
    seq: index + 1,
    at: START + minute * MINUTE,
    room: ROOM,
    kind,
    body,
    prev: '',
    hash: '',
  }));
}

const finding = (rule: string) => ({ rule, law: '广告法 9', quote: '最' });

describe('the report on a night', () => {
  it('counts a night as it was', () => {
    const report = reportOn(
      ROOM,
      night(
        [0, 'room.opened'],
        [0, 'utterance.cleared', { id: 'l1', source: 'label', surface: 'speech', text: '我是 AI 主播' }],
        [0, 'label.spoken', { id: 'l1', at: START, moment: 'opening' }],
        [0, 'utterance.aired', { id: 'l1', source: 'label', characters: 8, durationMs: 2_000, cut: false }],
        [1, 'utterance.cleared', { id: 's1', source: 'script', surface: 'speech', text: '好茶' }],
        [1, 'utterance.aired', { id: 's1', source: 'script', characters: 2, durationMs: 1_000, cut: true }],
        [2, 'utterance.cleared', { id: 'card1', source: 'script', surface: 'card', text: '129 元' }],
        [2, 'comment.received', { id: 'c1', user: 'u1', type: 'comment', platform: 'demo', simulated: true }],
        [2, 'comment.received', { id: 'c2', user: 'u1', type: 'comment', platform: 'ws' }],
        [2, 'comment.received', { id: 'c3', user: 'u2', type: 'gift', platform: 'ws' }],
        [2, 'comment.screened', { id: 'c1', class: 'question', product: 'tea' }],
        [2, 'comment.screened', { id: 'c2', class: 'question' }],
        [2, 'comment.screened', { id: 'c3', class: 'gift' }],
        [
          3,
          'comment.screened',
          {
            id: 'c2',
            class: 'shill',
            reason: '刷屏吹捧',
            campaign: 'words-1',
            sample: '瘦了',
            revised: true,
          },
        ],
        [3, 'knowledge.called', { query: '产地', hits: ['tea.facts.origin'], for: ['c1'] }],
        [3, 'knowledge.called', { query: '热量', hits: [], for: ['c2'] }],
        [
          4,
          'utterance.cleared',
          {
            id: 'a1',
            source: 'answer',
            surface: 'speech',
            text: '产自福建',
            via: 'llm',
            answers: ['c1', 'c9'],
          },
        ],
        [4, 'utterance.aired', { id: 'a1', characters: 4, durationMs: 1_500 }],
        [
          5,
          'utterance.refused',
          { id: 'r1', cause: 'rules', findings: [finding('superlative'), finding('superlative')] },
        ],
        [
          5,
          'utterance.refused',
          { id: 'r2', cause: 'rules', findings: [finding('superlative'), finding('price')] },
        ],
        [5, 'utterance.refused', { id: 'r3', cause: 'label-due', findings: [] }],
        [6, 'dead-air.filled', { gapMs: 7_000 }],
        [7, 'dead-air.filled', { gapMs: 9_000 }],
        [8, 'operator.acted', { by: '小王', action: 'skip' }],
        [8, 'operator.acted', { by: '小王', action: 'skip' }],
        [8, 'operator.acted', { by: '小李', action: 'say' }],
        [
          9,
          'utterance.cleared',
          {
            id: 'o1',
            source: 'operator',
            surface: 'speech',
            text: '说',
            override: { reviewer: '老张', reason: '查过' },
          },
        ],
        [12, 'label.spoken', { id: 'l2', moment: 'interval' }],
        [17, 'room.closed'],
      ),
    );
    expect(report).toEqual({
      room: ROOM,
      selfAudit: expect.any(Object),
      from: START,
      to: START + 17 * MINUTE,
      entries: 29,
      onAirMs: 17 * MINUTE,
      pausedMs: 0,
      speakingMs: 4_500,
      characters: 14,
      utterances: {
        cleared: { script: 2, label: 1, answer: 1, operator: 1 },
        aired: { label: 1, script: 1, answer: 1 },
        cut: 1,
        unheard: 1,
      },
      labels: { spoken: 2, byMoment: { opening: 1, interval: 1 }, largestGapMs: 12 * MINUTE },
      refusals: {
        total: 3,
        byRule: { superlative: 2, price: 1 },
        byCause: { rules: 2, 'label-due': 1 },
      },
      answers: { aired: 1, byVia: { llm: 1 }, commentsAnswered: 2 },
      knowledgeCalls: { total: 2, withoutHit: 1 },
      comments: { received: 3, users: 2, simulated: 1, byClass: { question: 1, shill: 1, gift: 1 } },
      shills: [
        {
          since: START + 3 * MINUTE,
          lastAt: START + 3 * MINUTE,
          accounts: 1,
          comments: 1,
          sample: '瘦了',
          reason: '刷屏吹捧',
        },
      ],
      deadAir: { times: 2, totalMs: 16_000, longestMs: 9_000 },
      acted: { 小王: { skip: 2 }, 小李: { say: 1 }, 老张: { override: 1 } },
    });
  });

  it.each<[string, Row[], { onAir: number; paused: number; gap: number }]>([
    [
      'to the closing',
      [
        [0, 'room.opened'],
        [2, 'label.spoken'],
        [11, 'room.closed'],
      ],
      { onAir: 11, paused: 0, gap: 9 },
    ],
    [
      'from the opening',
      [
        [0, 'room.opened'],
        [8, 'label.spoken'],
        [11, 'room.closed'],
      ],
      { onAir: 11, paused: 0, gap: 8 },
    ],
    [
      'over a pause, in which the clock stands still',
      [
        [0, 'room.opened'],
        [1, 'label.spoken'],
        [2, 'room.paused'],
        [32, 'room.resumed'],
        [35, 'label.spoken'],
        [36, 'room.closed'],
      ],
      { onAir: 6, paused: 30, gap: 4 },
    ],
    [
      'not from one opening to the next',
      [
        [0, 'room.opened'],
        [1, 'label.spoken'],
        [5, 'room.closed'],
        [60, 'room.opened'],
        [62, 'label.spoken'],
        [63, 'room.closed'],
      ],
      { onAir: 8, paused: 0, gap: 4 },
    ],
    [
      'up to the last entry before a crash',
      [
        [0, 'room.opened'],
        [1, 'label.spoken'],
        [7, 'comment.received'],
        [90, 'room.opened'],
        [91, 'label.spoken'],
        [92, 'room.closed'],
      ],
      { onAir: 9, paused: 0, gap: 6 },
    ],
    [
      'in a span without an opening',
      [
        [0, 'comment.received'],
        [5, 'label.spoken'],
        [6, 'room.closed'],
      ],
      { onAir: 6, paused: 0, gap: 5 },
    ],
    [
      'in a night without any label',
      [
        [0, 'room.opened'],
        [30, 'comment.received'],
      ],
      { onAir: 30, paused: 0, gap: 30 },
    ],
    [
      'by when the label was heard, not when it was written',
      [
        [0, 'room.opened'],
        [10, 'label.spoken', { at: START + 4 * MINUTE }],
        [11, 'room.closed'],
      ],
      { onAir: 11, paused: 0, gap: 7 },
    ],
  ])('measures air time and the largest gap between labels %s', (_, rows, { onAir, paused, gap }) => {
    const report = reportOn(ROOM, night(...rows));
    expect(report).toMatchObject({ onAirMs: onAir * MINUTE, pausedMs: paused * MINUTE });
    expect(report.labels.largestGapMs).toBe(gap * MINUTE);
  });

  it('never fails on a body, whatever it holds or lacks, and counts every entry', () => {
    const row = fc.tuple(fc.nat(600), fc.constantFrom(...LEDGER_KINDS), fc.jsonValue() as fc.Arbitrary<Json>);
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const sorted = rows.toSorted(([a], [b]) => a - b);
        const report = reportOn(ROOM, night(...sorted));
        expect(report.entries).toBe(rows.length);
        expect(report.onAirMs + report.pausedMs).toBeLessThanOrEqual(600 * MINUTE);
        for (const language of ['zh', 'en'] as const)
          expect(reportText(report, language)).not.toMatch(/NaN|undefined/);
      }),
    );
  });

  it('keeps apart names that objects have by nature', () => {
    const report = reportOn(
      ROOM,
      night(
        [0, 'operator.acted', { by: '__proto__', action: 'constructor' }],
        [0, 'utterance.aired', { source: 'toString' }],
      ),
    );
    expect(Object.entries(report.acted)).toEqual([['__proto__', { constructor: 1 }]]);
    expect(report.utterances.aired).toEqual({ toString: 1 });
  });

  it('is told to people in both languages', () => {
    const report = reportOn(ROOM, night([0, 'room.opened'], [75, 'room.closed']));
    expect(reportText(report, 'en')).toContain('On air: 1:15:00, of it speaking 0:00:00');
    expect(reportText(report, 'zh')).toContain('在播：1:15:00，其中说话 0:00:00');
  });

  it('lists paid talk with its evidence', () => {
    const screened = (id: string, sample?: string): Json => ({
      id,
      class: 'shill',
      reason: '2 个账号 · 2 accounts',
      campaign: 'words-7',
      ...(sample !== undefined && { sample }),
    });
    const report = reportOn(
      ROOM,
      night(
        [0, 'comment.received', { id: 'c1', user: 'u1' }],
        [1, 'comment.received', { id: 'c2', user: 'u2' }],
        [1, 'comment.screened', screened('c2', '喝酒夜宵也能瘦')],
        [2, 'comment.screened', screened('c1')],
      ),
    );
    expect(reportText(report, 'zh')).toMatch(
      /疑似水军：.*历时 0:01:00，2 个账号 2 条：“喝酒夜宵也能瘦”（2 个账号/,
    );
    expect(reportText(report, 'en')).toContain('2 comments of 2 accounts: "喝酒夜宵也能瘦"');
  });

  it('is by default of the last night: what came since the last long pause', async () => {
    const folder = new LedgerFolder();
    const ledger = folder.open();
    await ledger.append('room.opened', {});
    await folder.clock.advance(3 * 60 * MINUTE);
    await ledger.append('room.closed', {});
    expect(lastNightStart(folder.dir, ROOM)).toBe(Date.parse('2026-11-24T12:10:00Z'));
    await folder.clock.advance(16 * 60 * MINUTE);
    const second = await ledger.append('room.opened', {});
    expect(lastNightStart(folder.dir, ROOM)).toBe(second.at);
  });
});

describe('the self-audit of a day (AUD-07)', () => {
  const audit = (...rows: readonly Row[]) => reportOn(ROOM, night(...rows)).selfAudit;

  const spoken = (minute: number): Row => [minute, 'label.spoken', { at: START + minute * MINUTE }];
  const aired = (from: number, to: number): Row => [
    to,
    'utterance.aired',
    { from: START + from * MINUTE, to: START + to * MINUTE },
  ];
  const textOf = (rows: readonly Row[], language: 'zh' | 'en') =>
    reportText(reportOn(ROOM, night(...rows)), language);

  it('calls a night clean whose label was proven while an AI was on air, whatever came before the first picture', () => {
    const rows: readonly Row[] = [
      [0, 'room.opened'],
      [3, 'label.confirmed'],
      spoken(3),
      aired(3, 4),
      [5, 'room.paused'],
      // What was begun is heard to its end.
      aired(4, 6),
      [15, 'room.resumed'],
      spoken(16),
      [20, 'room.closed'],
    ];
    expect(audit(...rows)).toMatchObject({ labelUptime: 1, labelLost: 0, aiOnAirMs: 7 * MINUTE });
    expect(textOf(rows, 'en')).toContain(
      'Label uptime: 100%: proven in a picture for all of the 0:07:00 in which an AI figure or voice was on air',
    );
    expect(textOf(rows, 'zh')).toContain('画面标识在播率：100%');
  });

  it('counts a label that was lost on air until it is proven again, and alarms', () => {
    const rows: readonly Row[] = [
      [0, 'room.opened'],
      [0, 'label.confirmed'],
      spoken(0),
      [6, 'label.lost'],
      [7, 'label.confirmed'],
      [8, 'room.paused'],
      // Nothing is on air in a pause.
      [9, 'label.lost'],
      [9, 'label.confirmed'],
      [20, 'room.resumed'],
      spoken(20),
      [22, 'room.closed'],
    ];
    expect(audit(...rows)).toMatchObject({ labelUptime: 0.9, labelLost: 1 });
    expect(textOf(rows, 'en')).toContain(
      'Label uptime: ⚠ 90%: of the 0:10:00 in which an AI figure or voice was on air, 0:01:00 without a proof in a picture; lost 1 times',
    );
  });

  it('leaves out a take, but not the word that the AI voice said to its end', () => {
    const rows: readonly Row[] = [
      [0, 'room.opened'],
      [0, 'label.confirmed'],
      spoken(0),
      [5, 'room.taken'],
      aired(4, 6),
      [6, 'label.lost'],
      [7, 'label.confirmed'],
      [30, 'room.handed-back'],
      [30, 'label.lost'],
      [31, 'label.confirmed'],
      spoken(31),
      [35, 'room.closed'],
    ];
    expect(audit(...rows)).toMatchObject({ labelUptime: 1, labelLost: 0, aiOnAirMs: 10 * MINUTE });
  });

  it('is not misled by a process that began anew, or by a proof that was old before the night began', () => {
    const restarted = audit(
      [0, 'room.admitted'],
      [0, 'room.opened'],
      [1, 'label.confirmed'],
      spoken(1),
      [5, 'comment.received'],
      [9, 'room.admitted'],
      [9, 'room.opened'],
      [12, 'label.confirmed'],
      spoken(12),
      [15, 'room.closed'],
    );
    expect(restarted).toMatchObject({ labelUptime: 1, labelLost: 0, aiOnAirMs: 7 * MINUTE });
    const secondNight = audit(
      [0, 'room.opened'],
      [0, 'label.confirmed'],
      spoken(0),
      [5, 'room.closed'],
      [600, 'room.opened'],
      [600, 'label.lost', { at: START + 6 * MINUTE }],
      [603, 'label.confirmed'],
      spoken(603),
      [605, 'room.closed'],
    );
    expect(secondNight).toMatchObject({ labelUptime: 1, labelLost: 0, aiOnAirMs: 7 * MINUTE });
  });

  it('of a span from the midst of a night knows what its proofs tell, and nothing where there are none', () => {
    const begun: readonly Row[] = [[0, 'comment.received'], aired(0, 1), [2, 'label.lost']];
    expect(audit(...begun, [3, 'label.confirmed'], [4, 'room.closed'])).toMatchObject({
      labelUptime: 0.75,
      labelLost: 1,
    });
    expect(audit([0, 'room.opened'], [5, 'room.closed']).labelUptime).toBeNull();
    expect(audit([0, 'room.opened'], spoken(1), aired(1, 2), [5, 'room.closed']).labelUptime).toBeNull();
  });

  it('is a share whatever a ledger holds, and 1 only where no moment of it was without a proof', () => {
    const kinds = LEDGER_KINDS.filter((kind) => /^(?:room|label)\.|utterance\.aired/.test(kind));
    const row = fc.tuple(fc.nat(600), fc.constantFrom(...kinds), fc.constant<Json>({}));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const { labelUptime, aiOnAirMs, labelledMs } = audit(...rows.toSorted(([a], [b]) => a - b));
        expect(labelledMs).toBeGreaterThanOrEqual(0);
        expect(labelledMs).toBeLessThanOrEqual(aiOnAirMs);
        if (labelUptime !== null) expect(labelUptime === 1).toBe(labelledMs === aiOnAirMs);
      }),
    );
  });

  it('counts rewrites, exemptions and overrides by rule, and the claims that facts support', () => {
    const cleared = (body: Json): Row => [1, 'utterance.cleared', body];
    const found = (rule: string, action: string) => ({ rule, action });
    expect(
      audit(
        cleared({ id: 'a', decision: 'rewrite', findings: [found('cn/best', 'rewrite')], claims: [] }),
        cleared({
          id: 'b',
          findings: [found('cn/own-range', 'note')],
          claims: [{ kind: 'price', verdict: 'supported' }],
        }),
        cleared({
          id: 'c',
          findings: [found('cn/hurry', 'refuse')],
          override: { reviewer: '陈一', reason: 'x' },
        }),
        cleared({ id: 'd', decision: 'rewrite', findings: [found('cn/first', 'refuse')], claims: [] }),
      ),
    ).toMatchObject({
      rewritten: { 'cn/best': 1, 'cn/first': 1 },
      exempted: { 'cn/own-range': 1, 'cn/hurry': 1 },
      supported: { price: 1 },
    });
  });

  it('tells by what rules were exempted, and on which evidence', () => {
    const exempted = [
      { rule: 'cn/award', by: 'evidence', fact: 'kettle.certifications.0.name' },
      { rule: 'cn/award', by: 'evidence', fact: 'kettle.certifications.0.name' },
      { rule: 'cn/best', by: 'negation' },
    ];
    const rows: readonly Row[] = [
      [1, 'utterance.cleared', { id: 'a', findings: [], exempted }],
      // What was not said used nothing.
      [2, 'utterance.refused', { id: 'b', findings: [], exempted }],
    ];
    expect(audit(...rows)).toMatchObject({
      exempted: { 'cn/award': 2, 'cn/best': 1 },
      exemptions: { evidence: 2, negation: 1 },
      onEvidence: { 'cn/award: kettle.certifications.0.name': 2 },
    });
    const text = reportText(reportOn(ROOM, night(...rows)), 'en');
    expect(text).toContain('Exempted by: evidence 2, negation 1');
    expect(text).toContain('Exempted on evidence: cn/award: kettle.certifications.0.name 2');
  });

  it('measures how long a correction took from being found to the air', () => {
    expect(
      audit(
        [1, 'correction.proposed', { id: 'k1' }],
        [2, 'correction.proposed', { id: 'k1' }],
        [2, 'correction.proposed', { id: 'k2' }],
        [2, 'correction.proposed', { id: 'k3' }],
        [3, 'correction.approved', { id: 'k1' }],
        [4, 'correction.aired', { id: 'k1' }],
        [5, 'correction.dismissed', { id: 'k2' }],
      ).corrections,
    ).toEqual({ proposed: 3, aired: 1, dismissed: 1, open: 1, longestMs: 3 * MINUTE });
  });

  it('counts signs of life and falls back once a fallback, not once a step', () => {
    expect(
      audit(
        [1, 'duty.signed', { by: '小李', taken: true }],
        [1, 'duty.signed', { by: '路人', taken: false }],
        [2, 'duty.changed', { state: 'overdue', fallback: 'script-only' }],
        [3, 'duty.changed', { state: 'overdue', fallback: 'slate' }],
        [4, 'duty.changed', { state: 'watched', fallback: null }],
        [5, 'duty.changed', { state: 'overdue', fallback: 'slate' }],
      ).duty,
    ).toEqual({ signs: 1, fallbacks: 2 });
  });
});
