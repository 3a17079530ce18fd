/**
 * Words that a label may not hold, since a label says one thing. Read strictly: a shop whose name holds one of
 * them leaves its name out of the label, while a denial that nobody thought of would air all night.
 */

/** What is left of a text once words that only sound like the matter are taken out. */
function without(text: string, words: RegExp): string {
  return text.split(words).join(' ');
}

/** Where a statement may end. */
const END = String.raw`(?=$|\s*[·•・,，、.。;；:：!！|｜)）】\]–—])`;

/** That it is no person: the one thing that a label may deny. */
const NO_PERSON = [
  new RegExp(
    `(?<![不没沒无無非]|的[都均皆]?)(?:而|并|並|且|也)?(?:都|均|皆)?(?:不是|并非|並非|非)(?:真人|活人)(?:主播|出[镜鏡]|[讲講]解|直播|口播|本人)?${END}`,
  ),
  new RegExp(`(?<![的不没沒无無非])(?:没有|沒有|无|無)真人(?:主播|出[镜鏡]|[讲講]解|参与|參與)?${END}`),
  new RegExp(
    String.raw`(?<=^\s*|[·•,;:.!|(–—]\s*|\b(?:is|are|am|and|so)\s+)(?:and |so )?(?:not|no) (?:an? )?(?:real |live |living |actual )?(?:person|people|human(?: being)?)(?: host| presenter)?${END}`,
    'i',
  ),
  /(?:실제|진짜)?\s?(?<!가상\s?)(?:사람|인간)[이은는]?\s?(?:아닙니다|아닌|아님|아니며|아니고)/,
];

/** Of a person who serves, not of one who speaks. */
const SERVICE = /(?:真人|人工)(?:客服|服[务務])/;

/** Characters and words that deny, doubt, ask, mock or narrow down. */
const CHINESE = [
  // Denial and refusal.
  /[不没沒无無非未莫勿毋否免禁拒反抵抗弃棄停止退滚滾除〇伪偽冒谎謊骗騙欺诈詐误誤错錯谬謬厌厭恨烦煩骂罵瞎扯逗慎滥濫]|[谢謝杜回断斷隔][绝絕]|假|零(?![食售])|胡[说說扯闹鬧]/,
  /(?<![特分级級类類个個性])[别別]/,
  // Questions and rhetoric.
  /[吗嗎么麼呢吧嘛谁誰哪啥岂豈疑]|怎[样樣]|[难難][道以]|[为為如]何|何[必尝嘗况況曾]|哈哈|呵呵|嘻嘻/,
  // It may be, it was, it will be, others say so, a part of it is.
  /[或倘似曾将將仅僅只半偶]|若[是由要系非]|可能|也[许許]|大[概约約]|恐怕|如果|如[是由系同]|要是|[还還]是|[猶犹]如|万一|萬一|一旦|即[便使]|部分|局部|少[数數量许許用]|有[的些人]|某|[听聽]说|[聽传傳]說|[传傳據据]说|[说說]是|号称|號稱|[声聲自]称|[聲自]稱|所[谓謂]|[以认][为]|[以認]為|[当當]作|[当當]成|[说說看]成|扮|[装裝][作成]|演成|仿佛|好像|模仿|玩笑|笑[话話]|才怪|以前|之前|此前|[过過]去|昨|原[来來先本]|本[来來]|以[后後]|今[后後]|明[天日]|下次|[远遠]离|[远遠]離|告[别別]|媲美|堪|比(?=.{0,4}(?:AI|人工))|[很极極]少|下[线線播班]|[离離][开開线線席]|[结結]束|休息|[换換][班人]/,
];

const ENGLISH = new Set(
  [
    'not no non nor none never neither nobody nothing nowhere without cannot anti un nah nope nil zero off free far away',
    'isnt arent wasnt werent dont doesnt didnt wont wouldnt couldnt shouldnt cant hasnt havent hadnt aint neednt',
    'hardly barely scarcely rarely seldom few almost nearly partly partially partial half some sometimes occasionally only mere merely',
    'maybe perhaps possibly probably may might could would should if unless until allegedly supposedly reportedly apparently seemingly seems like',
    'but except excluding instead rather than unlike versus vs against beyond opposite contrary',
    'ban banned bans stop stopped refuse refuses refused reject rejects rejected deny denies denied avoid avoids hate hates quit forget ignore disregard beat beats',
    'false fake untrue lie lies lying liar joke joking jokes kidding jk lol haha myth hoax rumor rumour wrong incorrect mistake mistaken misleading parody satire pretend pretends pretending',
    'formerly previously soon tomorrow yesterday later once gone left offline ended over finished replaced retired',
    // The other languages of the European Union, where they are written in the same letters.
    'nicht kein keine keinesfalls nein pas sans jamais sin nunca senza niet geen ikke inte nie nem nao',
    // The Chinese ones, written as they sound.
    'bushi bingfei meiyou',
  ]
    .join(' ')
    .split(' '),
);

const KOREAN =
  /아니|아닌|아님|아닙|않|없|못|말고|거짓|가짜|농담|제외|금지|반대|거부|일부|아마|혹시|미생성|비생성|까요|나요|(?:^|\s)안\s|쉬는|종료|퇴근/;

/** Digits that stand for letters in words that are hidden. */
const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/** Whether the words deny, doubt, ask after or narrow down anything but that the host is a person. */
export function deniesAnything(text: string): boolean {
  const rest = NO_PERSON.reduce(without, text);
  if (/[?？]|(?<![\d.])\d{1,2}(?:\.\d+)?\s?[%％]/.test(rest)) return true;
  if (KOREAN.test(rest) || CHINESE.some((words) => words.test(rest))) return true;
  return latinWords(rest).some((word) => ENGLISH.has(word));
}

/** Words in small letters; those that are spelled out, hidden in digits or written with accents, as they are read. */
function latinWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{Mn}|['’]/gu, '')
    .toLowerCase();
  // A letter that stands alone before or behind may be a word of its own: N O T A host.
  const spelled = (plain.match(/(?<![a-z0-9])[a-z0-9](?:[ ._-]{1,2}[a-z0-9])+(?![a-z0-9])/g) ?? [])
    .map((letters) => letters.replaceAll(/[^a-z0-9]/g, ''))
    .flatMap((word) => [word, word.slice(1), word.slice(0, -1)]);
  return [...plain.split(/[^a-z0-9]+/), ...spelled].flatMap((word) => [
    word,
    word.replaceAll(/[013457]/g, (digit) => LEET[digit] ?? digit),
  ]);
}

const A_PERSON =
  /真人|活人|真[实實]的?(?:人|主播)|本人|工作人[员員]|[实實]拍|原[声聲]|肉身|[亲親][自身口手]|人工(?!智能|合成|生成)|사람|인간|실존|진짜|\b(?:persons?|people|humans?|someone|staff|(?:real|live|living|actual|genuine) (?:host|presenter|performer|voice|seller|streamer)s?)\b/i;
const MADE_PERSON = /\b(?:virtual|digital|synthetic|generated) (?:persons?|people|humans?)\b/i;

/** Whether the words say that a person speaks or is seen: none does while an AI label stands. */
export function claimsAPerson(text: string): boolean {
  const rest = [...NO_PERSON, SERVICE, MADE_PERSON].reduce(without, text);
  return A_PERSON.test(rest);
}
