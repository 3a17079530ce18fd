import type { MakeSurface, Surface } from './frame.ts';

/** What stands still between frames is painted once and copied often: one surface a part, so memory stays flat. */
export class KeptSurfaces {
  readonly make: MakeSurface;
  readonly #kept = new Map<string, { readonly key: string; readonly surface: Surface }>();

  constructor(make: MakeSurface) {
    this.make = make;
  }

  /** The surface of `part`, painted anew only when `key` changes. Sizes are px. */
  get(
    part: string,
    key: string,
    size: { readonly width: number; readonly height: number },
    draw: (on: CanvasRenderingContext2D) => void,
  ): Surface {
    const kept = this.#kept.get(part);
    if (kept?.key === key) return kept.surface;
    const surface = this.make(Math.ceil(size.width), Math.ceil(size.height));
    draw(surface.context);
    this.#kept.set(part, { key, surface });
    return surface;
  }
}
