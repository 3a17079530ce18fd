import { createCanvas } from '@napi-rs/canvas';

/** A picture of a size and a colour, as a file of the format. */
export function aPicture(
  type: 'image/png' | 'image/jpeg' | 'image/webp' = 'image/png',
  { width = 64, height = 48, colour = '#3fae2a' } = {},
): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#ffffff';
  context.fillRect(width / 4, height / 4, width / 2, height / 2);
  return type === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer(type);
}
