import { isIP } from 'node:net';
import type { ServiceConfig } from '../../model/service-config.ts';
import type { Locale } from '../../model/text.ts';
import type { ConfigProblem } from '../problem.ts';
import type { ValidFile } from '../yaml/document.ts';

/**
 * A model of somebody else's that words what a Chinese audience hears is to be a filed one, and the record of each
 * utterance names its number (ROL-03, AUD-01). The number is the provider's to tell, so that its lack is a warning.
 * @param locales of the rooms that run
 */
export function checkModels(
  { file, value }: ValidFile<ServiceConfig>,
  locales: readonly Locale[],
): readonly ConfigProblem[] {
  if (!locales.includes('zh-CN')) return [];
  const models = value.llm ?? [];
  return models.flatMap(({ baseUrl, model, filing }, place) => {
    if (filing !== undefined || isOwn(new URL(baseUrl).hostname)) return [];
    return [
      file.problem(file.has(['llm', place]) ? ['llm', place, 'model'] : ['llm', 'model'], {
        severity: 'warning',
        message: `the answers of '${model}' go on record without the number under which the model is filed`,
        expected: 'filing: the number that its provider tells, such as Beijing-Example-20260101',
        fix: "look it up in the cyberspace administration's list of filed generative AI services; a model that is not filed may not serve the public",
        law: '生成式人工智能服务管理暂行办法 (article: unverified)',
        rule: 'ROL-03',
      }),
    ];
  });
}

/** On this machine or in the shop's own network: no service of another's. */
function isOwn(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 4) return /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\./.test(host);
  if (isIP(host) === 6) return host === '::1' || /^f[cd]|^fe[89ab]/i.test(host);
  return !host.includes('.') || /\.(?:local|lan|internal|home\.arpa|localhost)$/i.test(host);
}
