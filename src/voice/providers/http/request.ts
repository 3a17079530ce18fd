import type { HttpVoiceConfig } from '../../../model/http-voice-config.ts';
import { fillText, fillTree, type TemplateValues } from '../../../model/template-text.ts';

/** What is sent for one line. */
export interface SpeechRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const CONTENT_TYPES = { json: 'application/json', form: 'application/x-www-form-urlencoded' } as const;

/**
 * The request that has the service say a reading.
 * @param line its speed is the voice's and the host's together, 1 being normal
 */
export function requestFor(
  config: HttpVoiceConfig,
  line: { readonly reading: string; readonly speed: number; readonly requestId: string },
): SpeechRequest {
  const values: TemplateValues = new Map<string, string | number | boolean>([
    ...Object.entries(config.vars),
    ['text', line.reading],
    ['voice', config.voice],
    ['speed', Number(line.speed.toFixed(3))],
    ['speedPercent', Math.round((line.speed - 1) * 100)],
    ['requestId', line.requestId],
  ]);
  const headers = Object.entries(config.headers).map(
    ([name, value]) => [name, fillText(value, values)] as const,
  );
  const body = config.body === undefined ? undefined : fillTree(config.body, values);
  return {
    url: fillText(config.url, values, encodeURIComponent),
    method: config.method,
    headers: {
      ...(body !== undefined && { 'content-type': CONTENT_TYPES[config.bodyAs] }),
      ...Object.fromEntries(headers),
    },
    body: body === undefined ? undefined : encoded(body, config.bodyAs),
  };
}

function encoded(body: unknown, as: 'json' | 'form'): string {
  if (as === 'json') return JSON.stringify(body);
  const fields = Object.entries(body as Record<string, unknown>);
  return new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
}
