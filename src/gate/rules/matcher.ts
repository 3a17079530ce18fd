import type { Rule, RulePack } from '../../model/rule-pack.ts';
import type { SpanText } from '../text/span-text.ts';
import { WordIndex, wokenBy } from '../text/word-index.ts';
import type { ReadyUse } from './lawful-uses.ts';
import {
  bestGroup,
  compileContext,
  compilePattern,
  type Pattern,
  PatternError,
  type Search,
  type Vocabulary,
} from './pattern.ts';
import type { Reader } from './reader.ts';

/** What the document of a rule's evidence has to hold, and the words to say: patterns over folded text. */
interface ProofTerms {
  readonly states: readonly Search[];
  readonly lacks: readonly Search[];
  readonly spoken: readonly Search[];
}

/** A rule as it is matched; its id carries the pack's. */
export interface ReadyRule {
  readonly id: string;
  /** `id@version` of its pack. */
  readonly pack: string;
  readonly rule: Rule;
  readonly patterns: readonly Pattern[];
  readonly except: readonly Search[];
  readonly unless: readonly Search[];
  readonly satisfiedBy: readonly Search[];
  /** What else the document has to hold, and the words to say, for its evidence to count. */
  readonly proof: ProofTerms;
  /** Words that a proof has to hold where the match does. */
  readonly scope: readonly string[];
}

/** Where a rule's words stand in a folded text. */
export interface Match {
  readonly ready: ReadyRule;
  readonly from: number;
  readonly to: number;
}

/** What was found in one reading of a text. */
export interface Matches {
  readonly view: SpanText;
  /** Whose rules they are, and what is lawful for those. */
  readonly by: Pick<RuleMatcher, 'read' | 'ofNotes' | 'uses'>;
  readonly matches: readonly Match[];
}

/** A pattern of a rule. */
interface Trigger {
  readonly ready: ReadyRule;
  readonly search: Search;
}

/** One rule can be met this often in one text; beyond that its fault is plain. */
const MOST_MATCHES = 6;

/** Some rules over one index of their words: a pattern runs only where all its words occur. */
export class RuleMatcher {
  readonly #reader: Reader;
  readonly #index: WordIndex;
  readonly #triggers: readonly Trigger[];
  /** The trigger that each way to meet a pattern leads to. */
  readonly #triggerOf: Uint32Array;
  /** Which triggers have run over the text at hand: each once, however many of its ways are open. */
  readonly #hasRun: Uint8Array;
  readonly #further: RuleMatcher | undefined;

  /** The rules that are met by what a product's notes hold as well. */
  readonly ofNotes: readonly ReadyRule[];
  /** What is lawful where nothing else is said: nothing of it is met by these rules. */
  readonly uses: readonly ReadyUse[];

  /** @param further rules that see through other disguises, and that more is lawful for */
  constructor(
    rules: readonly ReadyRule[],
    reader: Reader,
    uses: readonly ReadyUse[] = [],
    further?: RuleMatcher,
  ) {
    this.uses = uses;
    this.ofNotes = rules.filter(({ rule }) => rule.notes !== undefined);
    const patterns = rules.flatMap((ready) => ready.patterns.map((pattern) => ({ ready, ...pattern })));
    this.#triggers = patterns.map(({ ready, search }) => ({ ready, search }));
    this.#triggerOf = Uint32Array.from(patterns.flatMap(({ ways }, trigger) => ways.map(() => trigger)));
    this.#hasRun = new Uint8Array(patterns.length);
    this.#index = new WordIndex(
      patterns.flatMap(({ ways }) =>
        ways.map((needs) => wokenBy(bestGroup(needs) as readonly string[], needs)),
      ),
    );
    this.#reader = reader;
    this.#further = further;
  }

  /** The text in the one form that rules match, with disguises taken off. */
  read(text: string): SpanText {
    return this.#reader.read(text);
  }

  /** The English word that letters and signs stand for, if somebody took pains to hide it. */
  hidden(written: string): string | undefined {
    return this.#reader.hidden(written);
  }

  /** What is lawful for some rule or other. */
  get everyUse(): readonly ReadyUse[] {
    return this.#further?.uses ?? this.uses;
  }

  /**
   * Every place of a text where a rule's words stand, for the rules that `applies` admits, reading by reading; in no
   * order.
   */
  find(text: string, applies: (rule: Rule) => boolean): readonly Matches[] {
    const view = this.read(text);
    const hasRun = this.#hasRun.fill(0);
    const matches: Match[] = [];
    this.#index.read(view.text, (way) => {
      const number = this.#triggerOf[way] as number;
      if (hasRun[number] === 1) return;
      hasRun[number] = 1;
      const trigger = this.#triggers[number] as Trigger;
      if (applies(trigger.ready.rule)) collect(trigger, view.text, matches);
    });
    return [{ view, matches, by: this }, ...(this.#further?.find(text, applies) ?? [])];
  }
}

/** What holds another stands before it, so that the longer words are the ones that are told of. */
export function inOrder(one: Match, other: Match): number {
  return one.from - other.from || other.to - one.to;
}

/** A place once found is blanked for the next search. */
function collect({ ready, search }: Trigger, text: string, matches: Match[]): void {
  let rest = text;
  for (let count = 0; count < MOST_MATCHES; count += 1) {
    const found = search.first(rest);
    if (found === undefined || found.to === found.index) return;
    const { index: from, to } = found;
    matches.push({ ready, from, to });
    rest = rest.slice(0, from) + '\u0000'.repeat(to - from) + rest.slice(to);
  }
}

/** Makes one rule ready to match. @throws PatternError which tells where in the rule it is */
export function readyRule(
  pack: Pick<RulePack, 'id' | 'version'>,
  rule: Rule,
  vocabulary: Vocabulary,
): ReadyRule {
  const all = <T>(
    sources: readonly string[] | undefined,
    path: readonly string[],
    compile: (source: string) => T,
  ): T[] =>
    sources?.map((source, index) => {
      try {
        return compile(source);
      } catch (fault) {
        throw fault instanceof PatternError ? fault.within([...path, index]) : fault;
      }
    }) ?? [];
  const each = <T>(
    key: 'terms' | 'patterns' | 'except' | 'unless' | 'satisfied_by',
    compile: (source: string) => T,
  ): T[] => all(rule[key], [key], compile);
  const proof = (key: keyof ProofTerms): Search[] =>
    all(rule.evidence?.[key], ['evidence', key], (source) => compileContext(source, vocabulary));
  return {
    id: `${pack.id}/${rule.id}`,
    pack: `${pack.id}@${pack.version}`,
    rule,
    patterns: [
      ...each('terms', (term) => compilePattern(literally(term), vocabulary)),
      ...each('patterns', (source) => compilePattern(source, vocabulary)),
    ],
    except: each('except', (source) => compileContext(source, vocabulary)),
    unless: each('unless', (source) => compileContext(source, vocabulary)),
    satisfiedBy: each('satisfied_by', (source) => compileContext(source, vocabulary)),
    proof: { states: proof('states'), lacks: proof('lacks'), spoken: proof('spoken') },
    scope: all(
      rule.evidence?.scope === undefined ? [] : [rule.evidence.scope],
      ['evidence', 'scope'],
      (name) => wordsOf(name, vocabulary),
    ).flat(),
  };
}

function wordsOf(name: string, vocabulary: Vocabulary): readonly string[] {
  const words = vocabulary.get(name);
  if (words === undefined) throw new PatternError(`no word class is called '${name}'`);
  return words;
}

function literally(term: string): string {
  const escaped = term.replace(/[\\^$.*+?()[\]{}|~·≈_]/g, '\\$&');
  return /^[a-z0-9' ]+$/.test(term) ? `\\b${escaped}\\b` : escaped;
}
