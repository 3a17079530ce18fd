const PLACEHOLDER = /\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*\}\}/g;
const ONLY_PLACEHOLDER = /^\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*\}\}$/;

export type TemplateValues = ReadonlyMap<string, string | number | boolean>;

/** The names of all `{{placeholders}}` in a text or in the texts of a tree of values. */
export function placeholdersIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [...value.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(placeholdersIn);
}

/** A text with its placeholders filled in, once: what is filled in is not looked into again. */
export function fillText(
  text: string,
  values: TemplateValues,
  encode: (value: string) => string = (value) => value,
): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const value = values.get(name);
    return value === undefined ? whole : encode(String(value));
  });
}

/**
 * A tree of values with its placeholders filled in. A text that is nothing but a placeholder becomes the value
 * itself, so that numbers stay numbers; `{$json: …}` becomes its content as JSON in a text. Since the tree is
 * filled and not its JSON, no value can break out of its place.
 */
export function fillTree(value: unknown, values: TemplateValues): unknown {
  if (typeof value === 'string') {
    const only = ONLY_PLACEHOLDER.exec(value)?.[1];
    return (only === undefined ? undefined : values.get(only)) ?? fillText(value, values);
  }
  if (Array.isArray(value)) return value.map((entry) => fillTree(entry, values));
  if (typeof value !== 'object' || value === null) return value;
  if ('$json' in value) return JSON.stringify(fillTree(value.$json, values));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fillTree(entry, values)]));
}
