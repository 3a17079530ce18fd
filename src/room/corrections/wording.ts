import { DateTime } from 'luxon';
import { type Locale, languageOf } from '../../model/text.ts';
import type { RightFact } from './right-facts.ts';

/** What a correction has to say. */
export interface Mistake {
  /** When the words were first heard, epoch ms. */
  readonly saidAt: number;
  /** Whether they were heard more than once. */
  readonly isRepeated: boolean;
  /** The product they were about, as it is spoken. */
  readonly about: string | undefined;
  /** The claims that are wrong or have no basis, as they were said. */
  readonly quotes: readonly string[];
  readonly rights: readonly RightFact[];
  /** Whether something was said besides what the right facts put right. */
  readonly hasMore: boolean;
  /** Why it may not stand: no fact supports it, or a rule forbids it. */
  readonly lack: 'basis' | 'propriety';
}

/**
 * Wordings of one correction, the most telling first: naming the wrong words and the right ones, then only
 * what it was about, and at last the plain form. The gate decides which of them may be said: quoting a
 * wrong figure is itself a claim wherever it is not understood as taken back.
 */
export function correctionWordings(mistake: Mistake, locale: Locale, timeZone: string): readonly string[] {
  const moment = DateTime.fromMillis(mistake.saidAt, { zone: timeZone });
  return languageOf(locale) === 'zh' ? chinese(mistake, moment) : english(mistake, moment);
}

/**
 * Wordings of a correction of labels that were short of something, the most telling first: each says what holds.
 * @param labels the spoken labels of the plan in force
 */
export function labelWordings(
  { saidAt, isRepeated }: Pick<Mistake, 'saidAt' | 'isRepeated'>,
  labels: readonly string[],
  locale: Locale,
  timeZone: string,
): readonly string[] {
  const moment = DateTime.fromMillis(saidAt, { zone: timeZone });
  if (languageOf(locale) === 'zh') {
    const short = `更正一下：${moment.toFormat('M月d日H点mm分')}${isRepeated ? '起' : ''}的AI标识不够完整。`;
    return [...labels.map((label) => `${short}${label}`), short];
  }
  const since = `${isRepeated ? 'from' : 'at'} ${moment.toFormat('HH:mm')} on ${moment.toFormat('d MMMM', { locale: 'en' })}`;
  const short = `Correction: ${since} our AI label was not complete.`;
  return [...labels.map((label) => `${short} ${label}`), short];
}

function chinese({ isRepeated, about, quotes, rights, hasMore, lack }: Mistake, moment: DateTime): string[] {
  const when = `${moment.toFormat('M月d日H点mm分')}${isRepeated ? '起' : ''}`;
  const owner = ownerOf(rights) ?? about;
  const ofOwner = owner === undefined ? '' : `关于${owner}`;
  const quoted = quotes.map((quote) => `“${quote}”`).join('、');
  const rest = hasMore ? '那句话里其他没有依据的说法，也请不要以此为准。' : '';
  const plain = lack === 'basis' ? '有一句话没有依据' : '有一句话说得不妥';
  const refer = '请不要以此为准，以商品详情页为准。';
  return [
    ...(rights.length > 0 && quotes.length > 0
      ? [`更正一下：${when}${ofOwner}说的${quoted}不对，正确的是${listed(rights, '，', '')}。${rest}`]
      : []),
    ...(rights.length > 0
      ? [
          `更正一下：${when}${ofOwner}的${topics(rights, '、')}说错了，正确的是${valuesOf(rights, '，', '')}。${rest}`,
        ]
      : []),
    ...(rights.length === 0 && quotes.length > 0 && lack === 'basis'
      ? [`更正一下：${when}${ofOwner}说的${quoted}没有依据，请不要以此为准。`]
      : []),
    `更正一下：${when}${ofOwner}${plain}，${refer}`,
    `更正一下：${when}${plain}，${refer}`,
  ];
}

function english({ isRepeated, about, quotes, rights, hasMore, lack }: Mistake, moment: DateTime): string[] {
  const when = `${isRepeated ? 'from' : 'at'} ${moment.toFormat('HH:mm')} on ${moment.toFormat('d MMMM', { locale: 'en' })}`;
  const owner = ownerOf(rights) ?? about;
  const ofOwner = owner === undefined ? '' : ` about ${owner}`;
  const quoted = quotes.map((quote) => `"${quote}"`).join(', ');
  const rest = hasMore ? ' Please do not rely on the rest of that line either.' : '';
  const plain =
    lack === 'basis'
      ? `something${ofOwner} that has no basis`
      : `something${ofOwner} that we should not have said`;
  const refer = 'Please do not rely on it; see the product page.';
  return [
    ...(rights.length > 0 && quotes.length > 0
      ? [
          `Correction: ${when} we said ${quoted}${ofOwner}. That is wrong. Right is: ${listed(rights, ', ', ' ')}.${rest}`,
        ]
      : []),
    ...(rights.length > 0
      ? [
          `Correction: ${when} we were wrong about the ${topics(rights, ' and the ')}${owner === undefined ? '' : ` of ${owner}`}. Right is: ${valuesOf(rights, ', ', ' ')}.${rest}`,
        ]
      : []),
    ...(rights.length === 0 && quotes.length > 0 && lack === 'basis'
      ? [`Correction: ${when} we said ${quoted}${ofOwner}. That has no basis, so please do not rely on it.`]
      : []),
    `Correction: ${when} we said ${plain}. ${refer}`,
    `Correction: ${when} we said something that ${lack === 'basis' ? 'has no basis' : 'we should not have said'}. ${refer}`,
  ];
}

/** Whose facts they all are. */
function ownerOf(rights: readonly RightFact[]): string | undefined {
  const [first] = rights;
  return rights.every(({ owner }) => owner === first?.owner) ? first?.owner : undefined;
}

function topics(rights: readonly RightFact[], and: string): string {
  return rights.map(({ topic }) => topic).join(and);
}

/** One value stands for itself; several need their topics. */
function valuesOf(rights: readonly RightFact[], and: string, blank: string): string {
  return rights.length === 1 ? (rights[0]?.value ?? '') : listed(rights, and, blank);
}

function listed(rights: readonly RightFact[], and: string, blank: string): string {
  const isShared = ownerOf(rights) !== undefined;
  return rights
    .map(({ owner, topic, value }) => {
      // A warranty whose words say that it is one needs no heading.
      const headed = value.includes(topic) ? value : `${topic}${blank}${value}`;
      return isShared ? headed : `${owner}${blank}${headed}`;
    })
    .join(and);
}
