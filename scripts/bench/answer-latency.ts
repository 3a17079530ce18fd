// Candor's own time from 'comment received' to 'first sentence of the answer cleared', and to 'first audio ready',
// beyond what model and voice take.
// Method: one room on the wall clock with its real gate, ledger, screening, board and answerer; a chat server from
// the registry (aimock in a process of its own, which takes MODEL_MS to its first word, default 400) and the eSpeak
// process stand behind it. Total: from `hear` to the moment the answer's first sentence is voiced. Model time, taken on the wire by a
// proxy before aimock (model-process.ts): from the whole request to the bytes that end the first cited sentence. Voice time: from
// the call of the voice to its last sound. Overhead = total - both. Beside it the processor time of the room's own
// thread in that while, which others on the machine do not lengthen: all that the room did, the answer or not. Run: node scripts/bench/answer-latency.ts
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTree } from '../../src/cli/load-tree.ts';
import { SystemClock } from '../../src/infra/clock.ts';
import { openLog } from '../../src/infra/log.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { llmConfigSchema } from '../../src/model/answer-config.ts';
import type { Room } from '../../src/room/room.ts';
import { openLocalRoomStore } from '../../src/room/room-store.ts';
import { contentOf, openRoom } from '../../src/service/open-room.ts';
import { openRehearsalStage } from '../../src/service/rehearsal-stage.ts';
import { openVoices } from '../../src/voice/open-voices.ts';
import type { Voice } from '../../src/voice/voice.ts';
import { shareOf } from './shares.ts';

const ASKED = [
  '水壶的额定功率是多少？',
  '毛峰多少钱？',
  '牦牛肉什么口味？',
  '紫砂壶多大容量？',
  '荔枝怎么保存？',
  '水壶多重？',
  '毛峰产地是哪里？',
  '牦牛肉保质期多久？',
  '紫砂壶是什么泥料？',
  '荔枝一份多少克？',
  '水壶有什么颜色？',
  '毛峰净含量多少？',
  '紫砂壶多少钱？',
  '荔枝产地是哪里？',
  '水壶线多长？',
  '毛峰怎么保存？',
  '牦牛肉净含量多少？',
  '紫砂壶怎么保养？',
  '荔枝多久发货？',
  '水壶保修多久？',
  '毛峰什么等级？',
  '牦牛肉多少钱？',
  '紫砂壶产地是哪里？',
  '荔枝多少钱？',
  '水壶容量多大？',
  '毛峰保质期多久？',
];
const MODEL_MS = Number(process.env.MODEL_MS ?? 400);

let modelMs = 0;
let modelCalls = 0;
const model = fork(join(import.meta.dirname, 'model-process.ts'), [String(MODEL_MS)]);
const port = await new Promise<number>((resolve) => {
  model.on('message', (told: { readonly port?: number; readonly tookMs?: number }) => {
    if (told.port !== undefined) resolve(told.port);
    if (told.tookMs === undefined) return;
    modelMs = told.tookMs;
    modelCalls += 1;
  });
});
const llm = llmConfigSchema.parse({ baseUrl: `http://127.0.0.1:${port}/v1`, model: 'bench' });

const dataDir = mkdtempSync(join(tmpdir(), 'candor-bench-'));
const clock = new SystemClock();
const loaded = loadTree(process.env.CONFIG ?? 'config', Date.now());
const tree = { ...loaded, service: { ...loaded.service, llm: [llm] } };
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
const cleared: number[] = [];
const overheads: number[] = [];
const busy: number[] = [];
const room: Room = await openRoom(tree, 'night', {
  content: contentOf(tree, 'night'),
  ledger,
  store,
  voices,
  clock,
  log,
  usesModel: true,
  // Speech is released only while a picture proves the label: without one the bench would wait for ever.
  outputs: [openRehearsalStage],
  dataDir,
});
const begun = new Promise<void>((resolve) => {
  const stop = room.events.on('line.ended', () => {
    stop();
    resolve();
  });
});
room.start();
// A busy machine takes a while to the end of the opening label, before which nothing else is said.
await inTime(begun, 'the opening label');

let byModel = 0;
for (const [round, text] of ASKED.entries()) {
  try {
    await ask(round, text);
  } catch (fault) {
    console.log(`stopped after ${overheads.length} questions: ${String(fault)}`);
    break;
  }
}

async function ask(round: number, text: string): Promise<void> {
  let answered = () => {};
  const isOver = new Promise<void>((resolve) => {
    answered = resolve;
  });
  const clearedAt = new Promise<{ at: number; cpuMs: number }>((resolve) => {
    const stop = room.events.on('utterance.cleared', ({ utterance }) => {
      if (utterance.draft.source !== 'answer') return;
      stop();
      resolve({ at: performance.now(), cpuMs: cpuMs() });
    });
  });
  const ready = new Promise<number>((resolve) => {
    const stop = room.events.on('utterance.voiced', ({ utterance }) => {
      if (utterance.draft.source !== 'answer') return;
      const voiced = performance.now();
      const spent = voiceMs.get(utterance.id);
      stop();
      if (utterance.draft.via === 'llm') byModel += 1;
      const ended = room.events.on('line.ended', ({ airing }) => {
        if (airing.audio.utterance.id !== utterance.id) return;
        ended();
        answered();
      });
      resolve(voiced - (spent === undefined ? 0 : spent.to - spent.from));
    });
  });
  modelMs = 0;
  const cpuBefore = cpuMs();
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
  const first = await inTime(clearedAt, text);
  cleared.push(first.at - heard - modelMs);
  busy.push(first.cpuMs - cpuBefore);
  overheads.push((await inTime(ready, text)) - heard - modelMs);
  await inTime(isOver, text);
}
await room.stop('bench');
await ledger.close();
await store.close();
for (const voice of voices) await voice.close();
model.disconnect();
rmSync(dataDir, { recursive: true, force: true });

console.log(
  `comment received → first audio ready, less model (${MODEL_MS} ms and more) and voice: ${overheads.length} questions, ${modelCalls} asked of the model, ${byModel} worded by it`,
);
console.log(
  `to the first cleared sentence: median ${shareOf(cleared, 0.5).toFixed(1)} ms · max ${Math.max(...cleared).toFixed(1)} ms (aim: median under 20 ms) · processor time of the room's thread: median ${shareOf(busy, 0.5).toFixed(1)} ms`,
);
console.log(
  `to the first audio: median ${shareOf(overheads, 0.5).toFixed(1)} ms · max ${Math.max(...overheads).toFixed(1)} ms (aim: median under 50 ms)`,
);

/** A machine too busy to answer gives no figure: better a fault than a bench that hangs. */
function inTime<T>(wanted: Promise<T>, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within three minutes: ${what}`)), 180_000);
    void wanted.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
