import { type LlmConfig, llmConfigSchema } from '../model/answer-config.ts';
import { CandorError } from '../model/errors.ts';

/**
 * The model named by CANDOR_LLM_BASE_URL, CANDOR_LLM_MODEL and CANDOR_LLM_API_KEY, or undefined.
 * @throws CandorError USAGE where a model is demanded and none is named, or the address is none
 */
export function modelFromEnvironment(isDemanded: boolean): LlmConfig | undefined {
  const { CANDOR_LLM_BASE_URL: baseUrl, CANDOR_LLM_MODEL: model, CANDOR_LLM_API_KEY: apiKey } = process.env;
  if (!baseUrl || !model) {
    if (!isDemanded) return undefined;
    throw new CandorError('USAGE', '--llm on needs a model.', {
      fix: 'Set CANDOR_LLM_BASE_URL and CANDOR_LLM_MODEL, and CANDOR_LLM_API_KEY if it needs one.',
    });
  }
  const parsed = llmConfigSchema.safeParse({ baseUrl, model, ...(apiKey && { apiKey }) });
  if (parsed.success) return parsed.data;
  throw new CandorError(
    'USAGE',
    `CANDOR_LLM_BASE_URL is not ${parsed.error.issues[0]?.message ?? 'usable'}.`,
  );
}
