import type { z } from 'zod';
import { nearestOf } from '../../infra/nearest.ts';
import type { ConfigProblem, YamlPath } from '../problem.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { shapeOf, unwrap } from './schema-at.ts';

/** Fields that the contract does not name: kept as facts of the merchant's own, and reported. */
export function unknownFields(schema: z.core.$ZodType, file: YamlFile): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const walk = (inner: z.core.$ZodType, value: unknown, path: YamlPath): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const candidate of unwrap(inner, value)) {
      const { def } = (candidate as z.core.$ZodTypes)._zod;
      const shape = shapeOf(candidate);
      if (Array.isArray(value)) {
        if (def.type !== 'array') continue;
        for (const [index, item] of value.entries()) walk(def.element, item, [...path, index]);
      } else if (shape !== undefined) {
        for (const [key, field] of Object.entries(value)) {
          const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
          if (known !== undefined) walk(known, field, [...path, key]);
          else problems.push(unknownField(file, [...path, key], key, Object.keys(shape)));
        }
      } else if (def.type === 'record') {
        for (const [key, field] of Object.entries(value)) walk(def.valueType, field, [...path, key]);
      }
    }
  };
  walk(schema, file.value, []);
  return problems;
}

function unknownField(file: YamlFile, path: YamlPath, key: string, known: readonly string[]): ConfigProblem {
  const nearest = nearestOf(key, known);
  return file.problem(path, {
    severity: 'warning',
    message: `'${key}' is not a field of the contract: kept and reported`,
    ...(nearest !== undefined && { nearest }),
    fix:
      nearest === undefined
        ? 'leave it, if it is a field of your own'
        : `rename it, if you meant '${nearest}'`,
    atKey: true,
  });
}
