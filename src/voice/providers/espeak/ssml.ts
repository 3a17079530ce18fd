/**
 * A reading as eSpeak NG takes it: everything in it that eSpeak would take as a command is defused. No word is
 * added, left out or changed.
 */

/** Control characters steer eSpeak (U+0001 sets its speed) or end the text (U+0000); private use likewise. */
const STEERING = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

/** eSpeak takes `[[…]]` for phonemes, entity-escaped or not: what stood there would never be judged. */
function defuse(text: string): string {
  return text
    .replace(STEERING, ' ')
    .replace(/\[(?=\[)/gu, '[ ')
    .replace(/\](?=\])/gu, '] ');
}

function escapeMarkup(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** True for the Chinese voices, which switch to English for Latin words by themselves. */
function isChineseVoice(voice: string): boolean {
  return /^(?:sit\/)?(?:cmn|zh|yue|hak)/.test(voice);
}

/** The SSML that has `voice` say a reading as it stands. English voices name Han characters, so those runs change voice. */
export function ssmlOf(reading: string, voice: string): string {
  const plain = defuse(reading);
  if (isChineseVoice(voice)) return escapeMarkup(plain);
  return escapeMarkup(plain).replace(
    /\p{Script=Han}(?:[\p{Script=Han}，。、！？：；]*\p{Script=Han})?/gu,
    (run) => `<voice name="cmn">${run}</voice>`,
  );
}
