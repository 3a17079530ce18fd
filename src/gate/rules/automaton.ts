interface State {
  readonly next: Map<number, State>;
  fail: State | undefined;
  /** What ends here, the failure chain's included. */
  outputs: number[];
}

/** Aho–Corasick over all literals of all rules: one pass tells which occur, whatever the number of rules. */
export class Automaton {
  readonly #root: State = { next: new Map(), fail: undefined, outputs: [] };

  /** @param literals each with the number reported when it occurs; one literal may have several. */
  constructor(literals: Iterable<readonly [literal: string, output: number]>) {
    for (const [literal, output] of literals) {
      let state = this.#root;
      for (let at = 0; at < literal.length; at += 1) {
        const code = literal.charCodeAt(at);
        let next = state.next.get(code);
        if (next === undefined) {
          next = { next: new Map(), fail: undefined, outputs: [] };
          state.next.set(code, next);
        }
        state = next;
      }
      state.outputs.push(output);
    }
    this.#link();
  }

  /** Calls `onHit` with the number of every literal that occurs, as often as it does. */
  scan(text: string, onHit: (output: number) => void): void {
    let state = this.#root;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      let next = state.next.get(code);
      while (next === undefined && state.fail !== undefined) {
        state = state.fail;
        next = state.next.get(code);
      }
      state = next ?? this.#root;
      for (let index = 0; index < state.outputs.length; index += 1) onHit(state.outputs[index] as number);
    }
  }

  #link(): void {
    const queue: State[] = [];
    for (const state of this.#root.next.values()) {
      state.fail = this.#root;
      queue.push(state);
    }
    for (let at = 0; at < queue.length; at += 1) {
      const state = queue[at] as State;
      for (const [code, child] of state.next) {
        let fail = state.fail;
        while (fail !== undefined && !fail.next.has(code)) fail = fail.fail;
        child.fail = fail?.next.get(code) ?? this.#root;
        child.outputs = [...new Set([...child.outputs, ...child.fail.outputs])];
        queue.push(child);
      }
    }
  }
}
