import { type ClearedUtterance, requireCleared } from '../gate/door.ts';
import { CandorError } from '../model/errors.ts';
import type { HostConfig } from '../model/room-config.ts';
import type { Scene } from '../model/stage-protocol.ts';
import type { Locale } from '../model/text.ts';
import type { Surface } from '../model/utterance.ts';
import { LEAST_CAP_HEIGHT_SHARE } from './scene/label-geometry.ts';
import { shownCard } from './shown-card.ts';

export interface StageOptions {
  readonly room: string;
  readonly locale: Locale;
  /** Stands beneath the label; cleared for surface `slate`. Absent: no title. */
  readonly title?: ClearedUtterance;
  /** At least one; the first stands on the stage until another is set. Their names are not shown. */
  readonly hosts: readonly Pick<HostConfig, 'id' | 'look'>[];
}

/** How the plan wants the label to stand. */
export type LabelStanding = Pick<Scene['label'], 'capHeightShare' | 'place'>;

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
    if (!(standing.capHeightShare >= LEAST_CAP_HEIGHT_SHARE)) {
      throw new CandorError(
        'CONFIG_INVALID',
        `The stage label's cap height is ${standing.capHeightShare} of the shorter side; GB 45438-2025 asks for ${LEAST_CAP_HEIGHT_SHARE} at least.`,
      );
    }
    return new Stage(this.#options, label, standing);
  }
}

/** What stands on the stage of a room. Words come only from cleared utterances, each for its own surface. */
export class Stage {
  readonly #room: string;
  readonly #hosts: StageOptions['hosts'];
  readonly #listeners = new Set<() => void>();
  #scene: Scene;
  #humanLabel: Scene['label'] | undefined;

  constructor(options: StageOptions, label: ClearedUtterance, standing: LabelStanding) {
    this.#room = options.room;
    this.#hosts = options.hosts;
    const { id, text } = this.#admit(label, 'stage-label');
    this.#scene = {
      label: { id, text, capHeightShare: standing.capHeightShare, place: standing.place },
      state: 'off-air',
      locale: options.locale,
      title: options.title === undefined ? '' : this.#admit(options.title, 'slate').text,
      host: hostOf(options.hosts[0]),
      card: null,
      question: null,
      slate: null,
    };
  }

  /** @throws CandorError NOT_CLEARED */
  showCard(card: ClearedUtterance): void {
    this.#change({ card: shownCard(this.#admit(card, 'card')) });
  }

  clearCard(): void {
    this.#change({ card: null });
  }

  /** @throws CandorError NOT_CLEARED */
  showQuestion(question: ClearedUtterance): void {
    const { id, text } = this.#admit(question, 'question');
    this.#change({ question: { id, text } });
  }

  clearQuestion(): void {
    this.#change({ question: null });
  }

  /** The words of the slate, seen while the state is `slate` or `paused`. @throws CandorError NOT_CLEARED */
  showSlate(slate: ClearedUtterance): void {
    const { id, text } = this.#admit(slate, 'slate');
    this.#change({ slate: { id, text } });
  }

  /**
   * The label while a person has taken the room over: it says who speaks. Before it is there, `human` is the slate.
   * @throws CandorError NOT_CLEARED
   */
  prepareHumanLabel(label: ClearedUtterance): void {
    const { id, text } = this.#admit(label, 'stage-label');
    this.#humanLabel = { ...this.#scene.label, id, text };
  }

  /** Puts a host of this room in front; one that it does not have changes nothing. */
  setHost(id: string): void {
    const host = this.#hosts.find((one) => one.id === id);
    if (host !== undefined && host.id !== this.#scene.host.id) this.#change({ host: hostOf(host) });
  }

  setState(state: Scene['state']): void {
    if (state !== this.#scene.state) this.#change({ state });
  }

  /** All that stands on the stage, as plain data for the wire. */
  scene(): Scene {
    const scene = structuredClone(this.#scene);
    if (scene.state !== 'human') return scene;
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

  #change(part: Partial<Scene>): void {
    this.#scene = { ...this.#scene, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function hostOf(host: StageOptions['hosts'][number] | undefined): Scene['host'] {
  if (host === undefined) throw new CandorError('CONFIG_INVALID', 'A stage needs at least one host.');
  return { id: host.id, ...(host.look !== undefined && { look: host.look }) };
}
