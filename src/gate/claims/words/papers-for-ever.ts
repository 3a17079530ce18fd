import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  statements,
  supported,
  unsupported,
} from '../scene/scene.ts';

const PAPER = '证书?|认证|资质|许可证?|备案|注册证|检测报告|报告|专利|批文|有机证';
/** 证书是终身的, 一次拿证永远算数, 认证不存在到期. */
const FOR_EVER = new RegExp(
  `(?:${PAPER})[^,，。!！?？]{0,6}(?:终[身生]|永久|永远|一辈子|长期|无限期|没有?期限|没有?有效期|不会?过期|不存在(?:到期|过期)|不用(?:再)?(?:续|年检|复审)|管一辈子|一直有效)|(?:终[身生]|永久|永远|长期)(?:有效|算数|管用)(?:的)?(?:${PAPER})|(?:一次|一回)[^,，。]{0,3}(?:${PAPER})[^,，。]{0,3}(?:终[身生]|永久|永远|一直)[^,，。!！?？]{0,4}`,
  'gu',
);

/** A paper said never to end, held against its own last day. */
export function readPapersForEver(scene: Scene): void {
  for (const match of statements(scene, FOR_EVER)) {
    if (/不是(?:终|永|一)/u.test(match[0])) continue;
    addClaim(
      scene,
      'certification',
      match.index,
      match.index + match[0].length,
      judge(scene.sheetAt(match.index)),
    );
  }
}

function judge({ id, product }: ProductSheet): Judgement {
  const papers = [...(product?.certifications ?? [])];
  const index = papers.findIndex(
    ({ valid_until: until }) => until !== undefined && !/长期|永久|long/iu.test(until),
  );
  if (index >= 0)
    return contradicted([`${id}.certifications.${index}.valid_until`], papers[index]?.valid_until ?? '');
  return papers.some(({ valid_until: until }) => until !== undefined)
    ? supported([`${id}.certifications.0.valid_until`])
    : unsupported;
}
