import { HOUSE_RATE_HZ } from '../model/audio.ts';
import { unpacked } from './packed-sound.ts';
import { KNOWN_RATES_HZ, toHouseRate } from './resample.ts';
import { formatOf } from './sound-format.ts';
import { SpeechFault } from './speech-fault.ts';
import { parseWav } from './wav.ts';

/**
 * A whole answer of a speech service in the house format. The bytes are believed, not what they are called.
 * @param rateHz of bare samples whose content type tells none
 * @throws SpeechFault; the signal's reason
 */
export async function wholeSound(
  bytes: Buffer,
  contentType: string,
  signal: AbortSignal,
  rateHz = HOUSE_RATE_HZ,
): Promise<Int16Array> {
  if (bytes.length === 0) throw new SpeechFault('empty', 'The speech service sent no sound.');
  const format = formatOf(bytes, contentType);
  switch (format.kind) {
    case 'words': {
      const said = bytes.toString('utf8', 0, 400).replace(/\s+/g, ' ').slice(0, 200);
      throw new SpeechFault('refused', `The speech service sent words instead of sound: ${said}`);
    }
    case 'wav': {
      const wav = parseWav(bytes);
      if (wav === undefined) throw unplayable('a WAV file that is not 16-bit PCM');
      if (!wav.isWhole) throw cut();
      return resampled(wav.pcm, wav.rateHz);
    }
    case 'pcm': {
      if (bytes.length % 2 === 1) throw cut();
      const pcm = new Int16Array(bytes.length >> 1);
      for (let at = 0; at < pcm.length; at += 1) pcm[at] = bytes.readInt16LE(2 * at);
      return resampled(pcm, /rate=\d/i.test(contentType) ? format.rateHz : rateHz);
    }
    case 'other':
      if (format.name === 'MP3') return unpacked(bytes, 'mp3', signal);
      if (format.name === 'Ogg') return unpacked(bytes, 'ogg', signal);
      throw unplayable(format.name);
  }
}

async function resampled(pcm: Int16Array, rateHz: number): Promise<Int16Array> {
  if (!KNOWN_RATES_HZ.has(rateHz)) throw unplayable(`sound of ${rateHz} Hz`);
  return toHouseRate(pcm, rateHz);
}

function cut(): SpeechFault {
  return new SpeechFault('cut', 'The speech service sent only part of the sound.');
}

function unplayable(what: string): SpeechFault {
  return new SpeechFault('format', `The speech service sent ${what}, which cannot be played.`, {
    fix: 'Have the service send 16-bit WAV or PCM.',
  });
}
