import { describe, expect, test } from 'vitest';
import { ladderSchema } from '../../src/model/ladder.ts';
import type { Rundown } from '../../src/model/rundown.ts';
import { Metrics } from '../../src/service/metrics.ts';
import { type ARoom, aNight, aRoom } from './a-room.ts';

const MINUTE = 60_000;
const DRAFTED = '额定功率是1500W，全网最低价，颜色有云白、松绿。';
const SAID = '额定功率是1500W，颜色有云白、松绿。';

/** A night of which one line holds a clause that may not be said. */
function aNightWith(say: string): Rundown {
  const rundown = aNight();
  const line = rundown.segments[1]?.lines[1];
  if (line !== undefined) line.say = say;
  return rundown;
}

async function onAir(change: Parameters<typeof aRoom>[0] = {}): Promise<ARoom> {
  const a = await aRoom({ rundown: aNightWith(DRAFTED), ...change });
  a.room.start();
  await a.clock.advance(MINUTE);
  return a;
}

describe('a line of which a clause may not be said', () => {
  test('is heard and captioned without it, and the next line follows', async () => {
    await using a = await onAir();
    expect(a.heard()).toContain(SAID);
    expect(a.heard().join()).not.toContain('全网最低价');
    expect(a.page.texts).toContain(SAID);
    expect(a.page.texts.join()).not.toContain('全网最低价');
    expect(a.heard()).toContain('今天的直播价是129元。');
  });

  test('stands in the ledger as drafted and as said, with what was found and what the rest rests on', async () => {
    await using a = await onAir();
    const entry = a
      .entries('utterance.cleared')
      .find(({ body }) => (body as { drafted?: string }).drafted === DRAFTED);
    expect(entry?.body).toMatchObject({
      decision: 'rewrite',
      drafted: DRAFTED,
      text: SAID,
      findings: expect.arrayContaining([
        expect.objectContaining({
          rule: 'cn-price/lowest-price',
          pack: expect.stringMatching(/^cn-price@/),
          quote: '全网最低价',
          action: 'refuse',
        }),
      ]),
      facts: expect.arrayContaining(['kettle.facts.power', 'kettle.facts.colors']),
      exempted: [],
    });
    // Of the claims those that were said; the others are among the findings.
    expect(JSON.stringify(entry?.body)).not.toContain('"verdict":"unsupported"');
  });

  test('is shown to the person on watch with its reasons and with what is said, and counted', async () => {
    const metrics = new Metrics();
    const a = await aRoom({ rundown: aNightWith(DRAFTED) });
    await using _closing = a;
    metrics.watch(a.room);
    a.room.start();
    await a.clock.advance(MINUTE);
    expect(a.room.view().refusals[0]).toMatchObject({
      draft: { text: DRAFTED, source: 'script' },
      said: SAID,
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'cn-price/lowest-price' })]),
    });
    expect(await metrics.text()).toMatch(/candor_utterances_shortened_total\{[^}]*source="script"\} [1-9]/);
  });

  test('is a strike all the same: who words against a rule is not served by being put right', async () => {
    const ladder = ladderSchema.parse({ warnAt: 1, restrictAt: 50, suspendAt: 60, holdAt: 70 });
    await using a = await onAir({ config: { ladder } });
    expect(a.entries('ladder.climbed').map(({ body }) => body)).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'warned', against: { kind: 'script' } })]),
    );
    await using plain = await onAir({ config: { ladder }, rundown: aNight() });
    expect(plain.entries('ladder.climbed')).toEqual([]);
  });

  test('what an operator types is refused and not shortened: he words it himself', async () => {
    await using a = await onAir({ rundown: aNight() });
    const typed = '容量1.5升，全网最低价。';
    const result = await a.room.say(typed, '小李');
    expect(result).toMatchObject({ ok: false, refusal: { cause: 'rules', draft: { text: typed } } });
    await a.clock.advance(MINUTE);
    expect(a.heard()).not.toContain('容量1.5升。');
  });
});
