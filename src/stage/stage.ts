import { type ClearedUtterance, requireCleared } from '../gate/door.ts';
import { CandorError } from '../model/errors.ts';
import type { Gesture } from '../model/host-look.ts';
import type { HostConfig } from '../model/room-config.ts';
import type { Scene } from '../model/stage-protocol.ts';
import type { Locale } from '../model/text.ts';
import { HOUSE_THEME, type Theme } from '../model/theme.ts';
import type { Surface } from '../model/utterance.ts';
import { LEAST_CAP_HEIGHT_SHARE } from './scene/label-geometry.ts';
import { type CardExtras, shownCard } from './shown-card.ts';
import { NO_PICTURES, type StagePictures } from './stage-pictures.ts';

export interface StageOptions {
  readonly room: string;
  readonly locale: Locale;
  /** Stands beneath the label; cleared for surface `slate`. Absent: no title. */
  readonly title?: ClearedUtterance;
  /** The shop's name; cleared for surface `slate`. Absent: none is shown. */
  readonly brand?: ClearedUtterance;
  /** Marks the stream as advertising; cleared for surface `notice`. Absent: not shown. */
  readonly adMark?: ClearedUtterance;
  /** Who sells; cleared for surface `notice`. Absent: not shown. */
  readonly seller?: ClearedUtterance;
  /** The house's where absent. */
  readonly theme?: Theme;
  /** The products' pictures; none where absent. */
  readonly pictures?: StagePictures;
  /** One or two; the first leads until another is set. Their names are not shown. */
  readonly hosts: readonly Pick<HostConfig, 'id' | 'look'>[];
}

/** How the plan wants the label to stand. */
export interface LabelStanding
  extends Pick<Scene['label'], 'capHeightShare' | 'place' | 'safe' | 'contrast'> {
  /** Stands by each figure; cleared for surface `notice`. Absent: nothing does. */
  readonly figure?: ClearedUtterance;
}

/** A stage before its label: there is nothing that it can show. Light it to get a {@link Stage}. */
export class DarkStage {
  readonly #options: StageOptions;

  constructor(options: StageOptions) {
    this.#options = options;
  }

  /**
   * The label goes up first and never comes down.
   * @throws CandorError NOT_CLEARED where the label or the title did not come through this room's door;
   * CONFIG_INVALID where the label would be lower than the standard's floor
   */
  light(label: ClearedUtterance, standing: LabelStanding): Stage {
    requireHeight(standing.capHeightShare);
    return new Stage(this.#options, label, standing);
  }
}

/** The words that stand by a label plan, each cleared for its place, and how its label stands. */
export interface StandingLabels {
  readonly label: ClearedUtterance;
  /** While a person speaks. */
  readonly taken: ClearedUtterance;
  /** Marks the stream as advertising; absent: not shown. */
  readonly adMark?: ClearedUtterance;
  readonly standing: Omit<LabelStanding, 'safe'>;
}

function requireHeight(share: number): void {
  if (share >= LEAST_CAP_HEIGHT_SHARE) return;
  throw new CandorError(
    'CONFIG_INVALID',
    `The stage label's cap height is ${share} of the shorter side; GB 45438-2025 asks for ${LEAST_CAP_HEIGHT_SHARE} at least.`,
  );
}

/** What stands on the stage of a room. Words come only from cleared utterances, each for its own surface. */
export class Stage {
  /** What the cards' hashes stand for. */
  readonly pictures: StagePictures;
  readonly #room: string;
  readonly #listeners = new Set<() => void>();
  #scene: Scene;
  #humanLabel: Scene['label'] | undefined;

  constructor(options: StageOptions, label: ClearedUtterance, standing: LabelStanding) {
    this.#room = options.room;
    this.pictures = options.pictures ?? NO_PICTURES;
    if (options.hosts.length === 0)
      throw new CandorError('CONFIG_INVALID', 'A stage needs at least one host.');
    const { id, text } = this.#admit(label, 'stage-label');
    this.#scene = {
      label: { ...this.#placed(standing), id, text },
      state: 'off-air',
      locale: options.locale,
      title: options.title === undefined ? '' : this.#admit(options.title, 'slate').text,
      brand: options.brand === undefined ? '' : this.#admit(options.brand, 'slate').text,
      adMark: options.adMark === undefined ? '' : this.#admit(options.adMark, 'notice').text,
      seller: options.seller === undefined ? '' : this.#admit(options.seller, 'notice').text,
      theme: options.theme ?? HOUSE_THEME,
      hosts: options.hosts.map(({ id, look }) => ({ id, ...(look !== undefined && { look }) })),
      lead: options.hosts[0]?.id ?? '',
      gesture: null,
      card: null,
      question: null,
      correction: null,
      slate: null,
    };
  }

  /** @param seller who sells it, where that is not who was named before @throws CandorError NOT_CLEARED */
  showCard(card: ClearedUtterance, extras: CardExtras = {}, seller?: ClearedUtterance): void {
    this.#change({
      card: shownCard(this.#admit(card, 'card'), extras),
      ...(seller !== undefined && { seller: this.#admit(seller, 'notice').text }),
    });
  }

  clearCard(): void {
    this.#change({ card: null });
  }

  /** @throws CandorError NOT_CLEARED */
  showQuestion(question: ClearedUtterance): void {
    this.#change({ question: this.#shown(question, 'question') });
  }

  clearQuestion(): void {
    this.#change({ question: null });
  }

  /** The words that put something right, beside the voice that says them. @throws CandorError NOT_CLEARED */
  showCorrection(correction: ClearedUtterance): void {
    this.#change({ correction: this.#shown(correction, 'notice') });
  }

  clearCorrection(): void {
    if (this.#scene.correction !== null) this.#change({ correction: null });
  }

  /** The words of the slate, seen while the state is `slate` or `paused`. @throws CandorError NOT_CLEARED */
  showSlate(slate: ClearedUtterance): void {
    this.#change({ slate: this.#shown(slate, 'slate') });
  }

  /**
   * The label while a person speaks, prepared at start so that a take waits for nothing. It stands where the AI
   * label stands, as large.
   * @throws CandorError NOT_CLEARED
   */
  prepareHumanLabel(label: ClearedUtterance): void {
    const { id, text } = this.#admit(label, 'stage-label');
    this.#humanLabel = { ...this.#scene.label, id, text };
    this.#tell();
  }

  /**
   * Another label plan: its label takes the place of the one before at once, and so do the words while a person speaks
   * and the mark of an advertisement. There is no moment without a label.
   * @throws CandorError NOT_CLEARED, CONFIG_INVALID; then all stands as it stood
   */
  relabel({ label, taken, adMark, standing }: StandingLabels): void {
    requireHeight(standing.capHeightShare);
    const { id, text } = this.#admit(label, 'stage-label');
    const human = this.#admit(taken, 'stage-label');
    const mark = adMark === undefined ? '' : this.#admit(adMark, 'notice').text;
    const { safe } = this.#scene.label;
    const placed = this.#placed({ ...standing, ...(safe !== undefined && { safe }) });
    this.#humanLabel = { ...placed, id: human.id, text: human.text };
    this.#change({ label: { ...placed, id, text }, adMark: mark });
  }

  /** It is this host's turn; one that the room does not have changes nothing. */
  setHost(id: string): void {
    if (id !== this.#scene.lead && this.#has(id)) this.#change({ lead: id });
  }

  /**
   * A host's body does something once.
   * @param id of the words it goes with: the same id again is the same gesture
   */
  gesture(id: string, host: string, kind: Gesture): void {
    if (this.#has(host)) this.#change({ gesture: { id, host, kind } });
  }

  setState(state: Scene['state']): void {
    if (state !== this.#scene.state) this.#change({ state });
  }

  /** All that stands on the stage, as plain data for the wire. */
  scene(): Scene {
    const scene = structuredClone(this.#scene);
    if (scene.state !== 'human') return scene;
    // Without words that say that a person speaks, nobody is shown.
    if (this.#humanLabel === undefined) return { ...scene, state: 'slate' };
    return { ...scene, label: { ...this.#humanLabel } };
  }

  /** Called after every change, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Asked at run time too, since a cast compiles: cleared, in this room, for this place on the stage. */
  #admit(value: unknown, surface: Surface): ClearedUtterance {
    const utterance = requireCleared(value);
    if (utterance.room !== this.#room || utterance.draft.surface !== surface) {
      throw new CandorError(
        'NOT_CLEARED',
        `The utterance ${utterance.id} was cleared for '${utterance.draft.surface}' in room '${utterance.room}', not for '${surface}' in '${this.#room}'.`,
        { fix: 'Clear the words for the place where they are to be shown.' },
      );
    }
    return utterance;
  }

  #placed({ figure, ...standing }: LabelStanding): Omit<Scene['label'], 'id' | 'text'> {
    return { ...standing, ...(figure !== undefined && { figure: this.#shown(figure, 'notice') }) };
  }

  #shown(value: unknown, surface: Surface): { readonly id: string; readonly text: string } {
    const { id, text } = this.#admit(value, surface);
    return { id, text };
  }

  #has(host: string): boolean {
    return this.#scene.hosts.some(({ id }) => id === host);
  }

  #change(part: Partial<Scene>): void {
    this.#scene = { ...this.#scene, ...part };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
