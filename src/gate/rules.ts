/** Rule packs made ready to match; only `compileRules` makes one. */
export interface CompiledRules {
  readonly hash: string;
  readonly packs: readonly string[];
}
