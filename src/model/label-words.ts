import { claimsAPerson, deniesAnything } from './label-denials.ts';
import type { Bilingual } from './text.ts';

/** Why words are no AI label. */
export type LabelFault = 'elements' | 'disguise' | 'denial' | 'person';

/** What to tell whoever wrote them. */
export const LABEL_FAULTS: Readonly<Record<LabelFault, Bilingual>> = {
  elements: {
    zh: '标识须在同一句话里直接写明“人工智能/AI”与“生成/合成”两个要素，说的是主播或画面、声音本身，例如 AI生成 · 数字人主播。',
    en: "a label needs an AI element (人工智能 or AI) and a generation element (生成 or 合成; 'generated' in English) in one statement about the host, such as AI生成 · 数字人主播",
  },
  disguise: {
    zh: '标识只能用汉字、字母、数字和常用标点：看不见的字符、形近字符、引号、表情会让人读成别的意思。',
    en: 'a label has plain characters, letters, figures and common punctuation only: what is invisible, looks alike, quotes or is a picture can turn its meaning',
  },
  denial: {
    zh: '标识只说一件事：不能带否定、疑问、玩笑、可能、部分、曾经等字样（“不是真人”除外）。',
    en: "a label says one thing: no denial, question, joke, 'maybe', 'partly' or 'once' in it, save that the host is not a person",
  },
  person: {
    zh: '标识里不能说有真人在讲解或出镜。',
    en: 'a label may not say that a person speaks or is seen',
  },
};

/** Letters and marks that everybody reads alike; no radicals, compatibility forms, quotes or emoji. */
const PLAIN =
  /^[\u3400-\u4dbf\u4e00-\u9fff가-힣A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f0-9 ·•・,，、.。;；:：!！?？|｜/()（）【】[\]&+%％'’–—-]+$/;
const BOUNDARY = /[·•・,，、.。;；:：!！?？|｜/()（）【】[\]–—]|\s-\s/;

const AI = String.raw`(?:(?<![A-Za-z])AI(?![A-Za-z])|人工智能)`;
/** What may stand right before the AI element: whatever else does may turn its meaning (反AI生成, 去AI生成). */
const CHINESE_BEFORE = String.raw`(?<=(?:^|[由是为為系经經用以靠均都皆全和与與及的含位名个個款]|通[过過]|基[于於]|借助|依托|[实實][时時]|全程|[内內]容|[画畫]面|[图圖影]像|[视視][频頻]|[声聲]音|[语語]音|音[频頻]|形象|主播|人物|[数數]字人|[虚虛][拟擬]人|直播|直播[间間]|[讲講]解|解[说說]|配音|本[场場]|[标標][识識]|提示|[节節]目)\s?)`;
const BETWEEN = String.raw`(?:技[术術]|模型|大模型|算法|[软軟]件|工具|系[统統]|[数數]字人|[虚虛][拟擬]人|主播|形象|[实實][时時]|自[动動]|智能|全程|全部|[驱驅][动動]|[语語]音|[声聲]音|[画畫]面|[内內]容|[视視][频頻]|的|和|与|與|\s|-){0,4}`;
const CHINESE_AFTER = String.raw`(?=$|\s|的|和|与|與|及|并|並|[数數]字人|[虚虛][拟擬]|主播|主持|人物|人像|形象|[画畫]面|[声聲]音|[语語]音|音[频頻]|[视視][频頻]|[内內]容|直播|[讲講]解|解[说說]|播[报報]|角色|模特|分身|制作|呈[现現]|[标標][识識]|提示)`;
const CHINESE = new RegExp(
  `${CHINESE_BEFORE}(?:${AI}${BETWEEN}(?:生成|合成)|生成式${AI}|(?:生成|合成)的?${AI})${CHINESE_AFTER}`,
);
/** A label of these discloses no host. */
const OTHER_THINGS = String.raw`(?:背景|字幕|音[乐樂]|配[乐樂]|BGM|海[报報]|文案|[脚腳]本|[台臺][词詞]|[图圖]片|配[图圖]|封面|[标標][题題]|[弹彈]幕|特效|道具|布景|[场場]景|[评評][论論]|[摘概]要|翻[译譯]|[广廣]告|商品|[产產]品)`;
const OF_OTHER_THINGS = new RegExp(
  `${OTHER_THINGS}(?:均|都|皆|全部?)?(?:由|是|为|為|系|用|[经經])?\\s?(?=${AI})|(?:生成|合成)的${OTHER_THINGS}`,
);

const KOREAN =
  /(?<![A-Za-z가-힣])(?:AI|인공지능)\s?(?:으?로|이|가|에\s?의해|[을를]\s?이용해|기술로|모델로)?\s?(?:생성|합성)(?=$|\s|[된한됨되형물]|입니다|음성|영상)/;
const OF_OTHER_KOREAN_THINGS = /(?:배경|자막|음악|대본|포스터|제목)[은는이가]?\s?(?=AI|인공지능)/;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const GENERATED = words('generated synthetic synthesised synthesized');
const ENGLISH_BEFORE = words(
  '100 a an the this these is are am be being been was were our your my his her its their by from of with for as in and both all fully entirely wholly completely totally live virtual digital host hosts presenter performer picture pictures image images voice voices sound video content stream show speech everything see hear watching label notice disclosure reminder contains features featuring meet called',
);
const ENGLISH_AFTER = words(
  'host hosts presenter presenters performer performers avatar avatars character characters figure persona person human model anchor streamer seller assistant influencer idol speaker virtual digital synthetic content picture pictures image images video videos voice voices audio sound speech stream live broadcast show media material and in by with for using',
);
const LINKS = words('is are am be being been was were all fully entirely wholly completely totally live');
const MEANS = words('by with using through via');
const ARTICLES = words('a an the our');
const OTHER_ENGLISH_THINGS = words(
  'background backgrounds backdrop caption captions subtitle subtitles music script scripts text texts title titles poster thumbnail logo graphics translation translations comments questions description descriptions scenery set summary',
);

/**
 * What makes words no AI label; undefined where they are one. GB 45438-2025 asks for an AI element and a
 * generation element ('数字人' or '虚拟主播' alone carry neither), and they have to say so: a label that denies
 * it, asks, jokes, speaks of the backdrop only or names a person beside it is none.
 */
export function labelFault(text: string): LabelFault | undefined {
  if (!PLAIN.test(text)) return namesBoth(text) ? 'disguise' : 'elements';
  if (!namesBoth(text)) return 'elements';
  if (deniesAnything(text)) return 'denial';
  if (claimsAPerson(text)) return 'person';
  return statesAi(text) ? undefined : 'elements';
}

/** What a plan says while a person has taken the room over; the house's own forms, which no room writes. */
const A_PERSON_SPEAKS = /现由工作人员讲解|A person speaks|is away|사람이 진행 중|쉬는 중/;

/** As {@link labelFault}, of the label that stands while a person speaks: it may say so. */
export function takenLabelFault(text: string): LabelFault | undefined {
  return labelFault(text.split(A_PERSON_SPEAKS).join(' '));
}

/** Whether a statement of the text says that the host, picture or voice is generated by AI. */
function statesAi(text: string): boolean {
  return text.split(BOUNDARY).some((part) => {
    const statement = part.trim();
    if (deniesAnything(statement)) return false;
    return statesInChinese(statement) || statesInEnglish(statement) || statesInKorean(statement);
  });
}

function statesInChinese(statement: string): boolean {
  return CHINESE.test(statement) && !OF_OTHER_THINGS.test(statement);
}

function statesInKorean(statement: string): boolean {
  return KOREAN.test(statement) && !OF_OTHER_KOREAN_THINGS.test(statement);
}

/** AI-generated …, or … generated by AI, with nothing beside it that is not known to leave its meaning alone. */
function statesInEnglish(statement: string): boolean {
  if (/[^\x20-\x7e\u00c0-\u017f’]/.test(statement)) return false;
  const said = statement
    .toLowerCase()
    .replaceAll(/artificial[ -]intelligence/g, 'ai')
    .replaceAll('real time', 'live')
    .split(/[^a-z0-9'’\u00c0-\u017f]+/)
    .filter((word) => word !== '');
  return said.some((word, at) => {
    const next = said[at + 1];
    if (word === 'ai' && next !== undefined && GENERATED.has(next)) return stands(said, at, at + 2);
    if (!GENERATED.has(word)) return false;
    const by = skip(said, at + 1, LINKS);
    const ai = skip(said, by + 1, ARTICLES);
    return MEANS.has(said[by] ?? '') && said[ai] === 'ai' && stands(said, at, ai + 1);
  });
}

function stands(said: readonly string[], from: number, to: number): boolean {
  let subject = from - 1;
  while (subject >= 0 && LINKS.has(said[subject] ?? '')) subject -= 1;
  if (OTHER_ENGLISH_THINGS.has(said[subject] ?? '')) return false;
  const [before, after] = [said[from - 1], said[to]];
  return (
    (before === undefined || ENGLISH_BEFORE.has(before)) && (after === undefined || ENGLISH_AFTER.has(after))
  );
}

function skip(said: readonly string[], at: number, passed: ReadonlySet<string>): number {
  let to = at;
  while (passed.has(said[to] ?? '')) to += 1;
  return to;
}

/** Whether the elements stand anywhere: what lacks one is told so, before anything else. */
function namesBoth(text: string): boolean {
  return (
    (/人工智能|인공지능|(?<![A-Za-z])AI(?![A-Za-z])/.test(text) && /生成|合成|생성|합성/.test(text)) ||
    (/\b(?:AI|artificial[ -]intelligence)\b/i.test(text) &&
      /\b(?:generated|synthetic|synthesi[sz]ed)\b/i.test(text))
  );
}
