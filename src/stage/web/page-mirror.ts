import type { StageFrame } from '../scene/frame.ts';

/**
 * A canvas has no words in the document: they stand here too, as data attributes for tests and tools and as
 * text for screen readers. Written only where they change.
 */
export class PageMirror {
  readonly #label = elementById('label-mirror');
  readonly #caption = elementById('caption-mirror');
  #written: Readonly<Record<string, string>> = {};

  /** @param state the scene's, or `connecting` while there is none or the line is down */
  show(frame: StageFrame, state: string): void {
    const speech = frame.speech?.utterance;
    this.#write({
      label: frame.label.text,
      state,
      caption: speech === undefined ? '' : `${speech.captionPrefix} ${speech.text}`,
      utterance: speech?.id ?? '',
      question: frame.scene?.question?.text ?? '',
      card: frame.scene?.card?.text ?? '',
    });
  }

  #write(words: Readonly<Record<string, string>>): void {
    const { dataset } = document.documentElement;
    for (const [name, text] of Object.entries(words)) {
      if (this.#written[name] !== text) dataset[name] = text;
    }
    if (this.#written.label !== words.label) this.#label.textContent = words.label ?? '';
    if (this.#written.caption !== words.caption) this.#caption.textContent = words.caption ?? '';
    this.#written = words;
  }
}

/** @throws Error where the page lacks the element */
export function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The stage page has no element #${id}.`);
  return element;
}
