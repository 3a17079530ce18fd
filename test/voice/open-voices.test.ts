import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SystemClock } from '../../src/infra/clock.ts';
import { openLog } from '../../src/infra/log.ts';
import { voiceConfigSchema } from '../../src/model/service-config.ts';
import { openVoices } from '../../src/voice/open-voices.ts';

const parts = { clock: new SystemClock(), log: openLog('silent') };
const config = (each: Record<string, unknown>) => voiceConfigSchema.parse(each);

/** The processes that this one has started and that live. */
const children = () =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);

describe('the voices of a service', () => {
  it('are one of eSpeak NG where none are set up', async () => {
    const voices = await openVoices(undefined, parts);
    expect(voices.map(({ id }) => id)).toEqual(['espeak']);
    await Promise.all(voices.map((voice) => voice.close()));
  });

  it('keep the order of preference', async () => {
    const voices = await openVoices(
      [
        config({ kind: 'openai', id: 'hosted', baseUrl: 'http://127.0.0.1:1/v1', model: 'm', voice: 'v' }),
        config({ kind: 'espeak', id: 'spare' }),
      ],
      parts,
    );
    expect(voices.map(({ id }) => id)).toEqual(['hosted', 'spare']);
    await Promise.all(voices.map((voice) => voice.close()));
  });

  it('are all closed again when one cannot be opened', async () => {
    const before = children();
    const opening = openVoices(
      [config({ kind: 'espeak', id: 'good' }), config({ kind: 'espeak', id: 'bad', voice: 'klingon-9' })],
      parts,
    );
    await expect(opening).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    expect(children()).toEqual(before);
  });

  it('are not waited for when the signal aborts', async () => {
    const control = new AbortController();
    const opening = openVoices(undefined, parts, control.signal);
    control.abort(new Error('stopped'));
    await expect(opening).rejects.toThrow('stopped');
  });
});
