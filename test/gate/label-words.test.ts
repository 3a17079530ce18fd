import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelMarkets } from '../../src/config/label-markets.ts';
import { labelFault, takenLabelFault } from '../../src/model/label-words.ts';

const CHINESE = fc
  .tuple(
    fc.constantFrom(
      '',
      '本直播间由',
      '画面由',
      '我是',
      '提醒一下，主播是',
      '画面和声音均为',
      '小满茶铺的声音由',
    ),
    fc.constantFrom('AI', '人工智能', 'AI技术', '人工智能实时'),
    fc.constantFrom('生成', '合成'),
    fc.constantFrom(
      '',
      '的数字人主播',
      '的内容',
      '数字人',
      ' · 数字人主播小真',
      '的主播，不是真人',
      '(非真人)',
    ),
  )
  .map((parts) => parts.join(''));
const ENGLISH = fc
  .tuple(
    fc.constantFrom(
      '',
      'Hi, I am an ',
      'This live stream is presented by an ',
      'Mia is an ',
      'Everything here is ',
    ),
    fc.constantFrom('AI-generated', 'AI GENERATED', 'ai generated', 'artificial-intelligence-generated'),
    fc.constantFrom('', ' host', ' performer, not a person.', ' digital human · Mia', ' avatar'),
  )
  .map((parts) => parts.join(''));
const KOREAN = fc
  .tuple(
    fc.constantFrom('', '저는 ', '이 방송은 '),
    fc.constantFrom('AI로 생성된 ', 'AI 생성 ', '인공지능으로 합성된 ', 'AI로 합성된 '),
    fc.constantFrom('가상인물', '진행자입니다.', '가상인물입니다. 실제 사람이 아닙니다.'),
  )
  .map((parts) => parts.join(''));
const SHIPPED = fc.constantFrom(
  ...[...labelMarkets().values()].flatMap(({ spoken, stage, caption_prefix, chat_marker }) => [
    ...spoken.texts,
    stage.text,
    caption_prefix,
    chat_marker,
  ]),
);
const WORDS = fc.oneof(CHINESE, ENGLISH, KOREAN, SHIPPED);
const ACCEPTED = WORDS.filter((text) => labelFault(text) === undefined);

/** How a merchant takes a label back: before it, behind it, or around it. `#` is the label. */
const DENIALS = [
  ...[
    '非#',
    '不是#',
    '并非#',
    '未经#',
    '无#',
    '没有#',
    '绝无#',
    '拒绝#',
    '反#',
    '假#',
    '零#',
    '别信#',
    '从未由#',
  ],
  ...['谁说#', '所谓#', '可能#', '疑似#', '如果#', '部分#', '除字幕外，#', '曾#', '据说#', '难道#', '非·#'],
  ...['#？', '#？不是', '#吗', '#才怪', '#，假的', '#：否', '#：无', '#，开玩笑', '#或真人', '# · 真人主播'],
  ...['不是（#）', '#，我不是', '#为零', '本人出镜，#', '#，现在是真人'],
  ...['not #', 'Not #', 'NON-#', 'no #', 'never #', 'without #', "isn't #", 'n0t #', 'N O T #', 'anti-#'],
  ...[
    'neither #',
    'hardly #',
    'maybe #',
    'some #',
    '0% #',
    'nót #',
    'nicht #',
    'anything but #',
    'free of #',
  ],
  ...[
    '#?',
    '#: no',
    '#: false',
    '#, just kidding',
    '#, not really',
    '# (not)',
    'human host, #',
    '# · a real person',
  ],
  ...['# 아님', '#이 아닙니다', '# 금지', '실제 사람 · #'],
];

describe('words of a label say that the host is made by AI (LAB-02)', () => {
  test.each([
    'AI生成 · 数字人主播',
    'AI合成',
    '画面与声音由人工智能生成',
    '我是AI生成的数字人主播小真，需要人工服务请联系真人客服。',
    '本场直播由AI生成的数字人主播为您讲解，不是真人',
    'AI生成的数字人，并非真人出镜',
    '特别提示：主播由AI生成',
    'AI generated',
    'Everything you see and hear is AI-generated.',
    "Hi, I'm Mia, an AI-generated digital human.",
    'Picture and voice generated entirely by artificial intelligence',
    '100% AI-generated',
    '이 방송은 AI로 생성된 가상인물이 진행합니다. 실제 사람이 아닙니다.',
  ])('taken: %s', (text) => {
    expect(labelFault(text)).toBeUndefined();
  });

  test.each([
    ['no element', '虚拟主播'],
    ['one element', 'AI数字人'],
    ['AI as a part of another word', 'FAIL 生成'],
    ['the elements in two statements', 'AI主播 · 合成皮革'],
    ['an element that something else has', 'AI公司拍摄，后期合成'],
    ['words between them that turn them', 'AI之外的人生成'],
    ['what only the backdrop is', '背景AI生成 · 主播小美'],
    ['what only captions are', 'captions are AI generated'],
    ['what is sold', '商品图片由AI生成'],
    ['words behind that turn them', 'AI生成再见'],
  ])('not taken, %s: %s', (_why, text) => {
    expect(labelFault(text)).toBe('elements');
  });

  test.each([
    ['a denial', '无AI合成'],
    ['a denial of how it was made', '未经AI生成'],
    ['a denial in a whole sentence', '本直播间不是AI生成的内容。'],
    ['a question', 'AI生成？'],
    ['a joke', 'AI生成，开玩笑的'],
    ['a doubt', '疑似AI生成'],
    ['a part', '仅画面由AI生成'],
    ['another time', 'no longer AI generated'],
    ['a host who has left', 'AI生成的主播已下班，小美讲解'],
    ['a word in digits', 'n0t AI generated'],
    ['a word in pieces', 'N-O-T AI generated'],
  ])('not taken, %s: %s', (_why, text) => {
    expect(labelFault(text)).toBe('denial');
  });

  test.each(['AI生成 · 真人主播', 'AI生成 · 现由工作人员讲解', 'AI-generated, presented by a human'])(
    'not taken, a person beside it: %s',
    (text) => {
      expect(labelFault(text)).toBe('person');
    },
  );

  test('accepted words with a denial, a doubt or a question before, behind or around them are refused', () => {
    fc.assert(
      fc.property(ACCEPTED, fc.constantFrom(...DENIALS), (text, denial) => {
        expect(labelFault(denial.replace('#', text)), denial.replace('#', text)).toBeDefined();
      }),
      { numRuns: 5_000 },
    );
  });

  test('what is honest by the grammar of the test is mostly taken: the property above is not empty', () => {
    const texts = fc.sample(WORDS, 1_000);
    expect(texts.filter((text) => labelFault(text) === undefined).length).toBeGreaterThan(800);
  });

  test('no words without both elements are accepted', () => {
    const parts = [
      'AI',
      '生成',
      '合成',
      '人工智能',
      'generated',
      'synthetic',
      '数字人',
      '主播',
      'host',
      'FAI',
      'L',
      '由',
      ' ',
      '·',
      '生',
      '成',
      'a',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 6 }), (said) => {
        const text = said.join('');
        const hasAi = /(?<![A-Za-z])AI(?![A-Za-z])|人工智能/i.test(text);
        const hasGenerated = /生成|合成|generated|synthetic/i.test(text);
        if (!hasAi || !hasGenerated) expect(labelFault(text), text).toBe('elements');
      }),
      { numRuns: 5_000 },
    );
  });

  test('nothing that is invisible, looks alike, quotes or is a picture is taken, wherever it stands', () => {
    const marks = [
      '\u200b',
      '\u200d',
      '\u202e',
      '\u0336',
      '\ufe0f',
      '🚫',
      '❌',
      '“',
      '”',
      '「',
      '\u2f2e',
      '\u0430',
      '\n',
      '\u00ad',
      '×',
    ];
    fc.assert(
      fc.property(ACCEPTED, fc.constantFrom(...marks), fc.nat(), (text, mark, place) => {
        const at = place % (text.length + 1);
        expect(labelFault(text.slice(0, at) + mark + text.slice(at))).toBeDefined();
      }),
      { numRuns: 2_000 },
    );
  });

  test('any text is judged, none throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(() => [labelFault(text), takenLabelFault(text)]).not.toThrow();
      }),
    );
  });
});

describe('the label while a person speaks', () => {
  test('may say so in the words of a market, and still says that the picture is generated', () => {
    for (const { stage } of labelMarkets().values()) {
      expect(takenLabelFault(stage.taken_text), stage.taken_text).toBeUndefined();
    }
    expect(takenLabelFault('现由工作人员讲解')).toBe('elements');
    expect(takenLabelFault('现由工作人员讲解 · 画面非AI生成')).toBe('denial');
    expect(takenLabelFault('AI生成 · 真人主播')).toBe('person');
  });
});
