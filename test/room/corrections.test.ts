import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CorrectionOffer } from '../../src/director/wanted.ts';
import { reviewDraft } from '../../src/gate/review.ts';
import { loadRules } from '../../src/gate/rules.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { readEntries } from '../../src/ledger/read-entries.ts';
import type { KnowledgeFile } from '../../src/model/knowledge.ts';
import type { Json, LedgerEntry, LedgerKind } from '../../src/model/ledger-entry.ts';
import type { Locale } from '../../src/model/text.ts';
import {
  Corrections,
  type CorrectionsOptions,
  findCorrections,
  type ReviewWords,
  surveyCorrections,
} from '../../src/room/corrections.ts';
import { type ARoom, aNight, aRoom, PLAN, RULES, someProducts } from './a-room.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const T0 = Date.parse('2026-11-24T20:00:00+08:00');

const english = loadRules('config/rules', { locale: 'en-GB' });
if (!english.ok) throw new Error(`config/rules does not load: ${JSON.stringify(english.problems)}`);
const ENGLISH = english.rules;

/** The products with other facts: what was true a moment ago no longer is. */
function changed(change: (kettle: Record<string, unknown>) => void): KnowledgeBase {
  const file = structuredClone(someProducts()) as KnowledgeFile & { products: Record<string, unknown>[] };
  change(file.products[0] as Record<string, unknown>);
  return new KnowledgeBase([file]);
}

const UNCHANGED = new KnowledgeBase([someProducts()]);
const PRICE_139 = changed((kettle) => {
  kettle.price = { live: 139 };
});
const PRICE_149 = changed((kettle) => {
  kettle.price = { live: 149 };
});

function gateWith(knowledge: KnowledgeBase, locale: Locale = 'zh-CN'): ReviewWords {
  const rules = locale === 'zh-CN' ? RULES : ENGLISH;
  return (words, moment) => reviewDraft(words, knowledge, rules, { ...moment, locale });
}

function idOf(body: Json): string {
  return (body as { readonly id: string }).id;
}

/** A ledger in memory, written as a room writes it. */
class Kept {
  readonly all: LedgerEntry[] = [];
  at = T0;

  append(kind: LedgerKind, body: Json): Promise<LedgerEntry> {
    const entry = { seq: this.all.length + 1, at: this.at, room: 'night', kind, body, prev: '', hash: '' };
    this.all.push(entry);
    return Promise.resolve(entry);
  }

  /** Words that were cleared and heard. */
  heard(text: string, more: Record<string, Json> = {}, aired: Record<string, Json> = {}): string {
    this.at += 10_000;
    const id = `u${this.all.length}`;
    const common = { id, source: 'script', surface: 'speech', host: 'zhen', findings: [], claims: [] };
    void this.append('utterance.cleared', { ...common, text, product: 'kettle', ...more });
    void this.append('utterance.aired', {
      id,
      source: 'script',
      from: this.at,
      to: this.at + 4_000,
      cut: false,
      ...aired,
    });
    return id;
  }

  readonly entries: CorrectionsOptions['entries'] = ({ from = 0, to = Number.POSITIVE_INFINITY, kinds }) =>
    this.all.filter(({ at, kind }) => at >= from && at < to && (kinds?.includes(kind) ?? true));

  kinds(): string[] {
    return this.all.map(({ kind }) => kind).filter((kind) => kind.startsWith('correction'));
  }
}

function search(kept: Kept, knowledge: KnowledgeBase, locale: Locale = 'zh-CN') {
  return findCorrections({
    entries: kept.all,
    since: T0,
    now: kept.at + HOUR,
    review: gateWith(knowledge, locale),
    knowledge,
    plan: PLAN,
    locale,
    timeZone: 'Asia/Shanghai',
  }).proposed;
}

/** Corrections of a room whose facts can be changed. */
function aDesk(kept: Kept, first = UNCHANGED) {
  const now = { knowledge: first };
  const offers: CorrectionOffer[] = [];
  const lost: string[] = [];
  const barred: (readonly string[])[] = [];
  const options: CorrectionsOptions = {
    entries: kept.entries,
    ledger: kept,
    clock: { now: () => kept.at },
    review: (words, moment) => gateWith(now.knowledge)(words, moment),
    knowledge: () => now.knowledge,
    plan: () => PLAN,
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    air: {
      owe: (offer) => offers.push(offer),
      lost: (id) => lost.push(id),
      bar: (id, about) => barred.push([id, ...about]),
      settle: () => {},
      write: (kind, body) => void kept.append(kind, JSON.parse(JSON.stringify(body))),
      onAir: undefined,
    },
  };
  return { now, offers, lost, barred, options, desk: new Corrections(options) };
}

describe('a night that a real room has aired', () => {
  let a: ARoom;
  beforeAll(async () => {
    a = await aRoom({ rundown: aNight() });
    a.room.start();
    await a.clock.advance(3 * MINUTE);
  });
  afterAll(() => a[Symbol.asyncDispose]());

  const searchNight = (knowledge: KnowledgeBase) =>
    findCorrections({
      entries: readEntries(a.dir, 'night'),
      since: a.clock.now() - HOUR,
      now: a.clock.now(),
      review: gateWith(knowledge),
      knowledge,
      plan: PLAN,
      locale: 'zh-CN',
      timeZone: 'Asia/Shanghai',
    }).proposed;

  test('needs no correction while facts and rules are as they were', () => {
    expect(a.heard().length).toBeGreaterThan(10);
    expect(searchNight(UNCHANGED)).toEqual([]);
  });

  test('needs exactly the lines corrected that name a price which has changed, each of them once', () => {
    const textOf = new Map(
      a.entries('utterance.cleared').map(({ body }) => [idOf(body), (body as { text: string }).text]),
    );
    const said = a
      .entries('utterance.aired')
      .map(({ body }) => textOf.get(idOf(body)) ?? '')
      .filter((text) => text.includes('129元'));
    expect(said.length).toBeGreaterThan(2);
    const found = searchNight(PRICE_139);
    expect(found.map((correction) => correction.said)).toEqual([...new Set(said)]);
    expect(found.reduce((sum, { times }) => sum + times, 0)).toBe(said.length);
    expect(found[0]).toMatchObject({
      source: 'script',
      product: 'kettle',
      status: 'proposed',
      facts: ['kettle.price.live'],
      claims: [{ kind: 'price', quote: '129元', verdict: 'contradicted', fact: 'kettle.price.live' }],
    });
  });
});

describe('the proposed line', () => {
  test('says what it was about, when it was said, and what is right', () => {
    const kept = new Kept();
    kept.heard('今天的直播价是129元。');
    const [found] = search(kept, PRICE_139);
    expect(found?.proposal).toMatch(/^更正一下：11月24日20点00分.*山海电热水壶.*139元/);
  });

  test('names the wrong figure too, as soon as the gate understands that it is taken back', () => {
    const kept = new Kept();
    kept.heard('今天的直播价是129元。');
    const understanding: ReviewWords = (words, moment) =>
      words.source === 'correction' && /“129元”不对/.test(words.text)
        ? {
            decision: 'clear',
            text: words.text,
            findings: [],
            claims: [],
            exempted: [],
            facts: ['kettle.price.live'],
          }
        : gateWith(PRICE_139)(words, moment);
    const [found] = findCorrections({
      entries: kept.all,
      since: T0,
      now: T0 + HOUR,
      review: understanding,
      knowledge: PRICE_139,
      plan: PLAN,
      locale: 'zh-CN',
      timeZone: 'Asia/Shanghai',
    }).proposed;
    expect(found?.proposal).toBe(
      '更正一下：11月24日20点00分关于山海电热水壶说的“129元”不对，正确的是直播价139元。',
    );
  });

  test.each([
    ['one wrong fact', '今天的直播价是119元。', ['129元']],
    ['two wrong facts', '额定功率是1800W，今天的直播价是119元。', ['直播价129元', '额定功率1500W']],
    ['a wrong list', '颜色有粉色。', ['颜色云白、松绿']],
    ['a wrong promise', '保修三年。', ['整机保修 1 年']],
    ['a stock that never was', '只剩3件了。', ['860件']],
    ['a claim without any basis', '这是全国销量第一的水壶。', []],
    ['words that no rule allows', '用它烧水能治疗糖尿病。', []],
    ['an experience of the AI', '我自己用了三个月，特别好用。', []],
  ])('is cleared by the gate as it stands, for %s', (_what, text, rights) => {
    const kept = new Kept();
    kept.heard(text);
    const [found] = search(kept, UNCHANGED);
    const proposal = found?.proposal ?? '';
    expect(proposal).not.toBe('');
    const judged = gateWith(UNCHANGED)(
      { text: proposal, source: 'correction', surface: 'speech', product: 'kettle' },
      { now: T0 + HOUR, after: [] },
    );
    expect(judged).toMatchObject({ decision: 'clear', text: proposal });
    for (const right of rights) expect(proposal).toContain(right);
    expect(found?.facts).toHaveLength(rights.length);
    expect(found?.facts).toEqual(expect.arrayContaining([...judged.facts]));
  });

  test('never says forbidden words a second time', () => {
    const kept = new Kept();
    kept.heard('用它烧水能治疗糖尿病。');
    const [found] = search(kept, UNCHANGED);
    expect(found?.proposal).not.toMatch(/糖尿病|治疗/);
    expect(found?.proposal).toMatch(/请不要以此为准/);
  });

  test('is in the room’s language', () => {
    const file = {
      version: 1 as const,
      currency: 'GBP',
      products: [
        {
          id: 'kettle',
          name: 'Harbour Kettle',
          regulatory_class: 'ordinary' as const,
          price: { live: 39 },
          facts: { power: { value: 1500, unit: 'W', label: 'rated power' } },
        },
      ],
    };
    const kept = new Kept();
    kept.heard('The live price is £29.');
    kept.heard('The rated power is 3000 W.');
    const found = search(kept, new KnowledgeBase([file]), 'en-GB');
    expect(found.map(({ proposal }) => proposal)).toEqual([
      expect.stringMatching(/^Correction: at 20:00 on 24 November .*Harbour Kettle.*£39/),
      expect.stringMatching(/^Correction: at 20:00 on 24 November .*Harbour Kettle.*1500 W/),
    ]);
  });

  test('is left out where the gate clears no wording at all', () => {
    const kept = new Kept();
    kept.heard('今天的直播价是119元。');
    const [found] = findCorrections({
      entries: kept.all,
      since: T0,
      now: T0 + HOUR,
      review: (words, moment) =>
        words.source === 'correction'
          ? { decision: 'refuse', text: '', findings: [], claims: [], exempted: [], facts: [] }
          : gateWith(UNCHANGED)(words, moment),
      knowledge: UNCHANGED,
      plan: PLAN,
      locale: 'zh-CN',
      timeZone: 'Asia/Shanghai',
    }).proposed;
    expect(found).toMatchObject({ said: '今天的直播价是119元。', status: 'proposed' });
    expect(found?.proposal).toBeUndefined();
  });
});

describe('what is reviewed again', () => {
  test('the same words are corrected once, with all the times they were heard', () => {
    const kept = new Kept();
    const ids = [1, 2, 3].map(() => kept.heard('今天的直播价是119元。'));
    const other = kept.heard('直播价119元一把。');
    const found = search(kept, UNCHANGED);
    expect(found.map(({ corrects, times }) => [corrects, times])).toEqual([
      [ids, 3],
      [[other], 1],
    ]);
    expect(found[0]?.proposal).toContain('20点00分起');
  });

  test('words that were cut in the middle were heard too', () => {
    const kept = new Kept();
    kept.heard('今天的直播价是119元。', {}, { cut: true });
    expect(search(kept, UNCHANGED)).toHaveLength(1);
  });

  test('words that were cleared and never heard need no correction', () => {
    const kept = new Kept();
    const body = {
      id: 'x',
      source: 'script',
      surface: 'speech',
      text: '今天的直播价是119元。',
      findings: [],
    };
    void kept.append('utterance.cleared', { ...body, product: 'kettle' });
    void kept.append('utterance.dropped', { id: 'x', why: 'paused' });
    expect(search(kept, UNCHANGED)).toEqual([]);
  });

  test('words from before the time asked for are left alone', () => {
    const kept = new Kept();
    kept.heard('今天的直播价是119元。', {}, { from: T0 - 1 });
    kept.heard('额定功率是1800W。');
    expect(search(kept, UNCHANGED).map(({ said }) => said)).toEqual(['额定功率是1800W。']);
  });

  test('an offer that was running when it was named is no mistake after its end', () => {
    const knowledge = changed((kettle) => {
      kettle.price = { live: 129, valid_until: '2026-11-24T20:30:00+08:00' };
    });
    const kept = new Kept();
    kept.heard('今天的直播价是129元。');
    kept.at = T0 + HOUR;
    expect(search(kept, knowledge)).toEqual([]);
  });

  test('words are judged with what was heard before them, as the door judged them, also from before the time', () => {
    const kept = new Kept();
    kept.heard('零。', {}, { from: T0 - 1 });
    for (const text of ['一。', '二。', '三。', '四。', '五。']) kept.heard(text);
    const seen: (readonly [string, readonly string[], number])[] = [];
    findCorrections({
      entries: kept.all,
      since: T0,
      now: T0 + HOUR,
      review: (words, { now, after }) => {
        seen.push([words.text, after, now]);
        return { decision: 'clear', text: words.text, findings: [], claims: [], exempted: [], facts: [] };
      },
      knowledge: UNCHANGED,
      plan: PLAN,
      locale: 'zh-CN',
      timeZone: 'Asia/Shanghai',
    });
    expect(seen[0]).toEqual(['一。', ['零。'], T0 + 20_000]);
    expect(seen.at(-1)).toEqual(['五。', ['一。', '二。', '三。', '四。'], T0 + 60_000]);
  });

  test('a product that has been taken from the list since makes no mistake of what was said beside it', () => {
    const gone = new KnowledgeBase([{ ...someProducts(), products: [] }]);
    const kept = new Kept();
    kept.heard('各位晚上好。');
    expect(search(kept, gone)).toEqual([]);
    kept.heard('今晚129元。');
    expect(search(kept, gone).map(({ said }) => said)).toEqual(['今晚129元。']);
  });

  test('what a person signed away then is not held against it now, but anything new is', () => {
    const text = '这是全国最好的水壶，今天的直播价是129元。';
    const before = gateWith(UNCHANGED)(
      { text, source: 'operator', surface: 'speech', product: 'kettle' },
      { now: T0, after: [] },
    );
    expect(before.decision).toBe('refuse');
    const findings = before.findings.map(({ rule, quote }) => ({ rule, quote }));
    const kept = new Kept();
    kept.heard(text, { source: 'operator', findings, override: { reviewer: '陈一', reason: '有证书' } });
    expect(search(kept, UNCHANGED)).toEqual([]);
    expect(search(kept, PRICE_139)[0]?.findings.map(({ quote }) => quote)).toEqual(['129元']);
  });

  test('a ledger entry of a form we do not know is passed over', () => {
    const kept = new Kept();
    void kept.append('utterance.cleared', 'what is this');
    void kept.append('utterance.aired', { id: 7 });
    kept.heard('今天的直播价是119元。');
    expect(search(kept, UNCHANGED)).toHaveLength(1);
  });
});

describe('a correction on its way to the air', () => {
  test('is proposed in the ledger once, however often it is looked for', async () => {
    const kept = new Kept();
    kept.heard('今天的直播价是119元。');
    const { desk } = aDesk(kept);
    expect(await desk.propose()).toHaveLength(1);
    expect(await desk.propose()).toEqual([]);
    expect(kept.kinds()).toEqual(['correction.proposed']);
  });

  test('is offered to the director when a named person approves, tied to what it corrects', async () => {
    const kept = new Kept();
    const said = kept.heard('今天的直播价是119元。');
    const { desk, offers } = aDesk(kept);
    const [proposed] = await desk.propose();
    if (proposed === undefined) throw new Error('nothing was proposed');
    expect((await desk.approve(proposed.id, '小李')).ok).toBe(true);
    expect(offers).toEqual([
      {
        text: proposed.proposal,
        product: 'kettle',
        facts: ['kettle.price.live'],
        by: '小李',
        corrects: { correction: proposed.id, utterances: [said] },
        about: ['kettle'],
      },
    ]);
    expect(kept.all.at(-1)?.body).toEqual({ id: proposed.id, by: '小李', text: proposed.proposal });
    desk.aired(proposed.id, 'u99');
    expect(desk.list[0]?.status).toBe('aired');
    expect(kept.kinds()).toEqual(['correction.proposed', 'correction.approved', 'correction.aired']);
  });

  test('is approved by the first of those who press at once', async () => {
    const kept = new Kept();
    kept.heard('今天的直播价是119元。');
    const { desk, offers } = aDesk(kept);
    const [{ id } = { id: '' }] = await desk.propose();
    const all = await Promise.all([
      desk.approve(id, '小李'),
      desk.approve(id, '小陈'),
      desk.dismiss(id, '小王', '不用'),
    ]);
    expect(all.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(offers).toHaveLength(1);
  });

  test.each([
    ['nobody approves', (desk: Corrections, id: string) => desk.approve(id, '  ')],
    ['nobody dismisses', (desk: Corrections, id: string) => desk.dismiss(id, '', '不用')],
    ['it is dismissed without a reason', (desk: Corrections, id: string) => desk.dismiss(id, '小李', ' ')],
    ['it is not there', (desk: Corrections) => desk.approve('k-none', '小李')],
  ])('stays as it is where %s', async (_what, decide) => {
    const kept = new Kept();
    kept.heard('今天的直播价是119元。');
    const { desk, offers } = aDesk(kept);
    const [{ id } = { id: '' }] = await desk.propose();
    expect((await decide(desk, id)).ok).toBe(false);
    expect(desk.list[0]?.status).toBe('proposed');
    expect(offers).toEqual([]);
    expect(kept.kinds()).toEqual(['correction.proposed']);
  });

  test('that was dismissed is not proposed again for the same utterances', async () => {
    const kept = new Kept();
    kept.heard('今天的直播价是119元。');
    const { desk } = aDesk(kept);
    const [{ id } = { id: '' }] = await desk.propose();
    await desk.dismiss(id, '小李', '已经口头说明');
    expect(await desk.propose()).toEqual([]);
    const again = kept.heard('今天的直播价是119元。');
    expect((await desk.propose()).map(({ corrects }) => corrects)).toEqual([[again]]);
    expect(desk.list.map(({ status }) => status)).toEqual(['dismissed', 'proposed']);
  });

  test('follows the facts while it waits: new words, or none where all is right again', async () => {
    const kept = new Kept();
    kept.heard('今天的直播价是129元。');
    const { desk, now, options } = aDesk(kept, PRICE_139);
    const [first] = await desk.propose();
    now.knowledge = PRICE_149;
    const [second] = await desk.propose();
    expect(second).toMatchObject({ id: first?.id, proposal: expect.stringContaining('149元') });
    now.knowledge = UNCHANGED;
    expect(surveyCorrections(options)).toEqual([]);
    expect(await desk.propose()).toEqual([]);
    expect(desk.list).toEqual([]);
    expect(new Corrections(options).list).toEqual([]);
    now.knowledge = PRICE_139;
    expect(await desk.propose()).toHaveLength(1);
  });

  test('cannot be approved in words that have become wrong meanwhile', async () => {
    const kept = new Kept();
    kept.heard('今天的直播价是129元。');
    const { desk, now, offers } = aDesk(kept, PRICE_139);
    const [{ id } = { id: '' }] = await desk.propose();
    now.knowledge = PRICE_149;
    expect((await desk.approve(id, '小李')).ok).toBe(false);
    expect(offers).toEqual([]);
  });

  test('needs another approval where the facts changed between approval and air', async () => {
    const kept = new Kept();
    kept.heard('今天的直播价是129元。');
    const { desk, now } = aDesk(kept, PRICE_139);
    const [{ id } = { id: '' }] = await desk.propose();
    await desk.approve(id, '小李');
    now.knowledge = PRICE_149;
    desk.returned(id, { zh: '价格不对', en: 'contradicted' });
    expect(desk.list[0]?.status).toBe('proposed');
    expect((await desk.propose())[0]).toMatchObject({ id, proposal: expect.stringContaining('149元') });
  });

  test('that aired and is itself wrong today is corrected in its turn', async () => {
    const kept = new Kept();
    kept.heard('今天的直播价是129元。');
    const { desk, now } = aDesk(kept, PRICE_139);
    const [first] = await desk.propose();
    if (first?.proposal === undefined) throw new Error('nothing was proposed');
    await desk.approve(first.id, '小李');
    desk.aired(first.id, kept.heard(first.proposal, { source: 'correction' }));
    now.knowledge = PRICE_149;
    expect((await desk.propose()).map(({ said }) => said)).toEqual([first.proposal]);
  });

  test('comes again when its sound was cut', async () => {
    const kept = new Kept();
    kept.heard('今天的直播价是119元。');
    const { desk, lost } = aDesk(kept);
    const [{ id } = { id: '' }] = await desk.propose();
    await desk.approve(id, '小李');
    desk.lost(id);
    expect(lost).toEqual([id]);
    desk.aired(id, 'u99');
    desk.lost(id);
    expect(lost).toEqual([id]);
  });

  test('survives a restart: approved ones are offered again, with who approved them', async () => {
    const kept = new Kept();
    kept.heard('今天的直播价是119元。');
    kept.heard('额定功率是1800W。');
    kept.heard('颜色有粉色。');
    const before = aDesk(kept);
    const [price, power] = await before.desk.propose();
    await before.desk.approve(price?.id ?? '', '小李');
    await before.desk.dismiss(power?.id ?? '', '小陈', '已说明');
    const after = aDesk(kept);
    expect(after.desk.list).toEqual(before.desk.list);
    after.desk.resume();
    expect(after.offers).toEqual(before.offers);
    after.desk.aired(price?.id ?? '', 'u99');
    const last = aDesk(kept);
    last.desk.resume();
    expect(last.offers).toEqual([]);
  });

  test('that a person asked for stays, whatever the rules say, until he decides', async () => {
    const kept = new Kept();
    const said = kept.heard('额定功率是1500W。');
    const { desk, options } = aDesk(kept);
    const flag = { utterance: said, by: '小李', why: '监管来电', source: 'regulator' } as const;
    expect((await desk.flag(flag)).ok).toBe(true);
    const [listed] = desk.list;
    expect(listed).toMatchObject({ corrects: [said], flagged: { source: 'regulator', why: '监管来电' } });
    expect(await desk.propose()).toEqual([]);
    expect(desk.list).toEqual([listed]);
    expect(new Corrections(options).list).toEqual([listed]);
    expect(surveyCorrections(options)).toEqual([listed]);
    expect((await desk.dismiss(listed?.id ?? '', '小李', '来电有误')).ok).toBe(true);
    expect(await desk.propose()).toEqual([]);
  });

  test('that a person asked for takes up what the rules find in the same words later', async () => {
    const kept = new Kept();
    const said = kept.heard('今天的直播价是129元。');
    const { desk, now } = aDesk(kept);
    await desk.flag({ utterance: said, by: '小李', why: '观众说不对', source: 'viewer' });
    const [flagged] = desk.list;
    expect(flagged?.proposal).not.toContain('139元');
    now.knowledge = PRICE_139;
    await desk.propose();
    expect(desk.list).toHaveLength(1);
    expect(desk.list[0]).toMatchObject({
      id: flagged?.id,
      flagged: { source: 'viewer' },
      proposal: expect.stringContaining('139元'),
    });
  });

  test('that the rules found is marked by whoever names the same words, and worded by him', async () => {
    const kept = new Kept();
    kept.heard('今天的直播价是129元。');
    const { desk, now } = aDesk(kept, PRICE_139);
    const [found] = await desk.propose();
    const words = '更正一下，价格是139元，对不起。';
    await desk.flag({ by: '小李', why: '观众说不对', source: 'viewer', words });
    expect(desk.list).toHaveLength(1);
    expect(desk.list[0]).toMatchObject({ id: found?.id, proposal: words, flagged: { words } });
    // Until his words are wrong themselves.
    now.knowledge = PRICE_149;
    await desk.propose();
    expect(desk.list[0]).toMatchObject({ id: found?.id, proposal: expect.stringContaining('149元') });
  });

  test('that was said can be asked for again: it is another one', async () => {
    const kept = new Kept();
    const said = kept.heard('今天的直播价是129元。');
    const { desk } = aDesk(kept, PRICE_139);
    const [{ id } = { id: '' }] = await desk.propose();
    await desk.approve(id, '小李');
    expect(await desk.flag({ utterance: said, by: '小陈', why: '错', source: 'button' })).toMatchObject({
      ok: false,
    });
    desk.aired(id, 'u99');
    kept.at += MINUTE;
    expect((await desk.flag({ utterance: said, by: '小陈', why: '没说清楚', source: 'button' })).ok).toBe(
      true,
    );
    expect(desk.list.map(({ status }) => status).sort()).toEqual(['aired', 'proposed']);
  });

  test.each([
    ['nobody says so', { by: ' ', why: '错' }],
    ['nobody says why', { by: '小李', why: '' }],
    ['the words were never heard', { by: '小李', why: '错', utterance: 'u-none' }],
  ])('is not listed where %s', async (_what, change) => {
    const kept = new Kept();
    kept.heard('今天的直播价是129元。');
    const { desk } = aDesk(kept);
    expect(await desk.flag({ source: 'button', ...change })).toMatchObject({ ok: false });
    expect(desk.list).toEqual([]);
    expect(kept.kinds()).toEqual([]);
  });

  test('is recorded with the time in which the shop looks for the orders it concerns (COR-05)', async () => {
    const kept = new Kept();
    kept.heard('今天的直播价是129元。');
    const saidAt = kept.at;
    const order = (at: number, more: Record<string, Json> = {}) =>
      void kept.append('comment.received', { id: `o${at}`, type: 'order', at, ...more });
    order(saidAt - 1_000);
    order(saidAt + 2_000);
    order(saidAt + 3_000, { simulated: true });
    order(saidAt + 4_000, { type: 'comment' });
    const { desk } = aDesk(kept, PRICE_139);
    const [{ id } = { id: '' }] = await desk.propose();
    await desk.approve(id, '小李');
    kept.at += MINUTE;
    desk.aired(id, 'u99');
    expect(kept.all.at(-1)?.body).toMatchObject({
      findings: [{ rule: 'claims/price-contradicted' }],
      orders: { from: saidAt, to: kept.at, told: 1 },
    });
  });

  test('is in a survey without being written', () => {
    const kept = new Kept();
    kept.heard('今天的直播价是119元。');
    const { options } = aDesk(kept);
    expect(surveyCorrections(options).map(({ status }) => status)).toEqual(['proposed']);
    expect(kept.kinds()).toEqual([]);
  });
});
