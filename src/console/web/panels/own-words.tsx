import type { Signal } from '@preact/signals';
import { words } from '../words.ts';

/** A correction line in the person's own words; the gate reviews it like all others. */
export function OwnWords({ own }: { own: Signal<string> }) {
  const t = words();
  return (
    <input
      aria-label={t.ownWords}
      placeholder={t.ownWords}
      maxLength={300}
      value={own.value}
      onInput={(event) => {
        own.value = event.currentTarget.value;
      }}
    />
  );
}
