/** Texts looked at again and again: every name, label and fact of a shop, and the question being answered. */
const REMEMBERED = 4000;

/** The same result for the same text without the work, for the last few thousand texts. */
export function remembered<T extends NonNullable<unknown>>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const result = work(text);
    known.set(text, result);
    return result;
  };
}
