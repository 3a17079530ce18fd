import type { Rule, RulePack } from '../../model/rule-pack.ts';
import { foldText, joinSpeltLetters } from '../text/fold.ts';
import { PlainWords } from '../text/plain-words.ts';
import type { SpanText } from '../text/span-text.ts';
import { Unmasker } from '../text/unmask.ts';
import { Automaton } from './automaton.ts';
import { type FlatLists, flatLists } from './flat-lists.ts';
import { bestGroup, compileContext, compilePattern, type Pattern, type Vocabulary } from './pattern.ts';

/** A rule as it is matched; its id carries the pack's. */
export interface ReadyRule {
  readonly id: string;
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

/** One way to meet a pattern: the groups that must occur beside the one that wakes it. */
interface Trigger {
  readonly ready: ReadyRule;
  readonly regex: RegExp;
  /** The pattern's number: it runs once, however many of its ways are open. */
  readonly pattern: number;
  readonly groups: readonly number[];
}

/** One rule can be met this often in one text; beyond that its fault is plain. */
const MOST_MATCHES = 6;

/**
 * Readings that are kept: the same words are read when they are cleared, beside what was said before, and again
 * when they are heard. A reading takes some KiB.
 */
const READINGS_KEPT = 256;

/** All rules of a room over one automaton: a pattern runs only where all its words occur. */
export class RuleMatcher {
  readonly #unmasker: Unmasker;
  readonly #plainWords: PlainWords;
  readonly #automaton: Automaton;
  readonly #groupsOf: FlatLists;
  readonly #triggersOf: Trigger[][] = [];
  /** 1 where a group has triggers. */
  readonly #wakes: Uint8Array;
  /** Which groups occur in the text at hand. */
  readonly #occurs: Uint8Array;
  /** Which patterns have run over the text at hand. */
  readonly #hasRun: Uint8Array;
  readonly #readings = new Map<string, SpanText>();

  constructor(rules: readonly ReadyRule[], guarded: readonly string[]) {
    const groupsOf: number[][] = [];
    const literals = new Map<string, number>();
    const groupIds = new Map<string, number>();
    let patterns = 0;
    const literalId = (literal: string): number => {
      const known = literals.get(literal);
      if (known !== undefined) return known;
      literals.set(literal, literals.size);
      groupsOf.push([]);
      return literals.size - 1;
    };
    const groupId = (group: readonly string[]): number => {
      const key = group.join('\n');
      const known = groupIds.get(key);
      if (known !== undefined) return known;
      const id = groupIds.size;
      groupIds.set(key, id);
      this.#triggersOf.push([]);
      for (const literal of group) groupsOf[literalId(literal)]?.push(id);
      return id;
    };
    for (const ready of rules) {
      for (const { regex, ways } of ready.patterns) {
        for (const needs of ways) {
          const groups = needs.map(groupId);
          const rarest = groupId(bestGroup(needs) as readonly string[]);
          const others = groups.filter((id) => id !== rarest);
          this.#triggersOf[rarest]?.push({ ready, regex, pattern: patterns, groups: others });
        }
        patterns += 1;
      }
    }
    this.#hasRun = new Uint8Array(patterns);
    this.#groupsOf = flatLists(groupsOf);
    this.#wakes = Uint8Array.from(this.#triggersOf, ({ length }) => Math.min(length, 1));
    this.#occurs = new Uint8Array(groupIds.size);
    this.#automaton = new Automaton(literals);
    this.#unmasker = new Unmasker(guarded);
    this.#plainWords = new PlainWords(rules.flatMap(englishWordsOf));
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

  /** Every place of `view` where a rule's words stand, for the rules that `applies` admits. */
  find(view: SpanText, applies: (rule: Rule) => boolean): Match[] {
    const occurs = this.#occurs.fill(0);
    const hasRun = this.#hasRun.fill(0);
    const woken: number[] = [];
    const { from, items } = this.#groupsOf;
    const wakes = this.#wakes;
    this.#automaton.scan(view.text, (literal) => {
      const end = from[literal + 1] as number;
      for (let index = from[literal] as number; index < end; index += 1) {
        const group = items[index] as number;
        if (occurs[group] === 1) continue;
        occurs[group] = 1;
        if (wakes[group] === 1) woken.push(group);
      }
    });
    const matches: Match[] = [];
    for (const group of woken) {
      const triggers = this.#triggersOf[group] as Trigger[];
      // Plain loops: most of a review's triggers end here.
      next: for (let index = 0; index < triggers.length; index += 1) {
        const trigger = triggers[index] as Trigger;
        const { groups, pattern } = trigger;
        if (hasRun[pattern] === 1) continue;
        for (let at = 0; at < groups.length; at += 1) {
          if (occurs[groups[at] as number] === 0) continue next;
        }
        hasRun[pattern] = 1;
        if (applies(trigger.ready.rule)) collect(trigger, view.text, matches);
      }
    }
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
export function readyRule(pack: Pick<RulePack, 'id'>, rule: Rule, vocabulary: Vocabulary): ReadyRule {
  const terms = rule.terms?.map((term) => compilePattern(literally(term), vocabulary)) ?? [];
  const patterns = rule.patterns?.map((source) => compilePattern(source, vocabulary)) ?? [];
  return {
    id: `${pack.id}/${rule.id}`,
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
