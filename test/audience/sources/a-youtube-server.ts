import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly key: string | undefined;
  readonly authorization: string | undefined;
}

/** An error as Google words it. */
export const googleError = (status: number, reason: string) => ({
  status,
  body: JSON.stringify({
    error: {
      code: status,
      message: `the key AIza-secret may not`,
      errors: [{ reason, domain: 'youtube.liveChat' }],
    },
  }),
});

/** The Data API's two calls on this machine: a chat of one broadcast, in pages with tokens. */
export async function aYoutube() {
  const asked: Asked[] = [];
  let open = 0;
  /** Raw JSON of the messages, in order; a page token is how many were seen. */
  const messages: (string | Buffer)[] = [];
  const state: { error?: ReturnType<typeof googleError>; hangsUp?: boolean; page: object; raw?: Buffer } = {
    page: { pollingIntervalMillis: 2_000 },
  };
  const http = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { 'x-goog-api-key': key, authorization } = request.headers;
    asked.push({
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      key: typeof key === 'string' ? key : undefined,
      authorization,
    });
    open += 1;
    response.on('close', () => {
      open -= 1;
    });
    response.setHeader('content-type', 'application/json');
    if (state.hangsUp === true) {
      state.hangsUp = false;
      request.socket.destroy();
    } else if (state.error !== undefined) {
      response.statusCode = state.error.status;
      response.end(state.error.body);
    } else if (url.pathname === '/youtube/v3/videos') {
      const isKnown = url.searchParams.get('id') === 'video-1';
      const items = isKnown ? [{ liveStreamingDetails: { activeLiveChatId: 'chat-1' } }] : [];
      response.end(JSON.stringify({ items }));
    } else {
      const from = Number(url.searchParams.get('pageToken') ?? 0);
      const head = JSON.stringify({ ...state.page, nextPageToken: String(messages.length) }).slice(0, -1);
      const parts = messages.slice(from).map((message) => Buffer.from(message));
      const items = parts.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from(','), part]));
      response.end(
        state.raw ?? Buffer.concat([Buffer.from(`${head},"items":[`), ...items, Buffer.from(']}')]),
      );
      delete state.raw;
    }
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    asked,
    messages,
    state,
    /** Requests that wait for their answer. */
    open: () => open,
    config: {
      kind: 'youtube',
      id: 'yt',
      video: 'video-1',
      apiKey: 'AIza-secret',
      everySeconds: 1,
      baseUrl: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    } as const,
    close: async () => {
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
    },
  };
}
