import { addClaim, contradicted, type Scene } from './scene.ts';

/** 不适用混凝土墙: what the facts say it is not for. */
const NOT_FOR = /不(?:适用|适合|可用|能用|宜用)(?:于|在)?(?<what>\p{Script=Han}{2,6})/gu;
/** Said with a no, a warning or a question, it promises nothing. */
const HELD_BACK = /不|别|勿|没|非|禁|避免|小心|注意|摘|取下|脱下|[吗么?？]/u;
/** So much of a noun tells it: 混凝土 of 混凝土墙. */
const STEM = 3;

/** 混凝土承重墙,一钻一个眼, of a drill that is not for concrete. */
export function readUnsuited(scene: Scene): void {
  for (const clause of scene.clauses) {
    if (clause.asks || HELD_BACK.test(clause.text)) continue;
    for (const fact of scene.sheetAt(clause.from).texts) {
      if (
        fact.path.startsWith('faq') ||
        (!fact.text.includes('不适') &&
          !fact.text.includes('用于') &&
          !fact.text.includes('不可用') &&
          !fact.text.includes('不宜用'))
      )
        continue;
      for (const { groups } of fact.text.matchAll(NOT_FOR)) {
        const stem = (groups?.what ?? '').slice(0, STEM);
        const at = stem.length < 2 ? -1 : scene.text.indexOf(stem, clause.from);
        if (at < 0 || at + stem.length > clause.to || scene.isUnclaimed(at)) continue;
        addClaim(scene, 'effect', at, at + stem.length, contradicted([fact.id], fact.shown));
      }
    }
  }
}
