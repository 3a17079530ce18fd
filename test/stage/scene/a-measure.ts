/** Every corner that a label may stand in. */
export const PLACES = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** As Noto Sans CJK measures: capitals 0.733 of the size; Chinese one em, Latin about half. */
export const MEASURE = {
  capShare: 0.733,
  width: (text: string, fontPx: number) =>
    fontPx * [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2000 ? 1 : 0.55), 0),
};
