import { HOUSE_RATE_HZ, type VisemeCue } from '../model/audio.ts';
import { heardStretches } from './loudness.ts';
import { mouthPlan } from './mouth-plan.ts';

/** Shorter silences are the closure of a p or t, not a pause: the mouth does not go to rest for them. */
const PAUSE_MS = 70;

/**
 * The mouth's movement for speech whose voice tells no phonemes: the syllables of the text are laid evenly
 * over the time in which something is heard, and the mouth rests in the pauses. It is off by a syllable at
 * most in a line of even pace, which a viewer does not see; the energy keeps it shut when nothing is heard.
 */
export function estimateVisemes(text: string, pcm: Int16Array): VisemeCue[] {
  const stretches = withoutShortGaps(heardStretches(pcm));
  const heardMs = stretches.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const plan = mouthPlan(text);
  const shapes = plan.flatMap((syllable) =>
    syllable.map((viseme) => ({ viseme, share: 1 / syllable.length / plan.length })),
  );
  const cues: VisemeCue[] = [];
  const show = (atMs: number, viseme: VisemeCue['viseme']) => {
    const cue = { atMs: Math.round(atMs), viseme };
    if (cues.at(-1)?.atMs === cue.atMs) cues.pop();
    if (cues.at(-1)?.viseme !== viseme) cues.push(cue);
  };
  let next = 0;
  let spent = 0;
  let passedMs = 0;
  for (const { fromMs, toMs } of stretches) {
    const current = shapes[Math.max(0, next - 1)];
    if (current !== undefined) show(fromMs, current.viseme);
    for (let shape = shapes[next]; shape !== undefined; shape = shapes[next]) {
      const atMs = fromMs + spent * heardMs - passedMs;
      if (atMs >= toMs) break;
      show(Math.max(fromMs, atMs), shape.viseme);
      spent += shape.share;
      next += 1;
    }
    passedMs += toMs - fromMs;
    show(toMs, 'rest');
  }
  const endMs = (pcm.length / HOUSE_RATE_HZ) * 1000;
  return cues.filter(({ atMs }) => atMs <= endMs);
}

function withoutShortGaps(stretches: ReturnType<typeof heardStretches>): { fromMs: number; toMs: number }[] {
  const joined: { fromMs: number; toMs: number }[] = [];
  for (const { fromMs, toMs } of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && fromMs - last.toMs < PAUSE_MS) last.toMs = toMs;
    else joined.push({ fromMs, toMs });
  }
  return joined;
}
