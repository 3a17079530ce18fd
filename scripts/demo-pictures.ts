// Draws the pictures of the demo's goods, which exist nowhere: config/pictures/*.webp. Only of goods that are no
// food: food is shown by the seller's own unaltered pictures (FIL-24).
// Run: ./node_modules/.bin/node scripts/demo-pictures.ts
import { writeFileSync } from 'node:fs';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

const SIZE = 640;

function picture(file: string, ground: readonly [string, string], draw: (on: SKRSContext2D) => void): void {
  const canvas = createCanvas(SIZE, SIZE);
  const context = canvas.getContext('2d');
  const light = context.createRadialGradient(300, 250, 60, 320, 320, 460);
  light.addColorStop(0, ground[0]);
  light.addColorStop(1, ground[1]);
  context.fillStyle = light;
  context.fillRect(0, 0, SIZE, SIZE);
  const shadow = context.createRadialGradient(330, 548, 10, 330, 548, 240);
  shadow.addColorStop(0, 'rgba(30,24,20,0.4)');
  shadow.addColorStop(1, 'rgba(30,24,20,0)');
  context.fillStyle = shadow;
  context.setTransform(1, 0, 0, 0.22, 0, 428);
  context.fillRect(0, 300, SIZE, 500);
  context.setTransform(1, 0, 0, 1, 0, 0);
  draw(context);
  writeFileSync(`config/pictures/${file}`, canvas.toBuffer('image/webp', 88));
}

/** A round body lit from the left. */
function lit(on: SKRSContext2D, from: number, to: number, [light, body, dark]: readonly string[]) {
  const run = on.createLinearGradient(from, 0, to, 0);
  run.addColorStop(0, body ?? '');
  run.addColorStop(0.24, light ?? '');
  run.addColorStop(0.55, body ?? '');
  run.addColorStop(1, dark ?? '');
  return run;
}

function kettle(on: SKRSContext2D, shell: readonly string[]): void {
  on.lineCap = 'round';
  // Handle, spout, body, lid, base.
  on.strokeStyle = '#2c2f33';
  on.lineWidth = 34;
  on.beginPath();
  on.moveTo(424, 214);
  on.bezierCurveTo(560, 190, 560, 380, 462, 428);
  on.stroke();
  on.fillStyle = lit(on, 130, 260, shell);
  on.beginPath();
  on.moveTo(228, 236);
  on.bezierCurveTo(180, 226, 168, 196, 142, 178);
  on.lineTo(238, 176);
  on.fill();
  on.fillStyle = lit(on, 176, 470, shell);
  on.beginPath();
  on.moveTo(226, 170);
  on.lineTo(416, 170);
  on.bezierCurveTo(430, 300, 470, 400, 470, 498);
  on.quadraticCurveTo(470, 520, 446, 520);
  on.lineTo(196, 520);
  on.quadraticCurveTo(172, 520, 172, 498);
  on.bezierCurveTo(172, 400, 212, 300, 226, 170);
  on.fill();
  on.fillStyle = '#3a3d42';
  on.beginPath();
  on.roundRect(220, 146, 202, 30, 14);
  on.fill();
  on.beginPath();
  on.roundRect(298, 112, 46, 40, 16);
  on.fill();
  on.beginPath();
  on.roundRect(160, 518, 322, 32, 14);
  on.fill();
  on.fillStyle = '#8fd0ff';
  on.beginPath();
  on.roundRect(300, 529, 42, 8, 4);
  on.fill();
  on.fillStyle = 'rgba(255,255,255,0.34)';
  on.beginPath();
  on.moveTo(252, 196);
  on.bezierCurveTo(240, 320, 212, 400, 206, 486);
  on.bezierCurveTo(222, 492, 226, 486, 228, 476);
  on.bezierCurveTo(236, 380, 262, 300, 268, 196);
  on.fill();
}

function teapot(on: SKRSContext2D): void {
  const clay = ['#b5714f', '#8d4c33', '#4e2517'];
  on.lineCap = 'round';
  on.strokeStyle = lit(on, 440, 590, clay);
  on.lineWidth = 30;
  on.beginPath();
  on.moveTo(446, 300);
  on.bezierCurveTo(586, 262, 586, 452, 440, 458);
  on.stroke();
  on.fillStyle = lit(on, 60, 230, clay);
  on.beginPath();
  on.moveTo(216, 424);
  on.bezierCurveTo(140, 410, 120, 330, 66, 300);
  on.lineTo(104, 276);
  on.bezierCurveTo(160, 296, 190, 320, 232, 330);
  on.fill();
  on.fillStyle = lit(on, 170, 480, clay);
  on.beginPath();
  on.ellipse(326, 408, 154, 138, 0, 0, Math.PI * 2);
  on.fill();
  on.beginPath();
  on.roundRect(240, 526, 172, 26, 10);
  on.fill();
  on.beginPath();
  on.ellipse(326, 276, 98, 26, 0, 0, Math.PI * 2);
  on.fill();
  on.fillStyle = lit(on, 230, 420, clay);
  on.beginPath();
  on.moveTo(234, 270);
  on.bezierCurveTo(240, 214, 412, 214, 418, 270);
  on.fill();
  on.beginPath();
  on.ellipse(326, 208, 26, 22, 0, 0, Math.PI * 2);
  on.fill();
  on.strokeStyle = 'rgba(40,16,8,0.45)';
  on.lineWidth = 4;
  on.beginPath();
  on.ellipse(326, 274, 97, 22, 0, 0.1, Math.PI - 0.1);
  on.stroke();
  on.fillStyle = 'rgba(255,226,200,0.3)';
  on.beginPath();
  on.ellipse(252, 372, 22, 58, 0.35, 0, Math.PI * 2);
  on.fill();
}

picture('kettle-k1-white.webp', ['#ffffff', '#d8dde0'], (on) =>
  kettle(on, ['#ffffff', '#eceae4', '#b3b0a8']),
);
picture('kettle-k1-green.webp', ['#fbfaf5', '#dcd6c6'], (on) =>
  kettle(on, ['#7fa596', '#45695c', '#25413a']),
);
picture('zisha-teapot.webp', ['#fbf6ea', '#d9cbb0'], teapot);
