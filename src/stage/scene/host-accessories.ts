import { fade } from './colour.ts';
import type { Look } from './look.ts';

/** Worn on the chest: a fine chain, a microphone on its clip. */
export function drawJewellery(context: CanvasRenderingContext2D, look: Look): void {
  if (look.accessories.has('necklace')) drawNecklace(context);
  if (look.accessories.has('microphone')) drawMicrophone(context);
}

function drawNecklace(context: CanvasRenderingContext2D): void {
  context.strokeStyle = '#e0ab62';
  context.lineWidth = 1.8;
  context.beginPath();
  context.moveTo(-44, 152);
  context.quadraticCurveTo(0, 226, 44, 152);
  context.stroke();
  context.fillStyle = '#fff0d2';
  context.beginPath();
  context.arc(0, 190, 4.6, 0, Math.PI * 2);
  context.fill();
  context.stroke();
}

function drawMicrophone(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#1f1c28';
  context.beginPath();
  context.roundRect(58, 268, 11, 22, 5.5);
  context.fill();
  context.fillStyle = '#5c5868';
  context.beginPath();
  context.roundRect(60.4, 270.5, 3, 9, 1.5);
  context.fill();
}

/** On the nose, before the eyes. */
export function drawGlasses(context: CanvasRenderingContext2D, look: Look): void {
  if (!look.accessories.has('glasses')) return;
  context.strokeStyle = '#2b2430';
  context.lineWidth = 3.2;
  for (const side of [-1, 1]) {
    context.fillStyle = 'rgba(255,255,255,0.1)';
    context.beginPath();
    context.roundRect(side * 34 - 25, -11, 50, 42, 18);
    context.fill();
    context.stroke();
    context.beginPath();
    context.moveTo(side * 59, 2);
    context.lineTo(side * 73, -2);
    context.stroke();
  }
  context.beginPath();
  context.moveTo(-9, 6);
  context.quadraticCurveTo(0, 1, 9, 6);
  context.stroke();
  context.strokeStyle = fade('#ffffff', 0.5);
  context.lineWidth = 2.4;
  context.beginPath();
  context.moveTo(-50, 2);
  context.lineTo(-44, -4);
  context.moveTo(18, 2);
  context.lineTo(24, -4);
  context.stroke();
}
