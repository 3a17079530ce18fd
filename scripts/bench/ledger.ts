/**
 * How many entries a second the ledger makes durable on this disk. Method: a fresh ledger, bodies as of a
 * cleared utterance (about 1 KB), `count` appends in groups of one tick each; a group's appends share one
 * transaction, and the next group starts when all of the group are durable. WAL, synchronous=FULL: each
 * transaction is one fsync. The latency is that of a group, from append to durable.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SystemClock } from '../../src/infra/clock.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';

const dir = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'candor-ledger-'));
const clock = new SystemClock();
const text = '这款卷发棒额定功率四十五瓦，今晚直播间价格一百二十九元。';
const body = {
  source: 'script',
  surface: 'speech',
  text,
  drafted: text.repeat(6),
  facts: ['curler-a1.price.live', 'curler-a1.facts.power'],
  findings: [],
  labels: { captionPrefix: 'AI生成', stage: 'AI生成 · 数字人主播', spoken: false },
  rulesHash: 'a'.repeat(64),
  knowledgeVersion: 'b'.repeat(64),
};

try {
  for (const group of [1, 2, 5, 20, 100]) {
    const room = `group-${group}`;
    const ledger = openLedger({ dir, room, clock, keyFile: join(dir, 'key.pem') });
    const count = Math.max(2_000, group * 200);
    const latencies: number[] = [];
    const started = performance.now();
    for (let done = 0; done < count; done += group) {
      const before = performance.now();
      await Promise.all(
        Array.from({ length: group }, (_, index) =>
          ledger.append('utterance.cleared', { ...body, id: `${done + index}` }),
        ),
      );
      latencies.push(performance.now() - before);
    }
    const seconds = (performance.now() - started) / 1000;
    await ledger.close();
    latencies.sort((a, b) => a - b);
    const at = (share: number) => (latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(2);
    const verifying = performance.now();
    const verification = verifyLedger(dir, room);
    const verified = Math.round((count / (performance.now() - verifying)) * 1000);
    if (!verification.ok)
      throw new Error(`the ledger does not verify: ${JSON.stringify(verification.faults[0])}`);
    process.stdout.write(
      `${group} a tick: ${Math.round(count / seconds)} entries/s, ${Math.round(count / group / seconds)} commits/s, ` +
        `durable after ${at(0.5)} ms median, ${at(0.99)} ms p99; verifying ${verified} entries/s\n`,
    );
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
