import { type Document, isScalar, type Scalar, visit } from 'yaml';

/** `$${` stands for a literal `${`. A default ends at the first closing brace. */
const REFERENCE = /\$(\$\{)|\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g;

export type Environment = Readonly<Record<string, string | undefined>>;

/** What came from the environment, node by node, so that it is never printed. */
export interface Expansion {
  readonly origins: ReadonlyMap<Scalar, readonly string[]>;
  readonly missing: readonly { readonly node: Scalar; readonly name: string }[];
}

/**
 * Puts `${NAME}` and `${NAME:-default}` into the texts of a document, values only. As in a shell, an empty
 * variable takes the default; without a default it stays empty.
 */
export function expandEnvironment(doc: Document.Parsed, env: Environment): Expansion {
  const origins = new Map<Scalar, readonly string[]>();
  const missing: { node: Scalar; name: string }[] = [];
  visit(doc, {
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      const names: string[] = [];
      node.value = node.value.replace(
        REFERENCE,
        (_whole, literal: string | undefined, name: string | undefined, fallback: string | undefined) => {
          if (literal !== undefined || name === undefined) return '${';
          names.push(name);
          const set = env[name];
          if (set !== undefined && (set !== '' || fallback === undefined)) return set;
          if (fallback === undefined) missing.push({ node, name });
          return fallback ?? '';
        },
      );
      if (names.length > 0) origins.set(node, names);
    },
  });
  return { origins, missing };
}

/** The environment has only texts; where a number or a truth value is wanted, reads one out of it. */
export function readTextAs(node: unknown, wanted: 'number' | 'boolean'): boolean {
  if (!isScalar(node) || typeof node.value !== 'string') return false;
  const text = node.value.trim();
  if (wanted === 'boolean' && (text === 'true' || text === 'false')) {
    node.value = text === 'true';
    return true;
  }
  if (wanted === 'number' && /^-?\d+(\.\d+)?$/.test(text)) {
    node.value = Number(text);
    return true;
  }
  return false;
}
