import { resolve } from 'node:path';
import { CandorError } from '../model/errors.ts';
import type { OutputsConfig } from '../model/output-config.ts';
import { FFMPEG, lackOfFfmpeg } from './find-ffmpeg.ts';
import type { OpenOutput, OutputGround } from './output.ts';
import { Broadcast } from './sinks/broadcast.ts';
import { RecordingOutput } from './sinks/recording-output.ts';
import { RtmpOutput } from './sinks/rtmp-output.ts';

/** Whether a room with these outputs is drawn and encoded on this machine. */
export function needsEncoder(outputs: OutputsConfig | undefined): boolean {
  return outputs !== undefined && (outputs.rtmp.length > 0 || outputs.recording !== undefined);
}

/** What outputs need of the process they are in. */
export interface OutputsAround {
  /** The folder that paths of the configuration are relative to, absolute. */
  readonly configDir: string;
  /** Whether somebody has asked that nothing of a room is deleted. */
  isHeld(room: string): boolean;
}

/**
 * The outputs that a room is configured with. Streams and recording share one picture and one encoder.
 * @throws CandorError PART_MISSING where there is no ffmpeg that encodes H.264 and AAC
 */
export async function openOutputs(
  outputs: OutputsConfig | undefined,
  around: OutputsAround,
  ffmpeg: string = FFMPEG,
): Promise<readonly OpenOutput[]> {
  if (outputs === undefined || !needsEncoder(outputs)) return [];
  const lack = await lackOfFfmpeg(ffmpeg);
  if (lack !== undefined) {
    throw new CandorError('PART_MISSING', `Streams and recordings need ffmpeg: ${lack}.`, {
      fix: 'apt-get install ffmpeg',
    });
  }
  const { video, rtmp, recording } = outputs;
  const shared = new Map<OutputGround, Broadcast>();
  const broadcastOf = (ground: OutputGround) => {
    const broadcast = shared.get(ground) ?? new Broadcast({ ground, video, ffmpeg });
    shared.set(ground, broadcast);
    return broadcast;
  };
  return [
    ...rtmp.map(
      (target): OpenOutput =>
        (ground) =>
          new RtmpOutput({ ground, target, ffmpeg, broadcast: broadcastOf(ground) }),
    ),
    ...(recording === undefined
      ? []
      : [
          (ground: OutputGround) =>
            new RecordingOutput({
              ground,
              config: recording,
              dir: resolve(around.configDir, recording.dir, ground.room),
              ffmpeg,
              broadcast: broadcastOf(ground),
              isHeld: () => around.isHeld(ground.room),
            }),
        ]),
  ];
}
