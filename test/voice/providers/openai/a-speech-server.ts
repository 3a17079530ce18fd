import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a test's server does with one request; `said` is the JSON that came. */
export type SpeechAnswering = (response: ServerResponse, said: unknown, request: IncomingMessage) => void;

/** A hostile speech endpoint: bytes, pauses and breaks as the test wants them, over real HTTP. */
export async function aSpeechServer(answer: SpeechAnswering) {
  const requests: { path: string; said: unknown; authorization: string | undefined }[] = [];
  const listener: RequestListener = async (request, response) => {
    const said: unknown = JSON.parse(await text(request));
    requests.push({ path: request.url ?? '', said, authorization: request.headers.authorization });
    answer(response, said, request);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
