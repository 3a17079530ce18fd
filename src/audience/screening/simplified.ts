import { Converter } from 'opencc-js/t2cn';

let simplifiedOf: ReadonlyMap<string, string> | undefined;

/** Traditional characters to simplified ones, character by character: meaning matters here, not style. */
export function simplified(text: string): string {
  simplifiedOf ??= readMap();
  const map = simplifiedOf;
  return text.replace(/[\u3400-\u9fff]/g, (character) => map.get(character) ?? character);
}

/** One pass over the ideographs at first use: a comment costs a map look-up, not a dictionary walk. */
function readMap(): ReadonlyMap<string, string> {
  const convert = Converter({ from: 't', to: 'cn' });
  const map = new Map<string, string>();
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCodePoint(code);
    const simple = convert(character);
    if (simple !== character && simple.length === 1) map.set(character, simple);
  }
  return map;
}
