import type { ConfigTree, RoomTree } from '../config/load-config.ts';
import { hashPictures } from '../config/product-pictures.ts';
import { judgeSignOff, signedMaterial } from '../knowledge/sign-off.ts';
import { readSignOffs } from '../ledger/sign-offs.ts';
import type { SignedMaterial, SignOffVerdict } from '../model/sign-off.ts';
import { planOf } from './open-room.ts';

/** Everything of a room that is signed, and pictures that are named but are not there. */
export function materialOf(
  tree: ConfigTree,
  { config, rundown, theme }: RoomTree,
  rulesHash: string,
): { readonly material: SignedMaterial; readonly missingPictures: readonly string[] } {
  const products = config.products.flatMap((id) => tree.knowledge.product(id) ?? []);
  const pictures = hashPictures(products, tree.configDir);
  const label = planOf(tree, config.id);
  return {
    material: signedMaterial({
      config,
      rundown,
      ...(theme !== undefined && { theme }),
      knowledge: tree.knowledge,
      label,
      rulesHash,
      pictures: pictures.hashes,
    }),
    missingPictures: pictures.missing,
  };
}

/**
 * Whether a room is as its last signature in the data folder says.
 * @param rulesHash `CompiledRules.hash` of the rules the room goes on air with
 * @throws CandorError LEDGER_CORRUPT where the signatures were tampered with
 */
export function judgeRoomSignOff(tree: ConfigTree, room: RoomTree, rulesHash: string): SignOffVerdict {
  const { material } = materialOf(tree, room, rulesHash);
  return judgeSignOff(material, readSignOffs(tree.dataDir, room.config.id).at(-1));
}
