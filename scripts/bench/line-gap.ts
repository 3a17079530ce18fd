// The gap between consecutive script lines on the air clock, with the embedded voice, over 200 lines.
// Method: the demo room, its real gate, ledger and eSpeak process, on a clock that runs SPEED times as fast as
// the wall (default 4), so that the voice has a quarter of the real time to prepare each line. The gap is
// the start of a line on the air clock less the end of the utterance before it. Run: node scripts/bench/line-gap.ts
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTree } from '../../src/cli/load-tree.ts';
import { openLog } from '../../src/infra/log.ts';
import { Service } from '../../src/service/service.ts';
import { ScaledClock } from './scaled-clock.ts';
import { shareOf } from './shares.ts';
import { watchStage } from './watching-stage.ts';

const LINES = Number(process.env.LINES ?? 200);
const SPEED = Number(process.env.SPEED ?? 4);

const dataDir = mkdtempSync(join(tmpdir(), 'candor-bench-'));
const clock = new ScaledClock(SPEED);
const loaded = loadTree(process.env.CONFIG ?? 'config', Date.now());
// Without its audience: an answer between two lines would leave fewer pairs of lines to measure.
const rooms = new Map([...loaded.rooms].map(([id, { replayPath: _, ...room }]) => [id, room]));
const tree = { ...loaded, rooms, dataDir };
const service = await Service.open({ tree, clock, log: openLog('error') });
service.goOnAir();
const [room] = service.rooms;
if (room === undefined) throw new Error('the demo has no room');
watchStage(room, clock);

const gaps: number[] = [];
let previous: string | undefined;
await new Promise<void>((resolve) => {
  room.events.on('line.aired', ({ airing, gapMs }) => {
    const { source, line } = airing.audio.utterance.draft;
    if (source === 'script' && previous === 'script') gaps.push(gapMs);
    if (process.env.VERBOSE !== undefined && gapMs > 150) console.log(gapMs, source, line);
    previous = source;
    if (gaps.length >= LINES) resolve();
  });
});
await service.close('bench');
rmSync(dataDir, { recursive: true, force: true });

console.log(`gap between consecutive script lines, embedded voice, clock at ${SPEED}×, ${gaps.length} gaps`);
console.log(
  `median ${shareOf(gaps, 0.5).toFixed(1)} ms · p99 ${shareOf(gaps, 0.99).toFixed(1)} ms · max ${Math.max(...gaps).toFixed(1)} ms (aim: p99 under 150 ms)`,
);
