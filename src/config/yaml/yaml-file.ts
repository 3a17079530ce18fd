import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
} from 'yaml';
import { type ConfigProblem, hasErrors, type Place, pathText, type YamlPath } from '../problem.ts';
import { ALIASES, type AliasTargets, aliasTargets } from './aliases.ts';
import { DEPTH_LIMIT, tooDeep } from './depth.ts';
import { type Environment, expandEnvironment, readTextAs } from './environment.ts';
import { alignScalar } from './scalar-span.ts';
import { isSecretKey, maskSecrets } from './secrets.ts';
import { syntaxMessage } from './syntax-messages.ts';

/** The parser's own default: an anchor used more often than this, nested uses multiplied, is an attack. */
const ALIAS_LIMIT = 100;

/** More of them say nothing new about a broken file. */
const SYNTAX_PROBLEMS = 5;

const SECRET = '[secret]';

type ProblemWords = Pick<ConfigProblem, 'message'> &
  Partial<
    Pick<ConfigProblem, 'severity' | 'code' | 'expected' | 'nearest' | 'fix' | 'law' | 'rule'> & {
      /** The caret goes under the key, not under its value. */
      readonly atKey: boolean;
      /** Offsets into the text at the path, its outer blanks not counted; the caret goes under them. */
      readonly span: readonly [from: number, to: number];
    }
  >;

/** A YAML file read with care: its plain value, and where each part of it stands. */
export class YamlFile {
  /** As it is shown in problems. */
  readonly name: string;
  readonly text: string;
  /** What makes the file unusable, or worth a warning, as YAML; the schema comes later. */
  readonly problems: readonly ConfigProblem[];
  #value: unknown;
  readonly #doc: Document.Parsed;
  readonly #lines = new LineCounter();
  readonly #aliases: AliasTargets;
  #fromEnv: ReadonlyMap<Scalar, readonly string[]> = new Map();
  #unset: ReadonlySet<unknown> = new Set();

  /** @param env where given, `${NAME}` in texts is taken from it */
  constructor(name: string, text: string, env?: Environment) {
    this.name = name;
    this.text = text;
    this.#doc = parseDocument(text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      stringKeys: true,
      resolveKnownTags: false,
      logLevel: 'silent',
    });
    const syntax = this.#syntaxProblems();
    const isSound = !hasErrors(syntax);
    this.#aliases = isSound ? aliasTargets(this.#doc) : new Map();
    this.problems = isSound ? [...syntax, ...this.#unfold(env)] : syntax;
  }

  /** The file as plain data; undefined where `problems` holds an error of form. */
  get value(): unknown {
    return this.#value;
  }

  /**
   * Where a text of the environment stands and a number or a truth value is wanted, reads it as one.
   * @returns whether `value` has changed.
   */
  readEnvironmentAs(path: YamlPath, wanted: 'number' | 'boolean'): boolean {
    const node = this.#find(path).node;
    if (!isScalar(node) || !this.#fromEnv.has(node) || !readTextAs(node, wanted)) return false;
    this.#value = this.#plain();
    return true;
  }

  /** True where a variable of the environment is not set: that is reported, and the schema has no more to say. */
  isUnset(path: YamlPath): boolean {
    return this.#unset.has(this.#find(path).node);
  }

  /** True where what stands at the path may not be repeated: a secret, or text from the environment. */
  isHidden(path: YamlPath): boolean {
    return isSecretKey(path.at(-1)) || this.isFromEnvironment(path);
  }

  /** True where a part of what stands at the path came from the environment. */
  isFromEnvironment(path: YamlPath): boolean {
    const { node } = this.#find(path);
    return isScalar(node) && this.#fromEnv.has(node);
  }

  /** True where something stands at the path, be it only an empty value. */
  has(path: YamlPath): boolean {
    return this.#find(path).depth === path.length;
  }

  /** The place of a value, or of the nearest thing above it that exists. */
  place(
    path: YamlPath,
    options: { atKey?: boolean; span?: readonly [from: number, to: number] } = {},
  ): Place {
    const { node, pair, depth } = this.#find(path);
    const key = pair === undefined || !isNode(pair.key) ? undefined : pair.key;
    const isMissing = depth < path.length;
    const isEmpty = node?.range === null || node?.range === undefined || node.range[0] === node.range[1];
    if (key !== undefined && (options.atKey === true || isMissing || isEmpty)) return this.#placeOf(key);
    if (node === undefined) return this.#placeAt(0, 0);
    return this.#placeOf(node, isMissing ? undefined : options.span);
  }

  /** A problem with its place, its source line and what stands there. */
  problem(path: YamlPath, words: ProblemWords): ConfigProblem {
    const value = this.#shown(path);
    const place = this.place(path, words);
    const source = value === SECRET ? `${place.source.slice(0, place.column - 1)}${SECRET}` : place.source;
    return this.#problemAt({ ...place, source }, pathText(path), words, value);
  }

  /** Takes in the environment and makes `value`, within the bounds. */
  #unfold(env: Environment | undefined): readonly ConfigProblem[] {
    if (this.#aliases.size > ALIASES) return [this.#aliasBomb()];
    const lost = [...this.#aliases].flatMap(([alias, target]) => (target === undefined ? [alias] : []));
    if (lost.length > 0) {
      return lost.map((alias) => this.#problemAt(this.#placeOf(alias), '', syntaxMessage('BAD_ALIAS')));
    }
    const deep = tooDeep(this.#doc.contents, this.#aliases);
    if (deep !== undefined) {
      const message = `this is nested deeper than ${DEPTH_LIMIT} levels, or contains itself`;
      const fix = `nest ${DEPTH_LIMIT} levels at most`;
      return [this.#problemAt(this.#placeOf(deep), '', { message, fix })];
    }
    const expansion = env === undefined ? undefined : expandEnvironment(this.#doc, env);
    this.#fromEnv = expansion?.origins ?? this.#fromEnv;
    const unset = expansion?.missing ?? [];
    this.#unset = new Set(unset.map(({ node }) => node));
    const problems = unset.map(({ node, name }) => this.#missingVariable(node, name));
    try {
      this.#value = this.#plain();
    } catch (fault) {
      // What the parser throws at its alias limit.
      if (!(fault instanceof ReferenceError)) throw fault;
      problems.push(this.#aliasBomb());
    }
    return problems;
  }

  #plain(): unknown {
    return this.#doc.toJS({ maxAliasCount: ALIAS_LIMIT });
  }

  #problemAt(place: Place, path: string, words: ProblemWords, value?: string): ConfigProblem {
    const { message, severity = 'error', code = 'CONFIG_INVALID', expected, nearest, fix, law, rule } = words;
    return {
      severity,
      code,
      ...place,
      path,
      message,
      ...(value !== undefined && { value }),
      ...(expected !== undefined && { expected }),
      ...(nearest !== undefined && { nearest }),
      ...(fix !== undefined && { fix }),
      ...(law !== undefined && { law }),
      ...(rule !== undefined && { rule }),
    };
  }

  #syntaxProblems(): ConfigProblem[] {
    const errors = this.#doc.errors.slice(0, SYNTAX_PROBLEMS).map((error) => {
      const [from, to] = error.pos;
      return this.#problemAt(this.#placeAt(from, to), '', syntaxMessage(error.code));
    });
    const warnings = this.#doc.warnings.slice(0, SYNTAX_PROBLEMS).map((warning) => {
      const [from, to] = warning.pos;
      return this.#problemAt(this.#placeAt(from, to), '', {
        severity: 'warning',
        ...syntaxMessage(warning.code),
      });
    });
    return [...errors, ...warnings];
  }

  #missingVariable(node: Scalar, name: string): ConfigProblem {
    return this.#problemAt(this.#placeOf(node), '', {
      code: 'SECRET_MISSING',
      message: `the environment variable ${name} is not set`,
      fix: `set ${name}, or give a default: \${${name}:-default}`,
    });
  }

  #aliasBomb(): ConfigProblem {
    const [first] = this.#aliases.keys();
    return this.#problemAt(first === undefined ? this.#placeAt(0, 0) : this.#placeOf(first), '', {
      message: `the file has more than ${ALIASES} aliases, or they unfold to more than ${ALIAS_LIMIT} copies`,
      fix: 'write the repeated parts out',
    });
  }

  #shown(path: YamlPath): string | undefined {
    const { node, depth } = this.#find(path);
    if (depth < path.length || !isScalar(node)) return undefined;
    const names = this.#fromEnv.get(node);
    if (names !== undefined) return names.map((name) => `[from $${name}]`).join(' ');
    return isSecretKey(path.at(-1)) ? SECRET : JSON.stringify(node.value);
  }

  #find(path: YamlPath): { node: Node | undefined; pair: Pair | undefined; depth: number } {
    let node = this.#resolved(this.#doc.contents);
    let pair: Pair | undefined;
    let depth = 0;
    for (const step of path) {
      if (isMap(node)) {
        const next = node.items.find((item) => isScalar(item.key) && item.key.value === String(step));
        if (next === undefined) break;
        pair = next;
        node = this.#resolved(next.value);
      } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
        pair = undefined;
        node = this.#resolved(node.items[step]);
      } else {
        break;
      }
      depth += 1;
    }
    return { node, pair, depth };
  }

  #resolved(node: unknown): Node | undefined {
    if (isAlias(node)) return this.#aliases.get(node);
    return isNode(node) ? node : undefined;
  }

  #placeOf(node: Node, span?: readonly [from: number, to: number]): Place {
    const [from, to] = node.range ?? [0, 0, 0];
    if (span !== undefined && isScalar(node) && typeof node.value === 'string') {
      const lead = node.value.length - node.value.trimStart().length;
      const offsets = alignScalar(node.value, this.text.slice(from, to));
      const first = offsets?.[lead + span[0]];
      const last = offsets?.[lead + Math.max(span[0], span[1] - 1)];
      if (first !== undefined && last !== undefined) return this.#placeAt(from + first, from + last + 1);
    }
    return this.#placeAt(from, to);
  }

  #placeAt(from: number, to: number): Place {
    const start = Math.min(from, this.text.length);
    const { line, col } = this.#lines.linePos(start);
    const lineStart = Math.max(0, this.#lines.lineStarts[line - 1] ?? 0);
    const lineEnd = this.text.indexOf('\n', lineStart);
    const source = this.text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).replace(/\r$/, '');
    const column = Math.max(1, col);
    return {
      file: this.name,
      line: Math.max(1, line),
      column,
      length: Math.max(1, Math.min(to, lineStart + source.length) - start),
      source: maskSecrets(source),
    };
  }
}
