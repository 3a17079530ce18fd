import { oncePer } from '../../../infra/once-per.ts';
import type { TextFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Scene } from '../scene/scene.ts';
import { isWarnedOff } from '../scene/warned-off.ts';

/** 不适用混凝土墙: what the facts say it is not for. */
const NOT_FOR = /不(?:适用|适合|可用|能用|宜用)(?:于|在)?(?<what>\p{Script=Han}{2,6})/gu;
/** Said with a no, a warning or a question, it promises nothing. */
const HELD_BACK = /不|别|勿|没|非|禁|避免|小心|注意|摘|取下|脱下|[吗么?？]/u;
/** 没关系 and 不怕 hold nothing back: they say that it is allowed. */
const ALLOWED = /没(?:关系|问题|事|毛病|压力)|不(?:怕|要紧|碍事|打紧|在话下|成问题|挑|耽误)|无妨/gu;
/** So much of a noun tells it: 混凝土 of 混凝土墙. */
const STEM = 3;

/** 混凝土承重墙,一钻一个眼, of a drill that is not for concrete. */
export function readUnsuited(scene: Scene): void {
  for (const clause of scene.clauses) {
    if (clause.asks) continue;
    const barred = barredOf(scene.sheetAt(clause.from));
    if (barred.length === 0 || HELD_BACK.test(clause.text.replaceAll(ALLOWED, ''))) continue;
    for (const { fact, stem } of barred) {
      const at = scene.text.indexOf(stem, clause.from);
      if (at < 0 || at + stem.length > clause.to || scene.isUnclaimed(at)) continue;
      if (isWarnedOff(scene, at, at + stem.length)) continue;
      addClaim(scene, 'effect', at, at + stem.length, contradicted([fact.id], fact.shown));
    }
  }
}

interface Barred {
  readonly fact: TextFact;
  readonly stem: string;
}

const barredOf = oncePer((sheet: ProductSheet): readonly Barred[] =>
  sheet.texts
    .filter(({ path, text }) => !path.startsWith('faq') && /不适|用于|不可用|不宜用/u.test(text))
    .flatMap((fact) =>
      [...fact.text.matchAll(NOT_FOR)].map(({ groups }) => ({
        fact,
        stem: (groups?.what ?? '').slice(0, STEM),
      })),
    )
    .filter(({ stem }) => stem.length >= 2),
);
