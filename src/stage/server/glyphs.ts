import { font } from '../scene/typeface.ts';
import { makeNativeSurface } from './native-surface.ts';

/** Large enough that two characters never share their pixels. */
const SIZE_PX = 48;
/** No font may have a glyph for it (Unicode, 23.7): it is drawn as the box of what is missing. */
const NONCHARACTER = '\u{10fffe}';

/** Those of `characters` that the fonts of this machine cannot draw, found by drawing them. */
export function missingGlyphs(characters: string): readonly string[] {
  const { context } = makeNativeSurface(SIZE_PX * 2, SIZE_PX * 2);
  const pixelsOf = (text: string) => {
    context.clearRect(0, 0, SIZE_PX * 2, SIZE_PX * 2);
    context.font = font(SIZE_PX, 700);
    context.fillText(text, SIZE_PX / 4, SIZE_PX * 1.4);
    return Buffer.from(context.getImageData(0, 0, SIZE_PX * 2, SIZE_PX * 2).data.buffer);
  };
  const box = pixelsOf(NONCHARACTER);
  return [...characters].filter((character) => {
    const pixels = pixelsOf(character);
    return pixels.equals(box) || pixels.every((channel) => channel === 0);
  });
}
