import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'USD',
    shop: { name: 'Gull Lane', service_hours_human: 'Monday to Friday, 9 a.m. to 5.30 p.m. Eastern Time' },
    products: [
      {
        id: 'kayak',
        name: 'Gull paddle set',
        aliases: ['paddle set'],
        price: {
          live: 70,
          was: 90,
          was_basis: 'Our own store price, May 2 to June 4, 2026',
          lowest_30d: 70,
          valid_until: '2026-06-11T12:00:00-04:00',
        },
      },
      { id: 'vest', name: 'Gull float vest', aliases: ['vest'], price: { live: 60, lowest_30d: 52 } },
      {
        id: 'rope',
        name: 'Gull mooring rope',
        price: {
          live: 18,
          was: 24,
          was_basis: 'Lowest price in our shop in the 30 days before the reduction of 3 June 2026',
          lowest_30d: 18,
        },
      },
    ],
  }),
]);

const stands = standingIn(knowledge, '2026-06-10T18:00:00-04:00', 'en-US');

it.each([
  ['Seventy dollars until noon Eastern tomorrow.', 'Seventy dollars until midnight Eastern tomorrow.'],
  [
    'Seventy now, against ninety in our own store through June 4.',
    'Seventy now, against ninety in our own store through June 9.',
  ],
  ['Two sets were a hundred and eighty dollars until the fourth.', 'It is seventy dollars until the fourth.'],
  [
    'You can reach our colleagues from nine until half past five.',
    'You can reach our colleagues from nine until half past six.',
  ],
  ['On Saturday nobody on our team is in.', 'On Saturday our team is there for you.'],
  ['It is seventy dollars this afternoon.', 'It is seventy dollars for the rest of the month.'],
])('ends: %s stands, %s does not', (holds, fails) => {
  expect(stands('kayak', holds)).toBe(true);
  expect(stands('kayak', fails)).toBe(false);
});

it.each([
  [
    'Sixty dollars, and it has been eight dollars cheaper within the last month.',
    'Sixty dollars, and it has been eleven dollars cheaper within the last month.',
  ],
  ['It was eight less at some point this month.', 'It was three less at some point this month.'],
  [
    'That is eight more than its lowest in the last thirty days.',
    'That is four more than its lowest in the last thirty days.',
  ],
  [
    'Sixty dollars now, fifty-two at its lowest within thirty days.',
    'Sixty dollars now, fifty-eight at its lowest within thirty days.',
  ],
  [
    'Not the low of the month, it did touch fifty-two dollars.',
    'Not the low of the month, it did touch fifty-six dollars.',
  ],
  ['There is a vest from us that costs you sixty dollars.', 'We let you have the vest at cost.'],
])('lows: %s stands, %s does not', (holds, fails) => {
  expect(stands('vest', holds)).toBe(true);
  expect(stands('vest', fails)).toBe(false);
});

it('knows the lowest price before a reduction, wherever it was charged', () => {
  expect(stands('rope', 'Twenty-four was our lowest in the thirty days before we cut it.')).toBe(true);
  expect(stands('vest', 'Seventy-four was our lowest in the thirty days before we cut it.')).toBe(false);
});

it.each([
  'Lighter than stoves that cost three times as much.',
  'Lower than anything we have charged in years.',
])('of what is told: %s falls', (text) => {
  expect(stands('vest', text)).toBe(false);
});
