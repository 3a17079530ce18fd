/** An opinion is a few hundred bytes; whoever sends more than this is no judge, bytes. */
const ANSWER_BYTES = 64 * 1024;

/** Thrown into the body of an answer that does not end. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

/**
 * `fetch` for an endpoint that is not trusted: it follows no redirect (the key would go along to wherever
 * it points), and reads no more than an opinion has, counted after decompression.
 */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'error' });
  if (response.body === null) return response;
  let bytes = 0;
  const bounded = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        bytes += chunk.byteLength;
        if (bytes > ANSWER_BYTES) controller.error(new AnswerTooLarge(`more than ${ANSWER_BYTES} bytes`));
        else controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers } = response;
  return new Response(bounded, { status, statusText, headers });
};
