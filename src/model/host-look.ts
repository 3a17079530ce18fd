import { z } from 'zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as #rrggbb');

const HAIR_STYLES = ['long', 'bob', 'bun', 'short'] as const;
const OUTFIT_STYLES = ['blazer', 'knit', 'mandarin', 'apron'] as const;
const ACCESSORIES = ['glasses', 'earrings', 'necklace', 'microphone'] as const;

/** How a drawn host looks. What is left open is the house's. */
export const hostLookSchema = z.strictObject({
  build: z.enum(['soft', 'strong']).optional().describe('Cut of face and shoulders; `soft` where absent'),
  hairStyle: z.enum(HAIR_STYLES).optional().describe('Cut of the hair; `long` where absent'),
  hair: colour.optional().describe('Colour of the hair'),
  outfitStyle: z.enum(OUTFIT_STYLES).optional().describe('Cut of the clothes; `blazer` where absent'),
  outfit: colour.optional().describe('Colour of the clothes'),
  skin: colour.optional().describe('Colour of the skin'),
  eyes: colour.optional().describe('Colour of the eyes'),
  accessories: z
    .array(z.enum(ACCESSORIES))
    .max(ACCESSORIES.length)
    .optional()
    .describe('What the host wears besides; `earrings` and `microphone` where absent'),
});
export type HostLook = z.infer<typeof hostLookSchema>;

/** What a host's body does beside speech, once, as a line goes on air. */
export const GESTURES = ['wave', 'point', 'nod', 'think'] as const;
export type Gesture = (typeof GESTURES)[number];
