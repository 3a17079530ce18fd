import { oncePer } from '../../../infra/once-per.ts';
import { foldText } from '../scene/folded-text.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Scene } from '../scene/scene.ts';

/** 石墨黑L码已售罄: which choice is gone, up to the words that say so. */
const GONE =
  /(?<what>[^,，。;；\n]{1,16}?)(?:码|色|款)?(?:均|都|全部?)?(?:已经?|暂时?|目前)?(?:售罄|售完|卖完|卖光|断货|断码|缺货|无货|没货|没有了|停售|停产|下架|抢完)/gu;
/** It may be had: kept, ordered, in stock. */
const HAD =
  /锁|留(?!意|言|心)|有(?!人问|朋友问)|现货|拍|抢|下单|选|带走|上(?:链接|架)|补(?:了|到)|加(?:了|单)|能|可以|随便|齐|到货/u;
const OWNED_UP = /没|无|不|售罄|卖完|卖光|断|缺|抢完|下架|停/u;
const LISTED = /颜色|配色|色号|口味|味道|尺码|码数|规格|款式|型号/u;

/** 锁了二十件石墨黑的L, of a colour and size that the stock says is sold out. */
export function readChoicesGone(scene: Scene): void {
  for (const clause of scene.clauses) {
    if (clause.asks) continue;
    const gone = goneOf(scene.sheetAt(clause.from));
    if (gone.length === 0 || OWNED_UP.test(clause.text) || !HAD.test(clause.text)) continue;
    for (const { choices, fact, shown } of gone) {
      const places = choices.map((choice) => placeOf(clause.text, choice));
      if (places.includes(-1)) continue;
      const from = clause.from + Math.min(...places);
      if (scene.isUnclaimed(from)) continue;
      const to =
        clause.from + Math.max(...places.map((place, index) => place + (choices[index] ?? '').length));
      addClaim(scene, 'scarcity', from, to, contradicted([fact], shown));
    }
  }
}

interface Gone {
  readonly choices: readonly string[];
  readonly fact: string;
  readonly shown: string;
}

const goneOf = oncePer(readGone);

function readGone(sheet: ProductSheet): Gone[] {
  const restock = sheet.product?.stock?.restock;
  const written = [
    ...(restock === undefined
      ? []
      : [{ fact: `${sheet.id}.stock.restock`, text: foldText(restock).text, shown: restock }]),
    ...sheet.texts
      .filter(({ path }) => /^(?:facts|faq|after_sales)/u.test(path))
      .map(({ id, text, shown }) => ({ fact: id, text, shown })),
  ];
  const offered = sheet.texts
    .filter(({ about, path }) => LISTED.test(about) && path.startsWith('facts'))
    .flatMap(({ values }) => values.flatMap((value) => value.split(/[、,，/]/u)))
    .filter((value) => value !== '');
  return written.flatMap(({ fact, text, shown }) =>
    [...text.matchAll(GONE)].flatMap(({ groups }) => {
      const what = groups?.what ?? '';
      const choices = offered.filter((value) => placeOf(what, value) >= 0);
      return choices.length === 0 ? [] : [{ choices, fact, shown }];
    }),
  );
}

/** Where a choice stands in words; L is not in XL. */
function placeOf(words: string, choice: string): number {
  const at = words.indexOf(choice);
  if (at < 0 || !/^[a-z0-9]+$/.test(choice)) return at;
  return /[a-z0-9]/.test(words.charAt(at - 1)) || /[a-z0-9]/.test(words.charAt(at + choice.length)) ? -1 : at;
}
