import type { Wanted } from '../intents.ts';
import { ASPECTS, INTENT_SIGNS } from './intent-signs.ts';

/**
 * What a folded text wants to know, Chinese or English.
 * @param plain lower case, simplified, full-width forms folded (`PlainText.plain`).
 */
export function wantedIn(plain: string): Wanted {
  const intent = INTENT_SIGNS.find((sign) => sign.pattern.test(plain))?.intent ?? 'other';
  const aspect = ASPECTS[intent]?.find((sign) => sign.pattern.test(plain))?.aspect;
  return aspect === undefined ? { intent } : { intent, aspect };
}
