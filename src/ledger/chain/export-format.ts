import { z } from 'zod';
import { treeHeadSchema } from './tree-head.ts';

/** Says what an export holds; its first line. */
export const EXPORT_FORMAT = 'candor-ledger-export/1';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const seq = z.number().int().positive();

/**
 * One line of an export: the header, then keys, heads and proofs, then the entries. Every line is canonical
 * JSON, so an entry without `type` and `hash` is the very text that its hash covers.
 */
export const exportLineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('export'),
    format: z.literal(EXPORT_FORMAT),
    room: z.string(),
    /** Numbers of the first and the last entry; `last` is `first - 1` where there is none. */
    first: seq,
    last: z.number().int().nonnegative(),
    /** Hash of the entry before the first. */
    prev: hash,
  }),
  z.object({ type: z.literal('key'), keyId: hash, pem: z.string() }),
  treeHeadSchema.extend({ type: z.literal('head') }),
  /** That entry `seq` is the leaf `seq - 1` of the tree of `size`, RFC 9162 §2.1.3; lowest sibling first. */
  z.object({ type: z.literal('proof'), seq, size: seq, path: z.array(hash).max(64) }),
  z.object({
    type: z.literal('entry'),
    seq,
    at: z.number().int(),
    room: z.string(),
    kind: z.string(),
    body: z.unknown(),
    prev: hash,
    hash,
  }),
]);
export type ExportLine = z.infer<typeof exportLineSchema>;
