import type { Stage } from '../stage/stage.ts';
import type { AsRun } from './as-run.ts';

export interface LabelGuardOptions {
  readonly stage: Stage;
  readonly asRun: AsRun;
  readonly isOnAir: () => boolean;
  /** How many stage pages are open, and how many of them prove their label. */
  readonly proof: () => { readonly stages: number; readonly proven: number };
  readonly alert: (level: 'warn' | 'error', code: string, message: string) => void;
}

/**
 * What a room does as the proof of its standing label comes and goes (LAB-01, LAB-06): record, slate, alert.
 * Whether speech is handed out is the playout's own decision; nothing here can release it.
 */
export class LabelGuard {
  readonly #options: LabelGuardOptions;
  #wasProven = false;
  #isOnSlate = false;

  constructor(options: LabelGuardOptions) {
    this.#options = options;
  }

  /** @param at epoch ms since when */
  released(at: number): void {
    const { asRun, stage, isOnAir, proof } = this.#options;
    asRun.write('label.confirmed', { ...proof(), at: Math.floor(at) });
    this.#wasProven = true;
    if (this.#isOnSlate && isOnAir()) stage.setState('on-air');
    this.#isOnSlate = false;
  }

  /** @param at epoch ms until when it stood */
  withheld(at: number): void {
    this.#options.asRun.write('label.lost', { ...this.#options.proof(), at: Math.floor(at) });
  }

  unproven(): void {
    const { stage, isOnAir, proof, alert } = this.#options;
    const { stages } = proof();
    if (!this.#wasProven) {
      alert(
        'warn',
        'LABEL_UNPROVEN',
        '还没有画面证明标识，主播等着：请打开舞台页 / No picture proves the label yet, so the host waits: open a stage page',
      );
      return;
    }
    this.#isOnSlate = true;
    if (isOnAir()) stage.setState('slate');
    alert(
      'error',
      'LABEL_UNPROVEN',
      stages === 0
        ? '舞台页都关了，没有画面证明标识，停止播音 / All stage pages are closed: no picture proves the label, speech is withheld'
        : '标识没有被证明在画面上（被遮、太小或画面停了），停止播音 / The label is not proven on the picture (covered, too small, or frozen): speech is withheld',
    );
  }
}
