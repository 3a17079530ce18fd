import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { HttpVoiceConfig } from '../../../../src/model/http-voice-config.ts';
import { voiceConfigSchema } from '../../../../src/model/service-config.ts';

export interface Asked {
  readonly method: string | undefined;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Answering = (response: ServerResponse, asked: Asked) => void;

/** A speech service that does what the test says, over real HTTP. */
export async function aSpeechService(answer: Answering) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const one = {
      method: request.method,
      path: request.url ?? '',
      headers: request.headers,
      body: await text(request),
    };
    asked.push(one);
    answer(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A described voice: WAV in the body, unless the test says otherwise. */
export function aDescription(url: string, more: Record<string, unknown> = {}): HttpVoiceConfig {
  const config = voiceConfigSchema.parse({
    kind: 'http',
    id: 'described',
    url,
    headers: { Authorization: 'Bearer very-secret-key' },
    body: { text: '{{text}}', speed: '{{speed}}' },
    audio: { from: 'body', format: 'wav' },
    ...more,
  });
  if (config.kind !== 'http') throw new Error('not a described voice');
  return config;
}

export const sending =
  (body: Buffer | string, contentType = 'audio/wav', status = 200): Answering =>
  (response) => {
    response.writeHead(status, { 'content-type': contentType }).end(body);
  };
