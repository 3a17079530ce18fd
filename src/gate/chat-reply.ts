import { CandorError } from '../model/errors.ts';
import { requireCleared } from './door.ts';

/**
 * A reply as it is posted in the chat: cleared words behind the marker that says that an AI wrote them
 * (LAB-08). A connector that posts takes nothing else.
 * @throws CandorError NOT_CLEARED for words that were not cleared, or not for the chat
 */
export function chatReply(value: unknown): string {
  const utterance = requireCleared(value);
  if (utterance.draft.surface !== 'chat') {
    throw new CandorError('NOT_CLEARED', `The words ${utterance.id} were cleared for another surface.`);
  }
  return `【${utterance.labels.chatMarker}】${utterance.text}`;
}
