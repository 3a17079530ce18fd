import { Converter } from 'opencc-js/t2cn';

/** One for the whole program: its dictionaries are large. */
const convert = Converter({ from: 't', to: 'cn' });

interface Table {
  readonly simplifiedOf: ReadonlyMap<string, string>;
  /** Any character that the map knows: most texts have none, and are not walked through. */
  readonly traditional: RegExp;
}

let table: Table | undefined;

/** What one traditional character is in simplified writing; any other character is itself. */
export const simplifiedCharacter = (character: string): string => convert(character);

/** Traditional characters to simplified ones, character by character: meaning matters here, not style. */
export function simplified(text: string): string {
  table ??= readTable();
  const { simplifiedOf: map, traditional } = table;
  if (!traditional.test(text)) return text;
  return text.replace(/[\u3400-\u9fff]/g, (character) => map.get(character) ?? character);
}

/** One pass over the ideographs at first use: a text costs a map look-up, not a dictionary walk. */
function readTable(): Table {
  const map = new Map<string, string>();
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCodePoint(code);
    const simple = convert(character);
    if (simple !== character && simple.length === 1) map.set(character, simple);
  }
  return { simplifiedOf: map, traditional: new RegExp(`[${[...map.keys()].join('')}]`) };
}
