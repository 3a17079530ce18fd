import { type Locale, languageOf } from '../../model/text.ts';
import type { LabelView } from '../scene/frame.ts';
import { elementById } from './page-mirror.ts';

const WORDS = { zh: '点击开启声音', en: 'Click for sound' };

/** Asks for the click that a browser wants before it plays; out of the label's way. */
export class SoundButton {
  readonly #button = elementById('sound');

  constructor(unlock: () => void) {
    // Any click or key on the page will do; the button only says so.
    document.addEventListener('pointerdown', unlock);
    document.addEventListener('keydown', unlock);
  }

  show(needed: boolean, locale: Locale, place: LabelView['place']): void {
    if (this.#button.hidden === needed) this.#button.hidden = !needed;
    if (!needed) return;
    const words = WORDS[languageOf(locale)];
    if (this.#button.textContent !== words) this.#button.textContent = words;
    this.#button.classList.toggle('away-from-bottom', place.startsWith('bottom'));
  }
}
