import { z } from 'zod';
import type { Finding, Review } from '../../model/utterance.ts';
import { OWN_RULES } from '../own-rules.ts';

/** Objections kept of one answer: a person reads no more, and one is enough to refuse. */
const OBJECTIONS = 5;

/** What a model may write about an objection, characters. */
const WHY_CHARACTERS = 160;

/** What an objection may be about; the console and the ledger name it. */
const CONCERNS = {
  untrue: { zh: '与事实不符或没有依据', en: 'it is not borne out by the facts' },
  exaggerated: { zh: '夸大或绝对化', en: 'it exaggerates' },
  medical: { zh: '暗示疗效或保健功能', en: 'it hints at healing' },
  experience: { zh: '冒充亲身体验', en: 'it feigns an experience' },
  identity: { zh: '掩盖 AI 身份或冒充他人', en: 'it hides that it is an AI, or poses as somebody' },
  pressure: { zh: '虚构紧迫或抢购', en: 'it makes up hurry or scarcity' },
  price: { zh: '价格表述误导', en: 'it misleads about the price' },
  disparagement: { zh: '贬低他人', en: 'it disparages others' },
  offensive: { zh: '冒犯或歧视', en: 'it offends or discriminates' },
  other: { zh: '不合规', en: 'it should not be said' },
} as const;
type Concern = keyof typeof CONCERNS;
const CONCERN_NAMES = Object.keys(CONCERNS) as [Concern, ...Concern[]];

/** The form that is asked for, and checked whatever the server made of it. */
export const opinionSchema = z.object({
  verdict: z.enum(['agree', 'stricter']),
  findings: z
    .array(
      z.object({
        concern: z.enum(CONCERN_NAMES).describe('What is wrong'),
        quote: z.string().describe('The words it is about, copied from the text character by character'),
        why: z.string().describe('One short sentence'),
      }),
    )
    .describe('Empty where the verdict is agree'),
});

/**
 * A model's answer as findings on a text. Quotes that do not stand in the text are dropped: neither a
 * made-up quote nor one without a letter points at anything.
 * @returns undefined for an answer of another form
 */
export function readOpinion(
  answer: unknown,
  text: string,
): { readonly verdict: 'agree' | 'stricter'; readonly findings: readonly Finding[] } | undefined {
  const parsed = lenientSchema.safeParse(answer).data;
  if (parsed === undefined) return undefined;
  const findings = parsed.findings.flatMap(({ concern, quote, why }) => {
    const words = quote.trim();
    const from = /[\p{L}\p{N}]/u.test(words) ? text.indexOf(words) : -1;
    return from < 0 ? [] : [objection(concern, words, from, why)];
  });
  return { verdict: parsed.verdict, findings: findings.slice(0, OBJECTIONS) };
}

/** A concern by another name is a concern. */
const lenientSchema = opinionSchema.extend({
  findings: z
    .array(
      z.object({
        concern: z.enum(CONCERN_NAMES).catch('other'),
        quote: z.string(),
        why: z.string().catch(''),
      }),
    )
    .default([]),
});

/** A review made stricter. Spans count in the words as drafted; a rewrite may have moved or replaced them. */
export function withObjections(review: Review, drafted: string, findings: readonly Finding[]): Review {
  const placed = findings.map((finding) => {
    const from = drafted.indexOf(finding.quote);
    const span = from < 0 ? ([0, drafted.length] as const) : ([from, from + finding.quote.length] as const);
    return { ...finding, span };
  });
  // Nothing is said now, so the claims are those of the words as drafted.
  const { said: _said, ...asDrafted } = review;
  return { ...asDrafted, decision: 'refuse', text: '', findings: [...review.findings, ...placed] };
}

/** A line that was objected to before, by a judge who is silent now. */
export function judgedBefore(review: Review, drafted: string): Review {
  return withObjections(review, drafted, [objection('other', drafted, 0, '')]);
}

function objection(concern: Concern, quote: string, from: number, why: string): Finding {
  const words = CONCERNS[concern];
  // A model's words are shown to people: no line breaks, no controls, no end of length.
  const said = why
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, WHY_CHARACTERS);
  return {
    rule: `judge/${concern}`,
    pack: OWN_RULES,
    category: 'judge',
    law: '模型复核意见，不是法条 / a model’s second opinion, no article of law',
    span: [from, from + quote.length],
    quote,
    reason: {
      zh: `复核认为“${quote}”${words.zh}${said === '' ? '' : `：${said}`}`,
      en: `The second opinion on "${quote}": ${words.en}${said === '' ? '' : ` (${said})`}`,
    },
    fix: { zh: `换个说法，或删去“${quote}”`, en: `Word it otherwise, or leave out "${quote}"` },
    action: 'refuse',
  };
}
