import { labelMarkets } from '../../src/config/label-markets.ts';
import type { ClearedUtterance } from '../../src/gate/door.ts';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import { HOUSE_RATE_HZ } from '../../src/model/audio.ts';
import { charactersIn } from '../../src/model/characters-said.ts';
import type { ClearedAudio } from '../../src/voice/cleared-audio.ts';
import { heardStretches } from '../../src/voice/loudness.ts';
import type { VoiceDesk } from '../../src/voice/voice-desk.ts';
import { aDoor } from '../gate/a-door.ts';

type Own = Parameters<typeof labelPlanFor>[0]['overrides'];

/** What a Chinese room says of itself when it sets nothing. */
export const CHINESE_LABELS = labelMarkets().get('cn')?.spoken.texts ?? [];

/** A spoken label that a real door cleared by the plan of a Chinese room. */
export async function aLabel(text: string, overrides: Own = {}): Promise<ClearedUtterance> {
  const plan = labelPlanFor({ locale: 'zh-CN', contentProducer: '示例', overrides });
  const { door, draft } = aDoor({ plan });
  const clearance = await door.clear(draft(text, { source: 'label' }));
  if (!clearance.ok) throw new Error(clearance.refusal.message.en);
  return clearance.utterance;
}

export async function labelSaidBy(desk: VoiceDesk, text: string, overrides?: Own): Promise<ClearedAudio> {
  const prepared = await desk.prepare(await aLabel(text, overrides), new AbortController().signal);
  if (!prepared.ok) throw new Error(prepared.reason);
  return prepared.audio;
}

/** Characters a minute between the first and the last sound of the words: what a stopwatch measures. */
export function rateOf({ pcm, leadMs, utterance }: ClearedAudio): number {
  const heard = heardStretches(pcm.subarray(Math.round((leadMs * HOUSE_RATE_HZ) / 1000)));
  const ms = (heard.at(-1)?.toMs ?? 0) - (heard[0]?.fromMs ?? 0);
  return (charactersIn(utterance.text) * 60_000) / ms;
}
