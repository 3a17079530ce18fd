import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RoomPort } from './room-port.ts';

/** A picture's address is its content: it never changes, and no page may take it for anything but a picture. */
const HEADERS = {
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
};

/**
 * A product's picture by its hash, byte for byte as the merchant gave it (FIL-24). Only pictures of products of
 * the rooms have one: a path, or a file that is no product's, cannot be asked for.
 */
export function servePicture(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: readonly RoomPort[],
): FastifyReply {
  const { hash } = request.params as { readonly hash: string };
  for (const room of rooms) {
    const picture = room.pictures.file(hash);
    if (picture !== undefined) return reply.headers(HEADERS).type(picture.type).send(picture.bytes);
  }
  return reply.code(404).send({ ok: false, message: 'No product of a room here has such a picture.' });
}
