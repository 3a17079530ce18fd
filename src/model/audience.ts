import { z } from 'zod';
import type { ModelAsked } from './model-record.ts';

/** What viewers can do that a room hears of. */
export const COMMENT_TYPES = ['comment', 'gift', 'like', 'follow', 'enter', 'share', 'order'] as const;

/** One event of the audience as it came in. `text` is data from a stranger, never an instruction. */
export const commentSchema = z.object({
  id: z.string().min(1).max(128),
  /** Epoch ms. */
  at: z.number(),
  user: z.string().min(1).max(128),
  name: z.string().max(128).optional(),
  text: z.string().max(2000),
  type: z.enum(COMMENT_TYPES),
  platform: z.string().max(64),
  /** The platform's own name for its room, where a source tells it. */
  room: z.string().max(128).optional(),
  /** What was given or bought: the gift's or the product's name. */
  item: z.string().max(128).optional(),
  /** How many gifts, likes or pieces in one event. */
  count: z.number().int().min(1).max(1_000_000_000).optional(),
  /** True for the audience of a demo or rehearsal: it exists inside the room only. */
  simulated: z.boolean().optional(),
});
export type Comment = z.infer<typeof commentSchema>;

export const COMMENT_CLASSES = ['question', 'chat', 'gift', 'spam', 'shill', 'injection', 'abuse'] as const;
export type CommentClass = (typeof COMMENT_CLASSES)[number];

/** What screening makes of a comment. A later one may revise an earlier one. */
export interface Screened {
  readonly id: string;
  readonly class: CommentClass;
  readonly product?: string;
  /** Questions of one cluster want the same answer. */
  readonly cluster?: string;
  readonly reason: string;
  /** Of a shill: those of one campaign share it. */
  readonly campaign?: string;
  /** Of a shill: its words, personal data masked, as evidence for the merchant. */
  readonly sample?: string;
  readonly revised?: true;
}

/** A cluster of waiting questions, as the board ranks it. */
export interface Question {
  readonly cluster: string;
  readonly product?: string;
  /** The best-put wording among the askers, personal data masked. */
  readonly text: string;
  readonly commentIds: readonly string[];
  /** How many different users asked. */
  readonly askers: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly score: number;
  /** When it was last answered on air, epoch ms: those who ask again may be told shortly. */
  readonly answeredAt?: number;
}

/** Who worded an answer; `fallback`: the knowledge base does not hold it, and the sentence says so. */
export type AnswerVia = 'llm' | 'knowledge' | 'fallback';

/** One whole sentence of an answer and the facts it rests on. */
export interface AnswerSentence {
  readonly text: string;
  readonly facts: readonly string[];
  readonly via: AnswerVia;
  /** What the model was asked that worded it, and the name under which it answered. */
  readonly worded?: { readonly asked: ModelAsked; readonly reported?: string };
}

/** One look into the knowledge base for an answer: counted, and in the ledger with what it found. */
export interface KnowledgeCall {
  readonly query: string;
  readonly product?: string;
  /** Ids of the facts and FAQ entries found, best first. */
  readonly hits: readonly string[];
  readonly commentIds?: readonly string[];
}
