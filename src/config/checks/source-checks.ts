import type { AudienceSource } from '../../model/audience-source.ts';
import type { RoomConfig } from '../../model/room-config.ts';
import type { ConfigProblem, YamlPath } from '../problem.ts';
import type { ValidFile } from '../yaml/document.ts';

/** The fields of a source that nobody else may read. */
const SECRETS: { readonly [Kind in AudienceSource['kind']]: readonly string[] } = {
  websocket: [],
  webhook: ['secret'],
  douyin: ['secret'],
  bilibili: ['accessKeyId', 'accessKeySecret', 'authCode'],
  youtube: ['apiKey', 'accessToken'],
  twitch: ['accessToken'],
};

/** Sources have names of their own, and their secrets stay out of the file. */
export function checkSources({ file, value }: ValidFile<RoomConfig>): readonly ConfigProblem[] {
  const { sources } = value.audience;
  return sources.flatMap((source, index) => {
    const at: YamlPath = ['audience', 'sources', index];
    const problems: ConfigProblem[] = [];
    if (sources.findIndex((other) => other.id === source.id) < index) {
      problems.push(file.problem([...at, 'id'], { message: `the source id '${source.id}' is used twice` }));
    }
    const headers = source.kind === 'websocket' ? Object.keys(source.headers ?? {}) : [];
    const places: YamlPath[] = [
      ...SECRETS[source.kind].map((field) => [...at, field]),
      ...headers.filter(isSecretHeader).map((name) => [...at, 'headers', name]),
    ];
    for (const place of places) {
      if (!file.has(place) || file.isFromEnvironment(place)) continue;
      problems.push(
        file.problem(place, {
          severity: 'warning',
          message: 'a secret stands in the file, where everybody reads it who gets a copy',
          fix: `write it as \${NAME} and set NAME in the environment`,
        }),
      );
    }
    return problems;
  });
}

function isSecretHeader(name: string): boolean {
  return /^(authorization|cookie|x-api-key)$/i.test(name);
}
