// Candor's own time from 'comment received' to 'first audio of the answer ready', beyond what model and voice take.
// Method: one room on the wall clock with its real gate, ledger, screening, board and answerer; a chat server
// from the registry (aimock) and the eSpeak process stand behind it. Total: from `hear` to the moment the
// answer's first sentence is voiced. Model time: from the question's dispatch to its first cited sentence as
// seen at the answering layer's edge. Voice time: the prepare call of that sentence. Overhead = total − both.
// Run: node scripts/bench/answer-latency.ts
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTree } from '../../src/cli/load-tree.ts';
import { SystemClock } from '../../src/infra/clock.ts';
import { openLog } from '../../src/infra/log.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import type { Room } from '../../src/room/room.ts';
import { openLocalRoomStore } from '../../src/room/room-store.ts';
import { contentOf, openRoom } from '../../src/service/open-room.ts';
import { openVoices } from '../../src/voice/open-voices.ts';
import type { Voice } from '../../src/voice/voice.ts';
import { shareOf } from './shares.ts';

const ASKED = [
  '水壶的额定功率是多少？',
  '毛峰多少钱？',
  '牦牛肉什么口味？',
  '紫砂壶多大容量？',
  '荔枝怎么保存？',
];

const dataDir = mkdtempSync(join(tmpdir(), 'candor-bench-'));
const clock = new SystemClock();
const tree = loadTree(process.env.CONFIG ?? 'config', Date.now());
const log = openLog('error');
const voices = (await openVoices(tree.service.voices, { clock, log })).map(timed);
const voiceMs = new Map<string, { from: number; to: number }>();

/** The same voice, whose working time is noted for each utterance. */
function timed(voice: Voice): Voice {
  const speak = voice.speak.bind(voice);
  return Object.assign(voice, {
    async *speak(...[utterance, signal]: Parameters<Voice['speak']>) {
      const from = performance.now();
      yield* speak(utterance, signal);
      voiceMs.set(utterance.id, { from, to: performance.now() });
    },
  });
}

const ledger = openLedger({ dir: dataDir, room: 'night', clock, keyFile: join(dataDir, 'shop.pem') });
const store = openLocalRoomStore(dataDir, 'night');
const overheads: number[] = [];
const room: Room = await openRoom(tree, 'night', {
  content: contentOf(tree, 'night'),
  ledger,
  store,
  voices,
  clock,
  log,
  usesModel: false,
  dataDir,
});
room.start();
await new Promise((resolve) => setTimeout(resolve, 4_000));

for (const [round, text] of ASKED.entries()) {
  const ready = new Promise<number>((resolve) => {
    const stop = room.events.on('utterance.voiced', ({ utterance }) => {
      if (utterance.draft.source !== 'answer') return;
      const voiced = performance.now();
      const spent = voiceMs.get(utterance.id);
      stop();
      resolve(voiced - (spent === undefined ? 0 : spent.to - spent.from));
    });
  });
  const heard = performance.now();
  room.hear({
    id: `bench-${round}`,
    at: clock.now(),
    user: `viewer-${round}`,
    text,
    type: 'comment',
    platform: 'bench',
    simulated: true,
  });
  overheads.push((await ready) - heard);
  await new Promise((resolve) => setTimeout(resolve, 8_000));
}
await room.stop('bench');
await ledger.close();
await store.close();
for (const voice of voices) await voice.close();
rmSync(dataDir, { recursive: true, force: true });

console.log(`comment received → first audio ready, less the voice's own time, ${overheads.length} questions`);
console.log(
  `median ${shareOf(overheads, 0.5).toFixed(1)} ms · max ${Math.max(...overheads).toFixed(1)} ms (aim: median under 50 ms)`,
);
