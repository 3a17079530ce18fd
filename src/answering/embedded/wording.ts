import type { KnownFact } from '../../knowledge/knowledge-base.ts';
import { keyWords, topicById, topicsOfFact } from '../../knowledge/retrieval.ts';
import { spokenFact } from '../../rundown/templates.ts';
import type { Asked } from './question.ts';

/** A sentence made from facts, with their ids. */
export interface Told {
  readonly text: string;
  readonly facts: readonly string[];
  /** What belongs to it and stands or falls alone at the gate. */
  readonly also?: Told;
}

/** The wording in the question's language. */
export function say(asked: Pick<Asked, 'language'>, zh: string, en: string): string {
  return asked.language === 'zh' ? zh : en;
}

/** A fact's value with its unit, as it is spoken. */
export function spokenValue(fact: KnownFact, asked: Asked): string {
  return withoutEnd(spokenFact(fact, asked.knowledge, asked.speakIn));
}

/** What a fact is called: its label, else the name of its topic, else its key. */
export function nameOf(fact: KnownFact, asked: Asked): string {
  const topic = topicById(topicsOfFact(fact)[0] ?? '');
  const fits = asked.language === 'zh' || !/\p{Script=Han}/u.test(fact.label ?? '');
  if (fact.label !== undefined && (fits || topic === undefined)) {
    return asked.language === 'en' ? lowerFirst(fact.label) : fact.label;
  }
  return topic?.[asked.language] ?? keyWords(fact.path);
}

/** '额定功率是45W（…）' or 'rated power: 45W (…)'. A value that is a phrase of its own follows a colon. */
export function statement(fact: KnownFact, asked: Asked): string {
  const verdict = asked.language === 'zh' ? spokenVerdict(fact) : undefined;
  if (verdict !== undefined) return verdict;
  const link = asked.language === 'en' ? ': ' : isPhrase(fact, asked) ? '：' : '是';
  return `${nameOf(fact, asked)}${link}${valueAndCondition(fact, asked)}`;
}

/** One sentence of several statements about a product, or about the shop where `name` is empty. */
export function sentenceOf(name: string, facts: readonly KnownFact[], asked: Asked): Told {
  const ids = facts.map(({ id }) => id);
  const [only] = facts;
  if (
    asked.language === 'en' &&
    facts.length === 1 &&
    only !== undefined &&
    name !== '' &&
    !isPhrase(only, asked) &&
    !NO_NOUN.test(nameOf(only, asked))
  ) {
    const called = nameOf(only, asked);
    const verb = /^(?!number |amount |count ).*[^s]s$/.test(called) ? 'are' : 'is';
    return { text: `The ${called} of ${name} ${verb} ${valueAndCondition(only, asked)}.`, facts: ids };
  }
  const stated = facts.map((fact) => statement(fact, asked));
  const isVerdict = only !== undefined && spokenVerdict(only) !== undefined;
  const zh = `${name === '' ? '' : `${name}${isVerdict ? '' : '的'}`}${stated.join('，')}。`;
  const en = `${name === '' ? '' : `${name} – `}${stated.join(', ')}.`;
  return { text: say(asked, zh, upperFirst(en)), facts: ids };
}

/** Labels such as 'keeps hot' and 'made in': 'the keeps hot of' is no English. */
const NO_NOUN =
  /^(keeps?|sleeps|made|grown|use|works?|suits|fits?|serves|seats|in|on|for|with|best|vegan|roasted|holds|packs|contains|includes|takes|runs|how|what|who|where|when)\b|\b(from|in|on|to|with|for|by|at)$/i;

const NOT: readonly (readonly [begins: string, negated: string])[] = [
  ['可', '不可'],
  ['支持', '不支持'],
  ['能', '不能'],
  ['含', '不含'],
  ['带', '不带'],
  ['有', '没有'],
  ['附', '不附'],
  ['防', '不防'],
  ['耐', '不耐'],
  ['抗', '不抗'],
  ['免', '不免'],
];

/** A yes or no whose label has a verb is said with it: '不可用洗碗机', not '可用洗碗机：否'. */
function spokenVerdict({ value, label, condition }: KnownFact): string | undefined {
  if (typeof value === 'string' && label !== undefined && condition === undefined)
    return denial(value, label);
  if (typeof value !== 'boolean' || label === undefined) return undefined;
  const found = NOT.find(([begins]) => label.startsWith(begins));
  if (found === undefined) return undefined;
  const [begins, negated] = found;
  return value ? label : `${negated}${label.slice(begins.length)}`;
}

/**
 * A no that the label is only the subject of is said with it, in one piece: '无线充电：不支持' is misheard as a yes
 * that somebody then takes back.
 */
function denial(value: string, label: string): string | undefined {
  if (!/^\p{Script=Han}{1,8}$/u.test(label)) return undefined;
  if (/^(不支持|不含|不带|没有|不可以?|不能|不适合|不需要)$/u.test(value)) return `${value}${label}`;
  if (/^[无否]$/u.test(value)) return `没有${label}`;
  const isWhole =
    !/[，,；;、]/u.test(value) &&
    /^[不无没未]/u.test(value) &&
    value.length <= 12 &&
    value.includes(label.slice(-2));
  return isWhole ? value : undefined;
}

function valueAndCondition(fact: KnownFact, asked: Asked): string {
  const condition = fact.condition === undefined ? '' : withoutEnd(fact.condition);
  return `${spokenValue(fact, asked)}${condition && say(asked, `（${condition}）`, ` (${condition})`)}`;
}

/** Whether '是' or 'is' before the value would make bad grammar: yes or no, long words, words with a verb. */
function isPhrase(fact: KnownFact, asked: Asked): boolean {
  const value = spokenValue(fact, asked);
  if (typeof fact.value === 'boolean') return true;
  if (asked.language === 'en')
    return (
      value.length > 48 || /[;:]|\b(is|are|has|have|do|can|contains?|keep|use|wash|please)\b/i.test(value)
    );
  return value.length > 18 || /[，；：。,;:]|^[不可支没有无请带含运]|^建议/u.test(value);
}

/** Text of the knowledge base as a sentence of its own. */
export function asSentence(text: string, asked: Pick<Asked, 'language'>): string {
  const bare = text.trim();
  return /[。！？!?.…]$/u.test(bare) ? bare : `${bare}${say(asked, '。', '.')}`;
}

export function withoutEnd(text: string): string {
  return text.trim().replace(/[。.；;，,]+$/u, '');
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
