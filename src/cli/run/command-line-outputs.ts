import { resolve } from 'node:path';
import type { ConfigTree, RoomTree } from '../../config/load-config.ts';
import { CandorError } from '../../model/errors.ts';
import { type OutputsConfig, outputsConfigSchema } from '../../model/output-config.ts';

/** Outputs that a command line adds to those of the configuration. */
export interface CommandLineOutputs {
  readonly rtmp?: readonly string[] | undefined;
  /** A folder, relative to where the command runs. */
  readonly record?: string | undefined;
  /** The rooms that are run; all where absent. */
  readonly room?: readonly string[] | undefined;
}

/** @throws CandorError USAGE where the address is none, or it is not clear which room is meant */
export function withCommandLineOutputs(tree: ConfigTree, added: CommandLineOutputs): ConfigTree {
  const { rtmp = [], record } = added;
  if (rtmp.length === 0 && record === undefined) return tree;
  const [id, ...others] = added.room ?? tree.service.rooms;
  const room = id === undefined ? undefined : tree.rooms.get(id);
  // A room that there is not is told by whoever opens it.
  if (id === undefined || room === undefined) return tree;
  if (others.length > 0) {
    throw new CandorError('USAGE', '--rtmp and --record are for one room; several are about to run.', {
      fix: 'Name one with --room, or write the outputs into room.yaml.',
    });
  }
  const rooms = new Map(tree.rooms).set(id, withOutputs(room, rtmp, record));
  return { ...tree, rooms };
}

function withOutputs(room: RoomTree, rtmp: readonly string[], record: string | undefined): RoomTree {
  const configured: Partial<OutputsConfig> = room.config.outputs ?? {};
  const wanted = outputsConfigSchema.safeParse({
    ...configured,
    rtmp: [...(configured.rtmp ?? []), ...rtmp.map((url, index) => ({ id: `rtmp-${index + 1}`, url }))],
    ...(record !== undefined && { recording: { ...configured.recording, dir: resolve(record) } }),
  });
  if (wanted.success) return { ...room, config: { ...room.config, outputs: wanted.data } };
  // The message of the schema does not repeat the address, which may hold a key.
  throw new CandorError('USAGE', wanted.error.issues.map(({ message }) => message).join('; '), {
    fix: 'Give --rtmp an address such as rtmp://127.0.0.1/live/demo.',
  });
}
