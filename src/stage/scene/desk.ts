import type { Layout } from './layout.ts';

/** The desk before the host. Drawn once for a size, then copied over the host's waist. */
export function drawDesk(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  layout: Layout,
): void {
  const { unit, deskY } = layout;
  const edge = 26 * unit;
  const shadow = context.createLinearGradient(0, deskY - 60 * unit, 0, deskY);
  shadow.addColorStop(0, 'rgba(60,22,52,0)');
  shadow.addColorStop(1, 'rgba(60,22,52,0.3)');
  context.fillStyle = shadow;
  context.fillRect(0, deskY - 60 * unit, width, 60 * unit);

  const top = context.createLinearGradient(0, deskY, 0, deskY + edge);
  top.addColorStop(0, '#fff1e0');
  top.addColorStop(1, '#eec7a8');
  context.fillStyle = top;
  context.fillRect(0, deskY, width, edge);
  const front = context.createLinearGradient(0, deskY + edge, 0, height);
  front.addColorStop(0, '#c98672');
  front.addColorStop(0.12, '#a96370');
  front.addColorStop(1, '#4d2c58');
  context.fillStyle = front;
  context.fillRect(0, deskY + edge, width, height - deskY - edge);
  context.fillStyle = 'rgba(255,240,220,0.03)';
  for (let x = 0; x < width; x += 66 * unit) context.fillRect(x, deskY + edge, 33 * unit, height);
  const pool = context.createRadialGradient(width / 2, deskY, 0, width / 2, deskY, width * 0.6);
  pool.addColorStop(0, 'rgba(255,232,200,0.35)');
  pool.addColorStop(1, 'rgba(255,232,200,0)');
  context.fillStyle = pool;
  context.fillRect(0, deskY, width, height - deskY);
}
