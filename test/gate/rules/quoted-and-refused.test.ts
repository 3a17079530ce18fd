import { expect, it } from 'vitest';
import { review } from '../a-review.ts';

const isClear = (text: string): boolean =>
  !review(text, { locale: 'en-GB' }).findings.some(({ rule }) => rule.startsWith('english-common/'));

it.each([
  [
    "Somebody's typed that this tea cured their headaches; I can't go along with that, it's simply breakfast tea.",
    "Somebody's typed that this tea cured their headaches; I'm not surprised, it's simply lovely tea.",
  ],
  [
    'Good for the prostate, asks Ivo. About that I say nothing.',
    'Good for the prostate, asks Ivo. About that I say plenty.',
  ],
  [
    'A comment says it prevents colds; we make no such claim.',
    'A comment says it prevents colds; we make no such claim, but it really does.',
  ],
  [
    "Somebody wants to know if it's good for the gut. I say nothing there, it's bread.",
    "Somebody wants to know if it's good for the gut. I say yes, it's bread.",
  ],
  [
    'You say another pottery calls theirs the finest in the land; we do not make claims like that. ',
    'You say another pottery calls theirs the finest in the land; ours is the finest in the land.',
  ],
  [
    "The words 'dermatologically tested' are not on it, since no such test was done.",
    "The words 'dermatologically tested' are on it.",
  ],
])('words of another that are refused after them are no claim: %s — yet: %s', (honest, guilty) => {
  expect([isClear(honest), isClear(guilty)]).toEqual([true, false]);
});

it('a refusal takes back no words of the host’s own', () => {
  expect(isClear('It prevents colds; we make no such claim.')).toBe(false);
});
