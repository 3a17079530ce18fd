import { join } from 'node:path';
import type { EngineConfig } from '../model/engine-config.ts';
import { CandorError } from '../model/errors.ts';
import type { OpenOutput, Output, OutputGround } from './output.ts';
import { FayOutput } from './sinks/fay/fay.ts';
import { FayAvatarOutput } from './sinks/fay-avatar/fay-avatar.ts';
import { LiveTalkingOutput } from './sinks/livetalking/livetalking.ts';
import { ObsOutput } from './sinks/obs/obs.ts';
import { tokenFile } from './sinks/vtube-studio/token-file.ts';
import { VTubeStudioOutput } from './sinks/vtube-studio/vtube-studio.ts';

type LabelProof = () => number | undefined;

/**
 * Makes the mixers and engines of one room. An engine draws its own picture, without our label: the OBS that
 * its configuration names proves the label in the picture that viewers get, and the engine speaks on that proof
 * alone.
 * @param dataDir where VTube Studio's token is kept
 */
export function openEngines(engines: readonly EngineConfig[], dataDir: string): readonly OpenOutput[] {
  const mixers = new Map<string, Output>();
  const proofOf = (id: string): LabelProof => {
    return () => mixers.get(id)?.labelProvenAt ?? undefined;
  };
  return engines.map((config) => (ground: OutputGround) => {
    const output = engineOf(config, ground, dataDir, proofOf);
    if (config.kind === 'obs') mixers.set(config.id, output);
    return output;
  });
}

function engineOf(
  config: EngineConfig,
  ground: OutputGround,
  dataDir: string,
  proofOf: (id: string) => LabelProof,
): Output {
  switch (config.kind) {
    case 'obs':
      return new ObsOutput(config, ground);
    case 'livetalking':
      return new LiveTalkingOutput(config, ground, proofOf(config.labelBy));
    case 'fay':
      return new FayOutput(config, ground, proofOf(config.labelBy));
    case 'fay-avatar':
      return new FayAvatarOutput(config, ground, proofOf(config.labelBy));
    case 'vtube-studio':
      return new VTubeStudioOutput(
        config,
        ground,
        tokenFile(join(dataDir, 'keys', `vtube-studio-${ground.room}-${config.id}.token`)),
        config.labelBy === undefined ? undefined : proofOf(config.labelBy),
      );
    default:
      throw new CandorError(
        'CONFIG_INVALID',
        `There is no engine of kind '${String(config satisfies never)}'.`,
      );
  }
}
