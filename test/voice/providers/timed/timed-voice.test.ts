import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../../../src/infra/manual-clock.ts';
import { voiceCleared } from '../../../../src/voice/cleared-audio.ts';
import { openRehearsalVoice } from '../../../../src/voice/open-voices.ts';
import { describeVoiceContract } from '../../../contracts/voice.contract.ts';
import { aClearedUtterance } from '../../a-cleared-utterance.ts';

async function run<T>(clock: ManualClock, work: Promise<T>): Promise<T> {
  let isDone = false;
  const settled = work.finally(() => {
    isDone = true;
  });
  settled.catch(() => {});
  await clock.advanceTo(clock.now() + 600_000, () => isDone);
  return settled;
}

describeVoiceContract("a rehearsal's voice", async () => {
  const clock = new ManualClock();
  return { voice: openRehearsalVoice(clock), letRun: (work) => run(clock, work) };
});

describe("a rehearsal's voice", () => {
  it('takes a tenth of the length of its sound, on the injected clock only', async () => {
    const clock = new ManualClock();
    const startedAt = clock.now();
    const utterance = await aClearedUtterance('大家好，我们来看下一件商品。');
    const audio = await run(
      clock,
      voiceCleared(openRehearsalVoice(clock), utterance, new AbortController().signal),
    );
    expect(clock.now() - startedAt).toBeCloseTo(audio.durationMs / 10, 0);
  });
});
