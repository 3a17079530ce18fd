import type { Scene } from '../../model/stage-protocol.ts';
import { type Hex, mix } from './colour.ts';

/** The colours of one host, worked out from the few that a configuration sets. */
export interface Look {
  readonly hair: Hex;
  readonly hairDark: Hex;
  readonly hairLight: Hex;
  readonly skin: Hex;
  readonly skinLight: Hex;
  readonly skinShade: Hex;
  readonly skinDeep: Hex;
  readonly blush: Hex;
  readonly lip: Hex;
  readonly lipLight: Hex;
  readonly outfit: Hex;
  readonly outfitShade: Hex;
  readonly outfitDeep: Hex;
  readonly outfitLight: Hex;
  readonly blouse: Hex;
  readonly iris: Hex;
  readonly line: Hex;
}

const HAIR = '#4a2f35';
const SKIN = '#fbd9c2';
const OUTFIT = '#f3e9df';

/** A host's look; what the configuration leaves open is the house's. */
export function lookOf(look: Scene['host']['look']): Look {
  const hair = look?.hair ?? HAIR;
  const skin = look?.skin ?? SKIN;
  const outfit = look?.outfit ?? OUTFIT;
  return {
    hair,
    hairDark: mix(hair, '#140a18', 0.5),
    hairLight: mix(hair, '#ffc49a', 0.42),
    skin,
    skinLight: mix(skin, '#fff4e8', 0.55),
    skinShade: mix(skin, '#d0705f', 0.36),
    skinDeep: mix(skin, '#8d3c48', 0.55),
    blush: mix(skin, '#f2606b', 0.55),
    lip: mix(skin, '#d23b4e', 0.72),
    lipLight: mix(skin, '#ff8a8f', 0.6),
    outfit,
    outfitShade: mix(outfit, '#6b4668', 0.24),
    outfitDeep: mix(outfit, '#3c2748', 0.5),
    outfitLight: mix(outfit, '#ffffff', 0.6),
    blouse: mix(outfit, '#c65f6e', 0.7),
    iris: '#6b4030',
    line: mix(hair, '#1b0d18', 0.55),
  };
}
