/** Keys whose values are never shown, wherever they stand and whatever is wrong with them. */
const SECRET_KEY =
  /^["']?[\w-]*(api[_-]?key|stream[_-]?key|access[_-]?key|authorization|token|secret|password|passwd|credential)[\w-]*["']?$/i;

/** The same in a raw line, broken or not: everything after the colon up to a comma or bracket is masked. */
const SECRET_IN_LINE =
  /((?:api[_-]?key|stream[_-]?key|access[_-]?key|authorization|token|secret|password|passwd|credential)[\w-]*["']?\s*:\s*)("(?:[^"\\]|\\.)*"?|'[^']*'?|\$\{[^}]*\}?[^,}\]]*|[^,}\]]+)/gi;

/** A whole value that is nothing but a reference to the environment is no secret. */
const ONLY_REFERENCE = /^["']?\$\{\w+(:-)?\}["']?\s*(#.*)?$/;

export function isSecretKey(key: string | number | undefined): boolean {
  return typeof key === 'string' && SECRET_KEY.test(key);
}

/** A line of the file as it may be printed. */
export function maskSecrets(line: string): string {
  return line.replace(SECRET_IN_LINE, (whole, before: string, value: string) =>
    ONLY_REFERENCE.test(value.trim()) ? whole : `${before}[secret]`,
  );
}
