import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { knowledgeFileSchema } from '../src/model/knowledge.ts';
import { labelMarketSchema } from '../src/model/label-market.ts';
import { platformProfileSchema } from '../src/model/platform.ts';
import { roomConfigSchema } from '../src/model/room-config.ts';
import { rulePackSchema } from '../src/model/rule-pack.ts';
import { rundownSchema } from '../src/model/rundown.ts';
import { serviceConfigSchema } from '../src/model/service-config.ts';
import { themeSchema } from '../src/model/theme.ts';

/**
 * Writes config/schema/*.json, which editors use to complete and check the YAML files, and
 * docs/yaml-reference.md, from the schemas that the program itself uses:
 *
 *     ./node_modules/.bin/node scripts/write-schemas.ts
 */

interface Subject {
  readonly name: string;
  readonly title: string;
  readonly file: string;
  readonly schema: z.ZodType;
}

const SUBJECTS: readonly Subject[] = [
  { name: 'candor', title: 'The service', file: 'config/candor.yaml', schema: serviceConfigSchema },
  { name: 'room', title: 'A room', file: 'config/rooms/<room>/room.yaml', schema: roomConfigSchema },
  { name: 'rundown', title: 'A rundown', file: 'config/rooms/<room>/rundown.yaml', schema: rundownSchema },
  {
    name: 'knowledge',
    title: 'Products and shop',
    file: 'config/products/*.yaml',
    schema: knowledgeFileSchema,
  },
  {
    name: 'platform',
    title: 'A platform profile',
    file: 'config/platforms/*.yaml',
    schema: platformProfileSchema,
  },
  {
    name: 'label-market',
    title: 'A label market',
    file: 'config/labels/*.yaml',
    schema: labelMarketSchema,
  },
  { name: 'theme', title: 'A theme', file: 'config/themes/*.yaml', schema: themeSchema },
  { name: 'rule-pack', title: 'A rule pack', file: 'config/rules/*.yaml', schema: rulePackSchema },
];

type Json = Readonly<Record<string, unknown>>;

/** Every generated file with its content, by path from the project's folder. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const schemas = SUBJECTS.map((subject) => {
    const { $schema, ...rest } = z.toJSONSchema(subject.schema, { io: 'input' });
    return { subject, schema: { $schema, title: `Candor: ${subject.file}`, ...rest } as Json };
  });
  const files = schemas.map(
    ({ subject, schema }) =>
      [`config/schema/${subject.name}.json`, `${JSON.stringify(schema, undefined, 2)}\n`] as const,
  );
  return new Map([...files, ['docs/yaml-reference.md', reference(schemas)]]);
}

function reference(schemas: readonly { readonly subject: Subject; readonly schema: Json }[]): string {
  const sections = schemas.map(({ subject, schema }) => {
    const rows = rowsOf(schema, '').map(
      (row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
    );
    const hint = `# yaml-language-server: $schema=<way to>/config/schema/${subject.name}.json`;
    return [
      `## ${subject.title}: \`${subject.file}\``,
      '',
      `First line for editors: \`${hint}\``,
      '',
      '| field | type | default | meaning |',
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
  });
  return [
    '# Configuration: every field of every YAML file',
    '',
    'Written by `scripts/write-schemas.ts` from the schemas of `src/model/`; do not edit.',
    '',
    'A field marked * has to be there. `[]` stands for each item of a list, `<key>` for each key of a mapping.',
    `In \`candor.yaml\` and \`room.yaml\`, \`\${NAME}\` in a value is taken from the environment,`,
    `\`\${NAME:-text}\` with \`text\` where it is not set, and \`$\${\` stands for a literal \`\${\`.`,
    'Such values are never printed.',
    '',
    ...sections,
  ].join('\n');
}

/** One row for each field, depth first: path, type, default, meaning. */
function rowsOf(schema: Json, path: string): readonly (readonly string[])[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  const required = (schema.required ?? []) as readonly string[];
  const own = properties.flatMap(([key, field]) => {
    const inner = path === '' ? key : `${path}.${key}`;
    const mark = required.includes(key) ? '*' : '';
    const fallback = field.default === undefined ? '' : `\`${JSON.stringify(field.default)}\``;
    const row = [`\`${inner}\`${mark}`, typeOf(field), fallback, String(field.description ?? '')];
    return [row, ...nestedRows(field, inner)];
  });
  return own;
}

function nestedRows(field: Json, path: string): readonly (readonly string[])[] {
  const alternatives = (field.oneOf ?? field.anyOf ?? []) as readonly Json[];
  const { items, additionalProperties } = field as { items?: Json; additionalProperties?: Json | boolean };
  const keyed =
    typeof additionalProperties === 'object' && field.properties === undefined
      ? additionalProperties
      : undefined;
  return [
    ...rowsOf(field, path),
    ...alternatives.flatMap((one) => nestedRows(one, path.replace(/\[\]$/, `[${kindOf(one)}]`))),
    ...(items === undefined ? [] : nestedRows(items, `${path}[]`)),
    ...(keyed === undefined ? [] : nestedRows(keyed, `${path}.<key>`)),
  ];
}

/** What tells an alternative from the others, such as `espeak`. */
function kindOf(alternative: Json): string {
  const fields = Object.values((alternative.properties ?? {}) as Record<string, Json>);
  return String(fields.find((field) => field.const !== undefined)?.const ?? '');
}

function typeOf(field: Json): string {
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``;
  const options = field.enum as readonly unknown[] | undefined;
  if (options !== undefined) return options.map((option) => `\`${option}\``).join(', ');
  const alternatives = (field.oneOf ?? field.anyOf) as readonly Json[] | undefined;
  if (alternatives !== undefined) return [...new Set(alternatives.map(typeOf))].join(' or ');
  if (field.type === 'array') return `list of ${typeOf((field.items ?? {}) as Json)}`;
  return `${NAMES[String(field.type)] ?? 'any'}${bounds(field)}`;
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'mapping',
};

function bounds(field: Json): string {
  const isText = field.type === 'string';
  const least = isText ? field.minLength : (field.minimum ?? field.exclusiveMinimum);
  const most = isText ? field.maxLength : field.maximum;
  const real = (bound: unknown) =>
    typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : undefined;
  const [from, to] = [real(least), real(most)];
  if (from === undefined && to === undefined) return '';
  if (to === undefined) {
    if (isText) return from === 1 ? '' : ` of at least ${from} characters`;
    return ` from ${from}`;
  }
  return isText ? ` of ${from ?? 0}–${to} characters` : ` ${from ?? 0}–${to}`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  for (const [path, content] of generatedFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    process.stdout.write(`${path}\n`);
  }
}
