import type { TextFact } from './known-facts.ts';
import type { ProductSheet } from './product-sheet.ts';
import { contradicted, type Judgement, supported, unsupported } from './scene.ts';

const DENIED_BEFORE =
  /(?:不是|并非|不支持|不提供|不承诺|不适合|不适用|不宜|不建议|不可|不能|不得|不含|不附|不配|不赠|不送|不包[含括]|不添加|没有|未(?!开[封盖袋瓶罐]|拆)(?:取得|通过|获得|做|经|添加|检出)?|禁止|严禁|避免|\bno |\bnot |(?<!\bor )\bwithout |n't )[^,，。;；、!！?？\n]{0,6}$|(?:[不非无没勿忌慎免除零]|\bnon-?)$/u;
const DENIED_AFTER =
  /^[^,，。;；!！?？\n]{0,4}(?:除外|不适用|不支持|不能|不可|不建议|不提供|慎用|禁用|忌用|不宜|excluded|not )|^(?:[::]|\s)*(?:否|无|没有|false|no)(?![\p{L}])/u;

const DENIED_VALUE =
  /^(?:不(?:可|能|支持|适合|适用|宜|含|带|建议|得|具备|提供|附|是)|未|禁|勿|无(?!论|限|线|级|损|极)|否|没有|暂无|不$)/u;

/** 不适宜人群: what such a fact names is denied. */
const DENYING_LABEL =
  /不适[宜用合]|禁[忌用]|慎用|忌用|不含|unsuitable|not suitable|not for|contraindicat|free from/u;

/** Where a fact's words meet the pattern: true as it says, false denied, undefined not at all. */
export function says(fact: TextFact, pattern: RegExp): boolean | undefined {
  const found = pattern.exec(fact.text);
  if (found === null) return undefined;
  if (fact.path.startsWith('faq.') && found.index < fact.about.length) return answers(fact.values.join('\n'));
  if (!fact.holds || DENYING_LABEL.test(fact.about)) return false;
  // A label that names it holds what its value says: 防水: 防泼水，非防水.
  const isLabel = found.index + found[0].length <= fact.about.length;
  if (isLabel && fact.values.every((value) => DENIED_VALUE.test(value))) return false;
  if (isLabel && fact.values.length === 1) {
    const inner = pattern.exec(fact.values[0] ?? '');
    if (inner !== null)
      return !DENIED_BEFORE.test((fact.values[0] ?? '').slice(Math.max(0, inner.index - 10), inner.index));
  }
  const before = fact.text.slice(Math.max(0, found.index - 10), found.index);
  const after = fact.text.slice(found.index + found[0].length, found.index + found[0].length + 10);
  return !(DENIED_BEFORE.test(before) || DENIED_AFTER.test(after));
}

/** What an answer says of the thing asked for: yes, no, or (with ifs and buts) neither. */
function answers(answer: string): boolean | undefined {
  const no = /不|没|无|否|勿|\bno\b|\bnot\b|n't/u;
  if (/^(?:不|没|否|no\b)/u.test(answer)) return false;
  return /^(?:可以|能|支持|有|是|会|适合|当然|yes)/u.test(answer) && !no.test(answer) ? true : undefined;
}

/** A fact in words that says it, or one that denies it, else nothing. */
export function judgeWords(
  sheet: ProductSheet,
  pattern: RegExp,
  where: (fact: TextFact) => boolean = () => true,
): Judgement {
  let denial: TextFact | undefined;
  for (const fact of sheet.texts) {
    if (!where(fact)) continue;
    const said = says(fact, pattern);
    if (said === true) return supported([fact.id], fact.shown);
    if (said === false) denial ??= fact;
  }
  return denial === undefined ? unsupported : contradicted([denial.id], shownOf(denial));
}

/** A fact's value with what it is of, where the value alone says little. */
export function shownOf(fact: TextFact): string {
  const value = fact.shown.length > 60 ? `${fact.shown.slice(0, 60)}…` : fact.shown;
  return /^(?:true|false|\d+)$/.test(value) ? `${fact.about.trim()}: ${value}` : value;
}

/** The words as a pattern that takes them literally. */
export function literally(words: string): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`), 'u');
}
