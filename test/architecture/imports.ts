import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One `import` or `export … from` of a source file; type-only ones count too. */
export interface Import {
  readonly from: string;
  /** A path inside the tree, or a package's name. */
  readonly to: string;
  readonly line: number;
}

/** All imports below `src/`, parsed, static and dynamic, with paths relative to the root of the tree. */
export function importsBelow(root: string): {
  readonly files: readonly string[];
  readonly imports: readonly Import[];
} {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  return { files, imports: files.flatMap((file) => importsOf(root, file)) };
}

function importsOf(root: string, file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const specifiers = [
    ...module.staticImports.map((each) => each.moduleRequest),
    ...module.staticExports.flatMap((each) =>
      each.entries.flatMap((entry) => (entry.moduleRequest === null ? [] : [entry.moduleRequest])),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      value: source.slice(start + 1, end - 1),
      start,
    })),
  ];
  return specifiers.map(({ value, start }) => ({
    from: file,
    to: value.startsWith('.') ? normalize(join(dirname(file), value)) : value,
    line: source.slice(0, start).split('\n').length,
  }));
}
