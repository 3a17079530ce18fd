import { readJson } from '../read-json.ts';

/**
 * What stands at a path such as `Data.User.Nickname` or `list[0].text`; a text on the way that holds JSON is
 * read as such, since relays put JSON into JSON. Nothing where the way ends early.
 */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const step of stepsOf(path)) {
    if (typeof value === 'string') {
      const inner = readJson(value);
      if (!inner.ok) return undefined;
      value = inner.value;
    }
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    // A list has its places and nothing else; its length is JavaScript's.
    if (Array.isArray(value) && !/^\d+$/.test(step)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

const STEPS = new Map<string, readonly string[]>();

/** Paths come from the configuration: there are few, and each is taken apart once. */
function stepsOf(path: string): readonly string[] {
  const known = STEPS.get(path);
  if (known !== undefined) return known;
  const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  STEPS.set(path, steps);
  return steps;
}
