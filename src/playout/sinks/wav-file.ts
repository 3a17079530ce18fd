import { HOUSE_RATE_HZ } from '../../model/audio.ts';
import { requireClearedAudio } from '../../voice/cleared-audio.ts';

/**
 * Cleared sound as a WAV file with its implicit label (GB 45438-2025, 5.5 and annex E) as the INFO comment.
 * @throws CandorError NOT_CLEARED
 */
export function wavFile(value: unknown): Uint8Array<ArrayBuffer> {
  const { pcm, utterance } = requireClearedAudio(value);
  const comment = Buffer.from(`${JSON.stringify({ AIGC: utterance.labels.metadata })}\0`, 'utf8');
  const commentSize = comment.length + (comment.length % 2);
  const listSize = 4 + 8 + commentSize;
  const file = Buffer.alloc(44 + pcm.byteLength + 8 + listSize);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(HOUSE_RATE_HZ, 24);
  file.writeUInt32LE(2 * HOUSE_RATE_HZ, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(pcm.byteLength, 40);
  pcm.forEach((sample, at) => {
    file.writeInt16LE(sample, 44 + 2 * at);
  });
  const list = 44 + pcm.byteLength;
  file.write('LIST', list);
  file.writeUInt32LE(listSize, list + 4);
  file.write('INFOICMT', list + 8);
  file.writeUInt32LE(comment.length, list + 16);
  comment.copy(file, list + 20);
  return new Uint8Array(file.buffer, file.byteOffset, file.length);
}
