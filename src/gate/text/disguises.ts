/**
 * Everyday characters that writers put in place of a sensitive one because they sound or look alike. A word
 * of two characters is only recognised through these: any homophone at all would find 'guarded' words in
 * innocent speech. Longer words are recognised through every homophone.
 */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  最: '醉罪嘴嘬',
  第: '弟递帝',
  一: '壹衣',
  级: '极及',
  极: '级及',
  佳: '嘉',
  低: '底滴抵',
  治: '冶志智制',
  疗: '聊僚廖撩',
  愈: '遇',
  癌: '岩嵒',
  瘤: '榴',
  炎: '言',
  药: '钥',
  病: '柄',
  根: '跟',
  肥: '菲',
  瘦: '受兽',
  斑: '班般',
  祛: '去驱',
  痘: '豆逗',
  微: '薇徽威维围',
  信: '芯心亻',
  效: '肖',
  糖: '唐塘',
  血: '雪',
  压: '鸭',
  家: '嘉',
  国: '郭',
  唯: '维惟',
  独: '毒',
  冠: '寇',
  赚: '转',
  醛: '荃',
  值: '直',
};

/** Whether `written` is a known stand-in for `meant`. */
export function standsFor(written: string, meant: string): boolean {
  return SUBSTITUTES[meant]?.includes(written) ?? false;
}

/** Characters distinctive enough that one Latin initial beside them gives a word away: 'z好' does, 'd级' not. */
export const ANCHORS = new Set([...'最第疗癌愈瘤糖尿压炎肥瘦斑痘秃阳肾网治佳低']);

/** These are distinctive enough where they are written out: '顶j' is '顶级', but 'd级' is a grade of its own. */
export const WRITTEN_ANCHORS = new Set([...ANCHORS, '顶']);

/** A clause never ends on these, so what stands behind one was put into a word. */
export const NEVER_LAST = new Set(Array.from('最第祛治痊', (character) => character.charCodeAt(0)));

/** Looks that stand for a guarded word's character though they neither sound like it nor are rare. */
export function meantBy(written: string): readonly string[] {
  return MEANT.get(written) ?? [];
}

const MEANT = new Map<string, string[]>();
for (const [meant, alikes] of Object.entries(SUBSTITUTES)) {
  for (const alike of alikes) MEANT.set(alike, [...(MEANT.get(alike) ?? []), meant]);
}

/** Ordinary wording that these stand-ins would otherwise be found in. */
const INNOCENT = [
  '嘴好',
  '跟治疗',
  '跟治理',
  '地一',
  '衣级',
  '转钱',
  '家嘉',
  '自制',
  '制药',
  '智商',
  '威信',
  '围巾',
];

/** Whether ordinary wording begins at `from`. */
export function isInnocent(text: string, from: number): boolean {
  return INNOCENT.some((wording) => text.startsWith(wording, from));
}
