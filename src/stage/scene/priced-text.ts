/** A run of a price line and how it is to be shown. */
export interface PriceRun {
  readonly text: string;
  /** `amount`: sign and number; `unit`: the currency's word after it. */
  readonly kind: 'words' | 'amount' | 'unit';
}

const AMOUNT = /([¥￥$€£]?\s?\d[\d,]*(?:\.\d+)?)(\s?[元块])?/;

/**
 * Splits a text at its first amount of money, so that this can be set large or struck; never changes a
 * letter.
 */
export function priceRuns(text: string): readonly PriceRun[] {
  const found = AMOUNT.exec(text);
  if (found === null) return [{ text, kind: 'words' }];
  const [whole, amount = '', unit = ''] = found;
  const runs: PriceRun[] = [
    { text: text.slice(0, found.index), kind: 'words' },
    { text: amount, kind: 'amount' },
    { text: unit, kind: 'unit' },
    { text: text.slice(found.index + whole.length), kind: 'words' },
  ];
  return runs.filter((run) => run.text !== '');
}
