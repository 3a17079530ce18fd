import type { PlatformProfile, Term } from '../../model/platform.ts';
import type { PlatformCode, PlatformFinding } from '../../model/platform-verdict.ts';
import type { Bilingual } from '../../model/text.ts';
import type { Findings } from './finding.ts';
import type { PlatformRoom } from './platform-room.ts';

/** Label, figure, inserts and sound. What nobody measured is left to a person, and said so. */
export function judgePicture(
  profile: PlatformProfile,
  room: PlatformRoom,
  findings: Findings,
): readonly PlatformFinding[] {
  return [...judgeLabel(profile, room, findings), ...judgeStage(profile, room, findings)];
}

function judgeLabel(
  { title, label: terms }: PlatformProfile,
  { label, stage }: PlatformRoom,
  findings: Findings,
): PlatformFinding[] {
  const found: PlatformFinding[] = [];
  const { words, cap_height, places, frame_share } = terms ?? {};
  const missing = words?.each_of.find((group) => !group.some((word) => contains(label.stage.text, word)));
  if (words !== undefined && missing !== undefined) {
    found.push(
      findings.shortOf(words, 'label-words', {
        zh: `标识“${label.stage.text}”缺少${title.zh}要求的字样：${missing.join(' 或 ')}`,
        en: `the label '${label.stage.text}' lacks a word that ${title.en} wants: ${missing.join(' or ')}`,
      }),
    );
  }
  if (cap_height !== undefined && label.stage.capHeightShare < cap_height.least) {
    found.push(
      findings.shortOf(cap_height, 'label-size', {
        zh: `标识字高为短边的 ${percent(label.stage.capHeightShare)}，${title.zh}要求至少 ${percent(cap_height.least)}`,
        en: `the label is ${percent(label.stage.capHeightShare)} of the shorter side high; ${title.en} wants ${percent(cap_height.least)}`,
      }),
    );
  }
  if (places !== undefined && !places.of.includes(label.stage.place)) {
    found.push(
      findings.shortOf(places, 'label-place', {
        zh: `标识在 ${label.stage.place}，会被${title.zh}的界面遮住；可用：${places.of.join('、')}`,
        en: `the label at ${label.stage.place} would be covered on ${title.en}; free are ${places.of.join(', ')}`,
      }),
    );
  }
  if (frame_share === undefined) return found;
  return [
    ...found,
    ...judgeShare(stage.labelArea, { term: frame_share, least: frame_share.least }, findings, {
      falls: 'label-area',
      unmeasured: 'label-area-unmeasured',
      subject: { zh: '标识面积占画面的比例', en: "the label's share of the picture" },
    }),
  ];
}

function judgeStage(
  { stage: terms }: PlatformProfile,
  { stage }: PlatformRoom,
  findings: Findings,
): PlatformFinding[] {
  if (terms === undefined) return [];
  const { figure_height, insert_height, animation, own_sound } = terms;
  return [
    ...(figure_height === undefined
      ? []
      : judgeShare(stage.figureHeight, { term: figure_height, least: figure_height.least }, findings, {
          falls: 'figure-too-small',
          unmeasured: 'figure-unmeasured',
          subject: { zh: '数字人高度占画面的比例', en: "the figure's share of the picture's height" },
        })),
    ...(insert_height === undefined
      ? []
      : judgeShare(stage.insertHeight, { term: insert_height, most: insert_height.most }, findings, {
          falls: 'insert-too-large',
          unmeasured: 'insert-unmeasured',
          subject: { zh: '插播画面高度占画面的比例', en: "the insert's share of the picture's height" },
        })),
    ...(animation === undefined
      ? []
      : judgeShare(stage.animation, { term: animation, most: animation.most }, findings, {
          falls: 'animation-too-large',
          unmeasured: 'animation-unmeasured',
          subject: {
            zh: '静止、循环或动画画面的比例',
            en: 'the still, looped or animated share of the picture',
          },
        })),
    ...(own_sound === undefined ? [] : judgeSound(stage.hasOwnSound, own_sound, findings)),
  ];
}

function judgeShare(
  measured: number | undefined,
  { term, least = 0, most = 1 }: { readonly term: Term; readonly least?: number; readonly most?: number },
  findings: Findings,
  words: { readonly falls: PlatformCode; readonly unmeasured: PlatformCode; readonly subject: Bilingual },
): PlatformFinding[] {
  const { subject } = words;
  const wanted =
    least > 0
      ? { zh: `至少 ${percent(least)}`, en: `at least ${percent(least)}` }
      : { zh: `至多 ${percent(most)}`, en: `at most ${percent(most)}` };
  if (measured === undefined) {
    const message = {
      zh: `${subject.zh}没有测量，请自行确认${wanted.zh}`,
      en: `nobody measured ${subject.en}: see that it is ${wanted.en}`,
    };
    return [findings.reminder(term, words.unmeasured, message)];
  }
  if (measured >= least && measured <= most) return [];
  const message = {
    zh: `${subject.zh}为 ${percent(measured)}，要求${wanted.zh}`,
    en: `${subject.en} is ${percent(measured)}; it has to be ${wanted.en}`,
  };
  return [findings.shortOf(term, words.falls, message)];
}

function judgeSound(hasOwnSound: boolean | undefined, term: Term, findings: Findings): PlatformFinding[] {
  if (hasOwnSound === true) return [];
  return hasOwnSound === undefined
    ? [
        findings.reminder(term, 'sound-unmeasured', {
          zh: '请自行确认：讲解声与插播视频不是同一音源，否则按录播处理',
          en: 'see that the voice is not the sound of an inserted video: that counts as recorded',
        }),
      ]
    : [
        findings.shortOf(term, 'sound-shared', {
          zh: '讲解声与插播视频是同一音源，按录播处理',
          en: 'the voice is the sound of an inserted video, which counts as recorded',
        }),
      ];
}

function contains(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.toLowerCase());
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
