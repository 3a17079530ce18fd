/**
 * How long things take to say at eSpeak NG's 190 words a minute, ms: a least-squares fit over the 24 lines of
 * scripts/bench/spoken-lines.ts, right to 4 % (root mean square; 11 % at worst). Together 5.8 characters/s.
 */
const HAN_MS = 238;
const DIGIT_MS = 314;
const LATIN_LETTER_MS = 61;
const PAUSE_MS = 104;
/** The margins that every line has, see even-margins.ts. */
export const MARGINS_MS = 160;
/** Letters of other scripts are named one by one where a voice does not know them. */
const OTHER_LETTER_MS = 1_000;

/**
 * Natural voices speak up to 1.5 times as fast as eSpeak at the same setting, a lively one 2 times; half a
 * file of a voice of usual pace is below this.
 */
const SPREAD = 2.5;
/** A dramatic pause, once a line, ms. */
const SLACK_MS = 2_000;

/**
 * The length of `text` as speech, margins included, ms.
 * @param pace 1 for 190 words a minute, 2 for twice that
 */
export function spokenMs(text: string, pace = 1): number {
  return MARGINS_MS + speechMs(text) / pace;
}

/** Sound of `text` below this length cannot be all of it, ms. */
export function shortestMs(text: string, pace: number): number {
  return MARGINS_MS + speechMs(text) / (pace * SPREAD);
}

/** Sound of `text` beyond this length is not it alone, ms. */
export function longestMs(text: string, pace: number): number {
  const others = count(text, /(?!\p{Script=Han}|\p{Script=Latin})\p{L}/gu) * OTHER_LETTER_MS;
  return MARGINS_MS + ((speechMs(text) + others) * SPREAD) / pace + SLACK_MS;
}

function speechMs(text: string): number {
  return (
    count(text, /\p{Script=Han}/gu) * HAN_MS +
    count(text, /\d/gu) * DIGIT_MS +
    count(text, /\p{Script=Latin}/gu) * LATIN_LETTER_MS +
    count(text, /[，、,；;：:]|[。！？.!?](?=.)/gu) * PAUSE_MS
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
