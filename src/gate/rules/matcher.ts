import type { Rule, RulePack } from '../../model/rule-pack.ts';
import { foldText, joinSpeltLetters } from '../text/fold.ts';
import { PlainWords } from '../text/plain-words.ts';
import type { SpanText } from '../text/span-text.ts';
import { Unmasker } from '../text/unmask.ts';
import { WordIndex, wokenBy } from '../text/word-index.ts';
import { bestGroup, compileContext, compilePattern, type Pattern, type Vocabulary } from './pattern.ts';

/** A rule as it is matched; its id carries the pack's. */
export interface ReadyRule {
  readonly id: string;
  /** `id@version` of its pack. */
  readonly pack: string;
  readonly rule: Rule;
  readonly patterns: readonly Pattern[];
  /** With the `g` flag. */
  readonly except: readonly RegExp[];
  readonly unless: readonly RegExp[];
}

/** Where a rule's words stand in a folded text. */
export interface Match {
  readonly ready: ReadyRule;
  readonly from: number;
  readonly to: number;
}

/** A pattern of a rule. */
interface Trigger {
  readonly ready: ReadyRule;
  readonly regex: RegExp;
}

/** One rule can be met this often in one text; beyond that its fault is plain. */
const MOST_MATCHES = 6;

/**
 * Readings that are kept: the same words are read when they are cleared, beside what was said before, and again
 * when they are heard. A reading takes some KiB.
 */
const READINGS_KEPT = 256;

/** All rules of a room over one index of their words: a pattern runs only where all its words occur. */
export class RuleMatcher {
  readonly #unmasker: Unmasker;
  readonly #plainWords: PlainWords;
  readonly #index: WordIndex;
  readonly #triggers: readonly Trigger[];
  /** The trigger that each way to meet a pattern leads to. */
  readonly #triggerOf: Uint32Array;
  /** Which triggers have run over the text at hand: each once, however many of its ways are open. */
  readonly #hasRun: Uint8Array;
  readonly #readings = new Map<string, SpanText>();

  /** @param common English words that everybody knows. */
  constructor(rules: readonly ReadyRule[], guarded: readonly string[], common: readonly string[] = []) {
    const patterns = rules.flatMap((ready) => ready.patterns.map((pattern) => ({ ready, ...pattern })));
    this.#triggers = patterns.map(({ ready, regex }) => ({ ready, regex }));
    this.#triggerOf = Uint32Array.from(patterns.flatMap(({ ways }, trigger) => ways.map(() => trigger)));
    this.#hasRun = new Uint8Array(patterns.length);
    this.#index = new WordIndex(
      patterns.flatMap(({ ways }) =>
        ways.map((needs) => wokenBy(bestGroup(needs) as readonly string[], needs)),
      ),
    );
    this.#unmasker = new Unmasker(guarded);
    this.#plainWords = new PlainWords(rules.flatMap(englishWordsOf), common);
  }

  /** The text in the one form that rules match, with disguises taken off. */
  read(text: string): SpanText {
    const known = this.#readings.get(text);
    if (known !== undefined) return known;
    const reading = this.#unmasker.unmask(joinSpeltLetters(this.#plainWords.restore(foldText(text))));
    if (this.#readings.size >= READINGS_KEPT) this.#readings.clear();
    this.#readings.set(text, reading);
    return reading;
  }

  /** The English word that letters and signs stand for, if somebody took pains to hide it. */
  hidden(written: string): string | undefined {
    return this.#plainWords.hidden(written);
  }

  /** Every place of `view` where a rule's words stand, for the rules that `applies` admits. */
  find(view: SpanText, applies: (rule: Rule) => boolean): Match[] {
    const hasRun = this.#hasRun.fill(0);
    const matches: Match[] = [];
    this.#index.read(view.text, (way) => {
      const number = this.#triggerOf[way] as number;
      if (hasRun[number] === 1) return;
      hasRun[number] = 1;
      const trigger = this.#triggers[number] as Trigger;
      if (applies(trigger.ready.rule)) collect(trigger, view.text, matches);
    });
    // What holds another stands before it, so that the longer words are the ones that are told of.
    return matches.sort((one, other) => one.from - other.from || other.to - one.to);
  }
}

/** Every English word that a rule names: those that disguises are taken off of. */
function englishWordsOf({ patterns }: ReadyRule): string[] {
  return patterns.flatMap(({ regex }) => regex.source.replace(/\\[a-z]/g, ' ').match(/[a-z]{3,}/g) ?? []);
}

/** The regexes carry no state; a place once found is blanked for the next search. */
function collect({ ready, regex }: Trigger, text: string, matches: Match[]): void {
  let rest = text;
  for (let count = 0; count < MOST_MATCHES; count += 1) {
    const found = regex.exec(rest);
    if (found === null || found[0].length === 0) return;
    const to = found.index + found[0].length;
    matches.push({ ready, from: found.index, to });
    rest = rest.slice(0, found.index) + '\u0000'.repeat(found[0].length) + rest.slice(to);
  }
}

/** Makes one rule ready to match. @throws PatternError */
export function readyRule(
  pack: Pick<RulePack, 'id' | 'version'>,
  rule: Rule,
  vocabulary: Vocabulary,
): ReadyRule {
  const terms = rule.terms?.map((term) => compilePattern(literally(term), vocabulary)) ?? [];
  const patterns = rule.patterns?.map((source) => compilePattern(source, vocabulary)) ?? [];
  return {
    id: `${pack.id}/${rule.id}`,
    pack: `${pack.id}@${pack.version}`,
    rule,
    patterns: [...terms, ...patterns],
    except: rule.except?.map((source) => new RegExp(compileContext(source, vocabulary), 'g')) ?? [],
    unless: rule.unless?.map((source) => compileContext(source, vocabulary)) ?? [],
  };
}

function literally(term: string): string {
  const escaped = term.replace(/[\\^$.*+?()[\]{}|~·≈]/g, '\\$&');
  return /^[a-z0-9' ]+$/.test(term) ? `\\b${escaped}\\b` : escaped;
}
