import { fade, mix } from './colour.ts';
import { halo, wash } from './light.ts';
import { chance } from './motion.ts';
import type { Scenery } from './scenery.ts';

/** A tea house: a round gate in a plastered wall, misty hills beyond it, lattices at its sides. */
export function drawMoonGate(context: CanvasRenderingContext2D, scenery: Scenery): void {
  const { width, height, layout, colours, centreX, reach } = scenery;
  const { unit, deskY } = layout;
  const scale = layout.hosts[0]?.scale ?? unit;
  const faceY = layout.hosts[0]?.y ?? height / 2;
  const radius = Math.min(reach * 1.16, (deskY - height * 0.06) * 0.62);
  const y = faceY + 60 * scale;
  for (const side of [-1, 1] as const) drawLattice(context, scenery, side, radius);
  halo(context, centreX, y, radius * 1.9, colours.light, 0.5);

  context.save();
  context.beginPath();
  context.arc(centreX, y, radius, 0, Math.PI * 2);
  context.clip();
  drawHills(context, { x: centreX - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, colours);
  context.restore();
  drawBamboo(context, centreX - radius * 0.86, y + radius * 0.3, radius, unit);

  context.strokeStyle = mix(colours.wood, colours.deep, 0.3);
  context.lineWidth = 34 * unit;
  context.beginPath();
  context.arc(centreX, y, radius, 0, Math.PI * 2);
  context.stroke();
  context.strokeStyle = fade(colours.accent, 0.9);
  context.lineWidth = 4 * unit;
  context.beginPath();
  context.arc(centreX, y, radius - 22 * unit, 0, Math.PI * 2);
  context.stroke();
  const lampX = layout.portrait ? width * 0.9 : Math.min(centreX + radius * 1.25, width * 0.62);
  drawLantern(context, lampX, height * 0.17, unit, colours);
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Ridges that grow paler with distance, a low sun behind them. */
function drawHills(context: CanvasRenderingContext2D, box: Square, colours: Scenery['colours']): void {
  wash(context, box, [
    [0, mix(colours.light, '#dfe9e2', 0.4)],
    [0.6, colours.light],
    [1, mix(colours.light, '#b9c7b4', 0.6)],
  ]);
  context.fillStyle = fade('#e98b5b', 0.75);
  context.beginPath();
  context.arc(box.x + box.width * 0.72, box.y + box.height * 0.24, box.width * 0.075, 0, Math.PI * 2);
  context.fill();
  const ridges = ['#c3cfc0', '#9db3a2', '#6f8f7f', '#46695d'];
  ridges.forEach((colour, ridge) => {
    const base = box.y + box.height * (0.36 + ridge * 0.13);
    context.fillStyle = colour;
    context.beginPath();
    context.moveTo(box.x, box.y + box.height);
    context.lineTo(box.x, base);
    const peaks = 5;
    for (let peak = 0; peak < peaks; peak += 1) {
      const from = box.x + (box.width * peak) / peaks;
      const to = box.x + (box.width * (peak + 1)) / peaks;
      const rise = (0.04 + chance(peak + ridge * 9, 51) * 0.13) * box.height;
      context.bezierCurveTo(
        from + (to - from) * 0.35,
        base - rise,
        from + (to - from) * 0.6,
        base - rise * 1.1,
        to,
        base - chance(peak + ridge * 5, 52) * 0.03 * box.height,
      );
    }
    context.lineTo(box.x + box.width, box.y + box.height);
    context.fill();
    wash(context, { x: box.x, y: base, width: box.width, height: box.height * 0.14 }, [
      [0, fade('#f4f1e2', 0)],
      [1, fade('#f4f1e2', 0.5)],
    ]);
  });
}

function drawBamboo(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  unit: number,
): void {
  for (let stem = 0; stem < 3; stem += 1) {
    const at = x + stem * 44 * unit;
    context.strokeStyle = stem === 1 ? '#557d5c' : '#6f9a70';
    context.lineWidth = 11 * unit;
    context.beginPath();
    context.moveTo(at, y + radius * 0.3);
    context.quadraticCurveTo(at + 20 * unit, y - radius * 0.3, at + 54 * unit, y - radius * 0.9);
    context.stroke();
    for (let leaf = 0; leaf < 9; leaf += 1) {
      const up = chance(leaf, 60 + stem);
      context.save();
      context.translate(at + (10 + up * 44) * unit, y - radius * (0.1 + up * 0.8));
      context.rotate(1.9 + chance(leaf, 70 + stem) * 2.2 - (leaf % 2) * 1.5);
      context.fillStyle = leaf % 2 === 0 ? '#5f8d62' : '#86ad7c';
      context.beginPath();
      context.ellipse(0, -46 * unit, 8 * unit, 48 * unit, 0, 0, Math.PI * 2);
      context.fill();
      context.restore();
    }
  }
}

/** A screen of crossed bars at one side of the gate. */
function drawLattice(
  context: CanvasRenderingContext2D,
  { width, layout, colours, centreX }: Scenery,
  side: -1 | 1,
  radius: number,
): void {
  const { unit, deskY } = layout;
  const edge = side === -1 ? 0 : centreX + radius + 70 * unit;
  const end = side === -1 ? centreX - radius - 70 * unit : width;
  const x = edge;
  const wide = end - edge;
  if (wide < 60 * unit) return;
  wash(context, { x, y: 0, width: wide, height: deskY }, [
    [0, fade(colours.light, 0.18)],
    [0.7, fade(colours.light, 0.4)],
    [1, fade(colours.light, 0.2)],
  ]);
  context.strokeStyle = mix(colours.wood, colours.deep, 0.35);
  context.lineWidth = 9 * unit;
  const pitch = 92 * unit;
  context.beginPath();
  for (let at = x + pitch / 2; at < end; at += pitch) {
    context.moveTo(at, 0);
    context.lineTo(at, deskY);
  }
  for (let at = pitch; at < deskY; at += pitch) {
    context.moveTo(x, at);
    context.lineTo(end, at);
  }
  context.stroke();
  context.lineWidth = 20 * unit;
  context.strokeRect(x - 10 * unit, -20 * unit, wide + 20 * unit, deskY + 60 * unit);
}

function drawLantern(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  unit: number,
  colours: Scenery['colours'],
): void {
  halo(context, x, y + 70 * unit, 260 * unit, '#ffc27a', 0.55);
  context.fillStyle = fade(colours.deep, 0.9);
  context.fillRect(x - 2 * unit, 0, 4 * unit, y);
  context.fillStyle = '#d9562f';
  context.beginPath();
  context.ellipse(x, y + 70 * unit, 62 * unit, 70 * unit, 0, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = fade('#ffd9a0', 0.65);
  context.lineWidth = 3 * unit;
  for (const rib of [0, 22, 44]) {
    context.beginPath();
    context.ellipse(x, y + 70 * unit, rib * unit, 69 * unit, 0, 0, Math.PI * 2);
    context.stroke();
  }
  context.fillStyle = colours.accent;
  context.fillRect(x - 26 * unit, y - 8 * unit, 52 * unit, 14 * unit);
  context.fillRect(x - 26 * unit, y + 134 * unit, 52 * unit, 12 * unit);
  context.fillRect(x - 2 * unit, y + 146 * unit, 4 * unit, 54 * unit);
}
