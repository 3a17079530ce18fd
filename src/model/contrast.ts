/** A colour as `#rrggbb`. */
export type Hex = string;

/** The three channels, 0–255. */
export function channels(colour: Hex): readonly [red: number, green: number, blue: number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Contrast of two colours by WCAG 2.2, 1 to 21. */
export function contrast(a: Hex, b: Hex): number {
  return contrastOfLuminances(luminance(channels(a)), luminance(channels(b)));
}

/** Relative luminance by WCAG 2.2, 0 to 1, of channels 0–255. */
export function luminance(colour: readonly [number, number, number]): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast by WCAG 2.2 of two relative luminances. */
export function contrastOfLuminances(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
