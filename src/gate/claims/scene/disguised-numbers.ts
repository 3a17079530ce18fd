/** A text whose every unit knows which stretch of the original it stands for. */
interface Placed {
  readonly original: string;
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What may stand for a part of a number: nearly no text has any beside one. */
const MAY_HIDE = /\d[.,]?[o○◯]|[一二三四五六七八九十百千万〇][○◯]|(?:shi|bai|qian|wan|kuai)(?![a-z])/;
/** A row of digits and letters drawn like zeros, of no code and no word: `8oo毫升`, `2oo,ooo`, `99.oo`; not `h2o`. */
const ROW = /(?<![a-z\d.,])\d(?:[\do○◯]|[.,](?=[\do○◯]))*(?=(?:ml|kg|g|l|w|cm|mm|m)?(?![a-z\d]))/g;
/** Circles for the zeros of numerals: `八○○毫升`. */
const CIRCLES = /(?<=[一二三四五六七八九十百千万〇○◯])[○◯]/g;
/** Numerals and money by their sound: `八bai毫升`, `99 kuai`. */
const SOUNDS =
  /(?<=[\d一二三四五六七八九十百千万两几])(?<!\d)(?:shi|bai|qian|wan)(?![a-z])|(?<=[\d一二三四五六七八九十百千万两几] ?)kuai(?![a-z])/g;
const SOUNDING: Readonly<Record<string, string>> = {
  shi: '十',
  bai: '百',
  qian: '千',
  wan: '万',
  kuai: '块',
};

/** The text with its numbers plain where letters, circles or syllables stand for parts of them. */
export function plainNumbers(folded: Placed): Placed {
  if (!MAY_HIDE.test(folded.text)) return folded;
  const text = folded.text.replace(ROW, (row) => row.replace(/[o○◯]/g, '0')).replace(CIRCLES, '〇');
  return bySound({ ...folded, text });
}

function bySound(folded: Placed): Placed {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const copy = (to: number): void => {
    text += folded.text.slice(at, to);
    starts.push(...folded.starts.slice(at, to));
    ends.push(...folded.ends.slice(at, to));
    at = to;
  };
  for (const { 0: syllable, index } of folded.text.matchAll(SOUNDS)) {
    copy(index);
    text += SOUNDING[syllable];
    starts.push(folded.starts[index] as number);
    at = index + syllable.length;
    ends.push(folded.ends[at - 1] as number);
  }
  if (at === 0) return folded;
  copy(folded.text.length);
  starts.push(folded.original.length);
  return { original: folded.original, text, starts, ends };
}
