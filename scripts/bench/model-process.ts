// The model of answer-latency.ts, in a process of its own as a model is: aimock behind a wire that takes MODEL_MS
// and tells its parent for each call how long the call took, from the whole request to the bytes that end the first
// cited sentence. Told over the channel of the fork: first the port, then the time of each call.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { LLMock } from '@copilotkit/aimock';

const MODEL_MS = Number(process.argv[2]);

/** Says the first fact that it is shown, as a model would. */
const model = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent', latency: 0 });
model.onMessage(/./, ({ messages }) => {
  const shown = String(messages[0]?.content).matchAll(/^(F\d+) \| (.*?) \| (.*?) \| (.*)$/gm);
  const [, key, , label, text] = [...shown][0] ?? [];
  return { content: key === undefined ? '⟦NONE⟧' : `${label}是${text}。⟦${key}⟧` };
});
await model.start();

const wire = createServer(async (incoming: IncomingMessage, outgoing: ServerResponse) => {
  const body = await buffer(incoming);
  const asked = performance.now();
  await new Promise((resolve) => setTimeout(resolve, MODEL_MS));
  const { method, url, headers } = incoming;
  const onward = request(new URL(url ?? '/', model.url), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    let hasSentence = false;
    answer.on('data', (bytes: Buffer) => {
      outgoing.write(bytes);
      if (hasSentence || !bytes.includes('⟧')) return;
      hasSentence = true;
      process.send?.({ tookMs: performance.now() - asked });
    });
    answer.on('end', () => outgoing.end());
  });
  onward.end(body);
});
await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
process.send?.({ port: (wire.address() as AddressInfo).port });
process.on('disconnect', () => process.exit(0));
