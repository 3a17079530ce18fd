/** Many short lists of numbers in two flat tables: one walks them without touching an object for each. */
export interface FlatLists {
  /** Where list `n` begins; where it ends is where `n + 1` begins. */
  readonly from: Int32Array;
  readonly items: Int32Array;
}

export function flatLists(lists: readonly (readonly number[])[]): FlatLists {
  const from = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) from[index + 1] = (from[index] as number) + list.length;
  return { from, items: Int32Array.from(lists.flat()) };
}
