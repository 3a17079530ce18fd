import type { Hex } from '../../model/contrast.ts';
import type { HostLook } from '../../model/host-look.ts';
import { mix } from './colour.ts';

type Accessory = NonNullable<HostLook['accessories']>[number];

/** The cut and the colours of one host, worked out from the few things that a configuration sets. */
export interface Look {
  readonly build: NonNullable<HostLook['build']>;
  readonly hairStyle: NonNullable<HostLook['hairStyle']>;
  readonly outfitStyle: NonNullable<HostLook['outfitStyle']>;
  readonly accessories: ReadonlySet<Accessory>;
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
  /** What is worn under or over the outfit: a blouse, piping, an apron. */
  readonly second: Hex;
  readonly iris: Hex;
  readonly line: Hex;
}

const HAIR = '#4a2f35';
const SKIN = '#fbd9c2';
const OUTFIT = '#f3e9df';
const EYES = '#6b4030';

/** A host's look; what the configuration leaves open is the house's. */
export function lookOf(look: HostLook | undefined): Look {
  const hair = look?.hair ?? HAIR;
  const skin = look?.skin ?? SKIN;
  const outfit = look?.outfit ?? OUTFIT;
  const build = look?.build ?? 'soft';
  const painted = build === 'soft' ? 0.72 : 0.34;
  return {
    build,
    hairStyle: look?.hairStyle ?? 'long',
    outfitStyle: look?.outfitStyle ?? 'blazer',
    accessories: new Set(look?.accessories ?? ['earrings', 'microphone']),
    hair,
    hairDark: mix(hair, '#140a18', 0.42),
    hairLight: mix(hair, '#ffc49a', 0.42),
    skin,
    skinLight: mix(skin, '#fff4e8', 0.55),
    skinShade: mix(skin, '#d0705f', 0.3),
    skinDeep: mix(skin, '#8d3c48', 0.55),
    blush: mix(skin, '#f2606b', 0.55),
    lip: mix(skin, '#c8344a', painted),
    lipLight: mix(skin, '#f2737c', painted * 0.84),
    outfit,
    outfitShade: mix(outfit, '#4a3358', 0.2),
    outfitDeep: mix(outfit, '#2c1c3c', 0.46),
    outfitLight: mix(outfit, '#ffffff', 0.42),
    second: mix(outfit, '#fff3e4', 0.82),
    iris: look?.eyes ?? EYES,
    line: mix(hair, '#1b0d18', 0.55),
  };
}
