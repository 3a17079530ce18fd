import { z } from 'zod';
import { contrast } from './contrast.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as #rrggbb');

/** WCAG's floor for text. */
const LEAST_CONTRAST = 4.5;

/** Ink and the ground it is read on; a theme in which either cannot be read is refused. */
const READ_ON = [
  ['ink', 'paper'],
  ['softInk', 'paper'],
  ['price', 'paper'],
  ['accentInk', 'accent'],
  ['plateInk', 'plate'],
] as const;

/** The colours and the backdrop of a stage. The AI label has colours of its own, which no theme changes. */
export const themeSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of this form of file'),
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens, 64 at most')
      .describe('The name of the file'),
    backdrop: z
      .enum(['studio', 'window', 'moon-gate'])
      .describe('What stands behind the host: a lit studio, a window by day, a moon gate with hills'),
    colours: z
      .strictObject({
        wallTop: colour.describe('The wall at its upper edge'),
        wallMiddle: colour.describe('The wall behind the host'),
        wallFoot: colour.describe('The wall above the desk'),
        light: colour.describe('Lamps and glow'),
        deep: colour.describe('Shadows, and the slate'),
        wood: colour.describe('The desk and the shelves'),
        accent: colour.describe('Marks, ribbons and the caption chip'),
        accentInk: colour.describe('Words on the accent'),
        paper: colour.describe('The card'),
        ink: colour.describe('Words on the card'),
        softInk: colour.describe('Lesser words on the card'),
        price: colour.describe('The price'),
        plate: colour.describe('Behind captions'),
        plateInk: colour.describe('Captions'),
      })
      .describe('All as #rrggbb; words need a contrast of 4.5 to 1 on their ground'),
  })
  .superRefine(({ colours }, ctx) => {
    for (const [ink, ground] of READ_ON) {
      const found = contrast(colours[ink], colours[ground]);
      if (found >= LEAST_CONTRAST) continue;
      ctx.addIssue({
        code: 'custom',
        path: ['colours', ink],
        message: `${ink} on ${ground} has a contrast of ${found.toFixed(1)}; words need ${LEAST_CONTRAST} to 1`,
      });
    }
  });
export type Theme = z.infer<typeof themeSchema>;

/** The stage of a room that names no theme. */
export const HOUSE_THEME: Theme = {
  version: 1,
  id: 'night',
  backdrop: 'studio',
  colours: {
    wallTop: '#1d1a3d',
    wallMiddle: '#4a2f63',
    wallFoot: '#c9727c',
    light: '#ffd2a1',
    deep: '#15122c',
    wood: '#e9c3a2',
    accent: '#ffb27d',
    accentInk: '#2a1330',
    paper: '#fffaf4',
    ink: '#2a1b35',
    softInk: '#6d5c72',
    price: '#cf2342',
    plate: '#1a1230',
    plateInk: '#ffffff',
  },
};
