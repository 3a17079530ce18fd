import type { Clock } from '../infra/clock.ts';
import type { Correction } from '../model/correction.ts';

/** From the moment that a correction is found to the air, and no longer than this to be decided (COR-02), ms. */
const LATE_MS = 60_000;

/** Told again this often, ms: what waits for a person not so often as to be ignored, what cannot be said every minute. */
const AGAIN_MS = { proposed: 300_000, approved: 60_000 } as const;

/** How often it is looked after the corrections that are open, ms. */
const LOOK_MS = 5_000;

export interface CorrectionWatchOptions {
  readonly clock: Clock;
  readonly list: () => readonly Correction[];
  /** Whether viewers are there to hear it. */
  readonly isStreaming: () => boolean;
  readonly alert: (level: 'warn' | 'error', code: string, message: string) => void;
}

/** Tells the person on watch of corrections that nobody decides, and of approved ones that do not get to the air. */
export class CorrectionWatch {
  readonly #options: CorrectionWatchOptions;
  readonly #open = new Map<string, { readonly status: string; readonly tellAt: number }>();
  #cancel: (() => void) | undefined;

  constructor(options: CorrectionWatchOptions) {
    this.#options = options;
  }

  /** The list has changed. */
  follow(): void {
    const now = this.#options.clock.now();
    const open = this.#listed();
    for (const { id, status } of open) {
      if (this.#open.get(id)?.status !== status) this.#open.set(id, { status, tellAt: now + LATE_MS });
    }
    for (const id of this.#open.keys()) if (!open.some((one) => one.id === id)) this.#open.delete(id);
    if (this.#open.size > 0) this.#cancel ??= this.#options.clock.after(LOOK_MS, () => this.#look());
  }

  /** The stream is over: what was approved and not heard is put right on the page and with the buyers (COR-03). */
  streamEnded(): void {
    const unheard = this.#listed().filter(({ status }) => status === 'approved');
    if (unheard.length === 0) return;
    const ids = unheard.map(({ id }) => id).join('、');
    this.#options.alert(
      'error',
      'CORRECTION_LATE',
      `直播结束了，批准的更正没有播出：${ids}；请用 candor correct 取置顶公告和买家通知 / The stream is over and approved corrections were not heard: pin the notice and tell the buyers, candor correct words both`,
    );
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = () => {};
  }

  #look(): void {
    this.#cancel = undefined;
    const { clock, isStreaming } = this.#options;
    const now = clock.now();
    for (const correction of this.#listed()) {
      const known = this.#open.get(correction.id);
      if (known === undefined || now < known.tellAt || !isStreaming()) continue;
      const again = correction.status === 'approved' ? AGAIN_MS.approved : AGAIN_MS.proposed;
      this.#open.set(correction.id, { ...known, tellAt: now + again });
      this.#tell(correction);
    }
    this.follow();
  }

  #tell({ id, status, said, returned }: Correction): void {
    const { alert } = this.#options;
    if (status === 'approved') {
      const zh = `更正 ${id} 批准后一直没有播出，相关商品暂停讲解：${said}`;
      alert('error', 'CORRECTION_LATE', `${zh} / Approved and not heard yet; its products wait for it`);
      return;
    }
    const zh = `更正 ${id} 还没有人决定${returned === undefined ? '' : '，相关商品暂停讲解'}：${said}`;
    alert('error', 'CORRECTION_LATE', `${zh} / Nobody has decided on this correction`);
  }

  #listed(): readonly Correction[] {
    return this.#options.list().filter(({ status }) => status === 'proposed' || status === 'approved');
  }
}
