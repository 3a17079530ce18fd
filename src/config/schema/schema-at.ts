import type { z } from 'zod';
import type { YamlPath } from '../problem.ts';

type Schema = z.core.$ZodType;

/** The schemas that may hold at a path of a value: several where a union leaves it open. */
function schemasAt(schema: Schema, path: YamlPath, value: unknown): readonly Schema[] {
  let level = unwrap(schema, value);
  let inner = value;
  for (const step of path) {
    const stepped: unknown =
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined;
    level = level.flatMap((candidate) => {
      const child = childOf(candidate, step);
      return child === undefined ? [] : unwrap(child, stepped);
    });
    inner = stepped;
  }
  return level;
}

/** The keys that a mapping may have at a path. */
export function keysAt(schema: Schema, path: YamlPath, value: unknown): readonly string[] {
  return [
    ...new Set(schemasAt(schema, path, value).flatMap((candidate) => Object.keys(shapeOf(candidate) ?? {}))),
  ];
}

/** The fields of an object schema; undefined for other schemas. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? def.shape : undefined;
}

/** Takes away optional, default and the like, and opens unions. */
export function unwrap(schema: Schema, value: unknown): readonly Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return unwrap(def.innerType, value);
    case 'union':
      return narrowed(def, value).flatMap((option) => unwrap(option, value));
    default:
      return [schema];
  }
}

function narrowed(def: z.core.$ZodUnionDef, value: unknown): readonly Schema[] {
  const key = (def as Partial<z.core.$ZodDiscriminatedUnionDef>).discriminator;
  if (key === undefined || typeof value !== 'object' || value === null) return def.options;
  const kind = (value as Record<string, unknown>)[key];
  const fitting = def.options.filter((option) => {
    const field = shapeOf(option)?.[key];
    const literal = field === undefined ? undefined : (field as z.core.$ZodTypes)._zod.def;
    return literal?.type === 'literal' && literal.values.some((one) => one === kind);
  });
  return fitting.length > 0 ? fitting : def.options;
}

function childOf(schema: Schema, step: string | number): Schema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'object') return def.shape[String(step)];
  if (def.type === 'array') return def.element;
  if (def.type === 'record') return def.valueType;
  return undefined;
}
