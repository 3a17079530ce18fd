import type { OutputHealth } from '../../model/output-health.ts';
import type { OutputGround } from '../output.ts';

interface Raised {
  readonly level?: 'warn' | 'error';
  readonly about?: string;
}

/** Keeps an output's health and tells ledger, console and the person on watch of every change, without secrets. */
export class HealthBook {
  readonly #ground: Pick<OutputGround, 'clock' | 'record' | 'alert' | 'onChange'>;
  readonly #secrets: readonly string[];
  readonly #raised = new Set<string>();
  #health: OutputHealth;

  constructor(
    ground: Pick<OutputGround, 'clock' | 'record' | 'alert' | 'onChange'>,
    of: Pick<OutputHealth, 'id' | 'kind'>,
    secrets: readonly string[] = [],
  ) {
    this.#ground = ground;
    this.#secrets = secrets.filter((secret) => secret !== '');
    this.#health = { ...of, state: 'starting', since: ground.clock.now() };
  }

  get health(): OutputHealth {
    return this.#health;
  }

  /** The output is part of the night from now on. */
  opened(engine: string): void {
    const { id, kind } = this.#health;
    this.#ground.record('output.opened', { id, kind, engine });
  }

  /** @param detail a few words on why; shown to people */
  to(state: OutputHealth['state'], detail?: string): void {
    const before = this.#health;
    const words = detail === undefined ? undefined : this.redact(detail);
    if (before.state === 'closed' || (before.state === state && before.detail === words)) return;
    const { clock, record, alert, onChange } = this.#ground;
    const since = before.state === state ? before.since : clock.now();
    const { id, kind } = before;
    this.#health = { id, kind, state, since, ...(words !== undefined && { detail: words }) };
    if (before.state !== state) {
      record('output.changed', { id, from: before.state, to: state, why: words ?? '' });
      if (state === 'failed') alert('error', 'OUTPUT_FAILED', `${id}: ${words ?? ''}`);
      if (state === 'retrying') alert('warn', 'OUTPUT_LOST', `${id}: ${words ?? ''}`);
      if (state === 'live' && before.state !== 'starting') alert('info', 'OUTPUT_BACK', id);
    }
    onChange();
  }

  /** A fault that leaves the output live; told once for each thing that it is about, until `mended`. */
  raise(code: string, what: string, { level = 'warn', about = what }: Raised = {}): void {
    if (this.#raised.has(`${code} ${about}`)) return;
    this.#raised.add(`${code} ${about}`);
    this.#ground.alert(level, code, `${this.#health.id}: ${this.redact(what)}`);
  }

  /** All faults of a kind are over: the next one is told again. */
  mended(code: string): void {
    for (const raised of this.#raised) if (raised.startsWith(`${code} `)) this.#raised.delete(raised);
  }

  /** The other side's words, short and without our secrets. */
  redact(words: string): string {
    const clean = this.#secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), words);
    return clean.replace(/\s+/g, ' ').slice(0, 200);
  }
}
