import type { Signal } from '@preact/signals';
import { words } from '../words.ts';

/** Where a person writes why he decides so; it stands in the ledger beside his name. */
export function ReasonField({ reason }: { reason: Signal<string> }) {
  const t = words();
  return (
    <input
      aria-label={t.reasonFor}
      placeholder={t.reasonFor}
      maxLength={200}
      value={reason.value}
      onInput={(event) => {
        reason.value = event.currentTarget.value;
      }}
    />
  );
}
