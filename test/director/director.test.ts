import { describe, expect, test } from 'vitest';
import { type Directive, Director, type Situation } from '../../src/director/director.ts';
import type { CorrectionOffer } from '../../src/director/wanted.ts';
import { aRundown } from '../rundown/a-rundown.ts';
import { aQuietHost } from './a-quiet-host.ts';

function aDirector(change: Partial<ConstructorParameters<typeof Director>[0]> = {}) {
  return new Director({
    rundown: aRundown(),
    hosts: ['zhen', 'bo'],
    deadAirMs: 6_000,
    mayPresent: () => true,
    liveliness: aQuietHost(),
    ...change,
  });
}

function at(change: Partial<Situation> = {}): Situation {
  return { now: 0, linesAhead: 0, isClosing: false, silentMs: 0, isAnswering: false, ...change };
}

function aCorrection(change: Partial<CorrectionOffer> = {}): CorrectionOffer {
  const corrects = { correction: 'k-1', utterances: ['u-1'] };
  return { text: '更正。', facts: [], by: '小李', corrects, about: ['tea'], ...change };
}

function words(directive: Directive): string {
  return directive.kind === 'say' ? directive.wanted.text : directive.kind;
}

describe('the script', () => {
  test('is said line after line, by the first host where none is named', () => {
    const director = aDirector();
    const first = director.next(at());
    expect(first).toMatchObject({
      kind: 'say',
      wanted: {
        source: 'script',
        host: 'zhen',
        text: '欢迎来到直播间。',
        line: { segment: 'open', line: 'hello' },
      },
    });
    expect(words(director.next(at()))).toBe('第一种说法。');
  });

  test('is not run further ahead than one line', () => {
    expect(aDirector().next(at({ linesAhead: 1 })).kind).toBe('wait');
  });

  test('gives a line again when its preparation was thrown away', () => {
    const director = aDirector();
    const first = director.next(at());
    if (first.kind === 'say' && first.place !== undefined) director.rewind(first.place);
    expect(words(director.next(at()))).toBe('欢迎来到直播间。');
  });

  test('goes to its close when the night ends, and then is over', () => {
    const director = aDirector();
    director.next(at());
    expect(words(director.next(at({ isClosing: true })))).toBe('谢谢大家。');
    expect(director.next(at({ isClosing: true })).kind).toBe('end');
  });

  test('passes over a product that may not be presented', () => {
    const director = aDirector({ mayPresent: (product) => product !== 'tea' });
    director.next(at());
    expect(words(director.next(at()))).toBe('大家有什么想问的？');
  });

  test('fills the air rather than present a held product when there is nothing else', () => {
    const rundown = aRundown({ loop: { from: 'tea', to: 'tea' } });
    const director = aDirector({ rundown, mayPresent: () => false });
    director.next(at());
    expect(director.next(at()).kind).toBe('wait');
    expect(director.next(at({ silentMs: 4_000 }))).toMatchObject({ wanted: { source: 'filler' } });
  });
});

describe('what is put to the director from outside', () => {
  test('goes before the script: a correction, then the operator, then an answer', () => {
    const director = aDirector();
    director.offer({ source: 'answer', text: '答。', turn: 't1' });
    director.offer({ source: 'operator', text: '插一句。' });
    director.corrections.owe(aCorrection());
    const said = [1, 2, 3, 4].map(() => words(director.next(at({ linesAhead: 0 }))));
    expect(said).toEqual(['更正。', '插一句。', '答。', '欢迎来到直播间。']);
  });

  test('a product waits for its correction, for a while with fillers, then the others are presented', () => {
    const director = aDirector();
    director.next(at());
    director.corrections.owe(aCorrection());
    let now = 0;
    const lose = () => {
      expect(words(director.next(at({ now })))).toBe('更正。');
      director.corrections.lost('k-1', now);
    };
    lose();
    expect(director.next(at({ now }))).toEqual({ kind: 'wait', ms: 1_000 });
    expect(director.next(at({ now, silentMs: 4_000 }))).toMatchObject({ wanted: { source: 'filler' } });
    for (let tries = 0; tries < 2; tries += 1) {
      now += 1_000;
      lose();
    }
    // The tea is passed over.
    expect(words(director.next(at({ now })))).toBe('大家有什么想问的？');
  });

  test('a correction that can still be said is waited for at the end of the night, a minute at most', () => {
    const director = aDirector();
    director.next(at({ isClosing: true }));
    director.corrections.owe(aCorrection());
    director.next(at());
    director.corrections.lost('k-1', 0);
    expect(director.next(at({ isClosing: true }))).toEqual({ kind: 'wait', ms: 1_000 });
    director.next(at({ now: 1_000 }));
    director.corrections.lost('k-1', 60_000);
    expect(director.next(at({ now: 60_000 }))).toEqual({ kind: 'end' });
  });

  test('is said though a script line is prepared already', () => {
    const director = aDirector();
    director.offer({ source: 'answer', text: '答。', turn: 't1' });
    expect(words(director.next(at({ linesAhead: 1 })))).toBe('答。');
  });

  test('lets the script have a line after two answers in a row', () => {
    const director = aDirector();
    for (const turn of ['a', 'b', 'c']) director.offer({ source: 'answer', text: `答${turn}。`, turn });
    const said = [1, 2, 3, 4].map(() => words(director.next(at())));
    expect(said).toEqual(['答a。', '答b。', '欢迎来到直播间。', '答c。']);
  });

  test('does not break off an answer for the script', () => {
    const director = aDirector();
    director.offer({ source: 'answer', text: '答一。', turn: 'a' });
    director.offer({ source: 'answer', text: '答二。', turn: 'b' });
    director.offer({ source: 'answer', text: '答一续。', turn: 'a' });
    expect([1, 2, 3].map(() => words(director.next(at())))).toEqual(['答一。', '答二。', '答一续。']);
  });

  test('loses the rest of an answer once a sentence of it was refused', () => {
    const director = aDirector();
    director.offer({ source: 'answer', text: '答一。', turn: 'a' });
    director.offer({ source: 'answer', text: '答一续。', turn: 'a' });
    const first = director.next(at());
    if (first.kind === 'say') director.refused(first.wanted);
    expect(words(director.next(at()))).toBe('欢迎来到直播间。');
    expect(director.isTurnOver('a')).toBe(true);
  });
});

describe('a Q&A window', () => {
  const inWindow = () => {
    const director = aDirector();
    for (let line = 0; line < 4; line += 1) director.next(at());
    return director;
  };

  test('takes any number of answers in a row', () => {
    const director = inWindow();
    director.next(at({ isAnswering: true }));
    for (const turn of ['a', 'b', 'c']) director.offer({ source: 'answer', text: `答${turn}。`, turn });
    expect([1, 2, 3].map(() => words(director.next(at({ isAnswering: true }))))).toEqual([
      '答a。',
      '答b。',
      '答c。',
    ]);
  });

  test('waits while an answer is being written, but not in silence', () => {
    const director = inWindow();
    expect(director.next(at({ isAnswering: true })).kind).toBe('wait');
    expect(director.next(at({ isAnswering: true, silentMs: 3_500 }))).toMatchObject({
      wanted: { source: 'filler' },
    });
  });

  test('closes when nobody asks', () => {
    expect(words(inWindow().next(at()))).toBe('第二种说法。');
  });

  test('closes when its time is over, whoever still asks', () => {
    const director = inWindow();
    director.next(at({ isAnswering: true }));
    expect(words(director.next(at({ now: 30_000, isAnswering: true })))).toBe('第二种说法。');
  });
});

describe('refusals', () => {
  test('let the script go on with its next line', () => {
    const director = aDirector();
    const first = director.next(at());
    if (first.kind === 'say') director.refused(first.wanted);
    expect(words(director.next(at()))).toBe('第一种说法。');
  });

  test('of one line after the other end in a filler, not in a race through the script', () => {
    const director = aDirector();
    for (let line = 0; line < 4; line += 1) {
      const directive = director.next(at());
      if (directive.kind === 'say') director.refused(directive.wanted);
    }
    expect(director.next(at()).kind).toBe('wait');
    expect(director.next(at({ silentMs: 4_000 }))).toMatchObject({ wanted: { source: 'filler' } });
  });
});
