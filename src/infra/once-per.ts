/** The same result for the same thing without the work, for as long as the thing is held by anybody. */
export function oncePer<K extends WeakKey, V extends NonNullable<unknown>>(
  work: (thing: K) => V,
): (thing: K) => V {
  const known = new WeakMap<K, V>();
  return (thing) => {
    const found = known.get(thing);
    if (found !== undefined) return found;
    const result = work(thing);
    known.set(thing, result);
    return result;
  };
}
