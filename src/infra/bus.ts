import { EventEmitter } from 'eventemitter3';

/** Maps an event's name to the one thing it carries. */
export type EventMap = { readonly [name: string]: unknown };

/**
 * Typed events of one room. A listener that throws never reaches the one who emits, nor the other
 * listeners: its fault goes to `onFault`.
 */
export class Bus<Events extends EventMap> {
  readonly #emitter = new EventEmitter();
  readonly #onFault: (fault: unknown, event: string) => void;

  constructor(onFault: (fault: unknown, event: string) => void) {
    this.#onFault = onFault;
  }

  /** Listens until the returned function is called. */
  on<Name extends keyof Events & string>(name: Name, listener: (payload: Events[Name]) => void): () => void {
    const isolated = (payload: Events[Name]) => {
      try {
        listener(payload);
      } catch (fault) {
        this.#onFault(fault, name);
      }
    };
    this.#emitter.on(name, isolated);
    return () => {
      this.#emitter.off(name, isolated);
    };
  }

  emit<Name extends keyof Events & string>(name: Name, payload: Events[Name]): void {
    this.#emitter.emit(name, payload);
  }
}
