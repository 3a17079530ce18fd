/**
 * The speaking process: started by connection.ts with Node, it alone loads eSpeak NG (GPL-3.0), and talks
 * to Candor over pipes only. One JSON request a line on standard input, one answer a line on standard
 * output, in order. Ends when its input does, so it never outlives Candor.
 */
import { createInterface } from 'node:readline';
import { toHouseRate } from '../../resample.ts';
import { openDebianEngine } from './debian-engine.ts';
import type { Engine } from './engine.ts';
import { openPackageEngine } from './package-engine.ts';
import {
  ENGINES,
  type EngineName,
  type ProcessMessage,
  type SayRequest,
  sayRequestSchema,
} from './protocol.ts';

const OPEN: Readonly<Record<EngineName, () => Promise<Engine | undefined>>> = {
  package: openPackageEngine,
  debian: openDebianEngine,
};

function tell(message: ProcessMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

async function answer(engine: Engine, request: SayRequest): Promise<ProcessMessage> {
  const { id } = request;
  // eSpeak speaks an unknown voice in another one's without a word of it.
  if (!engine.voices.includes(request.voice.toLowerCase())) {
    return { type: 'no-voice', id, known: [...engine.voices] };
  }
  try {
    const speech = await engine.say(request);
    const pcm = await toHouseRate(speech.pcm, speech.rateHz);
    return {
      type: 'said',
      id,
      pcm: Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString('base64'),
      ...(speech.phonemes !== undefined && {
        phonemes: speech.phonemes.map(([atMs, phoneme]): [number, string] => [atMs, phoneme]),
      }),
    };
  } catch (fault) {
    return { type: 'failed', id, reason: fault instanceof Error ? fault.message : String(fault) };
  }
}

const asked = process.argv[2];
const wanted = ENGINES.filter((name) => asked === undefined || asked === name);
let engine: Engine | undefined;
for (const name of wanted) engine ??= await OPEN[name]();

if (engine === undefined) {
  tell({ type: 'missing', tried: wanted });
} else {
  tell({ type: 'ready', engine: engine.name });
  for await (const line of createInterface({ input: process.stdin })) {
    tell(await answer(engine, sayRequestSchema.parse(JSON.parse(line))));
  }
}
