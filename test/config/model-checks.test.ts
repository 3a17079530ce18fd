import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { ConfigFolder, NOW } from './a-config-folder.ts';

const CLOUD = 'https://api.model.example/v1';

function told(llm: string, more: (folder: ConfigFolder) => void = () => {}) {
  const folder = new ConfigFolder();
  folder.edit('candor.yaml', 'rooms: [night]', `rooms: [night]\nllm: ${llm}`);
  more(folder);
  const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
  return loaded.ok ? loaded.warnings : loaded.problems;
}

describe('the filing number of a model that words answers', () => {
  test('is asked for where a Chinese room asks a cloud model, at its line, and nothing is refused for it', () => {
    expect(told(`{baseUrl: "${CLOUD}", model: m1}`)).toMatchObject([
      {
        severity: 'warning',
        rule: 'ROL-03',
        path: 'llm.model',
        line: 5,
        message: expect.stringContaining('m1'),
      },
    ]);
  });

  test('is asked for of each model of a list', () => {
    const list = `[{baseUrl: "${CLOUD}", model: m1, filing: Beijing-Example-20260101}, {baseUrl: "${CLOUD}", model: m2}]`;
    expect(told(list)).toMatchObject([{ path: 'llm[1].model' }]);
  });

  test.each(['Beijing-Example-20260101', '网信算备110108000000000000001号', '沪网信AI登〔2026〕000001号'])(
    'is %s or its like',
    (filing) => {
      expect(told(`{baseUrl: "${CLOUD}", model: m1, filing: "${filing}"}`)).toEqual([]);
    },
  );

  test.each(['pending', '备案中，请稍候', 'none yet 2026'])('is not "%s"', (filing) => {
    expect(told(`{baseUrl: "${CLOUD}", model: m1, filing: "${filing}"}`)).toMatchObject([
      { severity: 'error', path: expect.stringContaining('filing') },
    ]);
  });

  test.each([
    'http://127.0.0.1:11434/v1',
    'http://[::1]:8000/v1',
    'http://10.2.0.7/v1',
    'http://ollama:11434/v1',
  ])("is not asked for of the shop's own model at %s", (address) => {
    expect(told(`{baseUrl: "${address}", model: m1}`)).toEqual([]);
  });

  test('is not asked for where no room is Chinese', () => {
    const inBritain = (folder: ConfigFolder) =>
      void folder.edit('rooms/night/room.yaml', 'locale: zh-CN', 'locale: en-GB');
    const rules = told(`{baseUrl: "${CLOUD}", model: m1}`, inBritain).map(({ rule }) => rule);
    expect(rules).not.toContain('ROL-03');
  });
});
