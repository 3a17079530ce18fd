import { useSignal } from '@preact/signals';
import { FLAG_SOURCES, type FlagSource } from '../../../model/correction.ts';
import { canAct, give } from '../desk.ts';
import { words } from '../words.ts';
import { OwnWords } from './own-words.tsx';
import { ReasonField } from './reason-field.tsx';

/** Names words that were heard as wrong, though no rule found them: they are listed to be corrected. */
export function Flag({ utterance }: { utterance: string }) {
  const t = words();
  const isOpen = useSignal(false);
  const source = useSignal<FlagSource>('button');
  const reason = useSignal('');
  const own = useSignal('');
  if (!isOpen.value) {
    return (
      <button
        type="button"
        class="quiet flag"
        disabled={!canAct.value}
        onClick={() => {
          isOpen.value = true;
        }}
      >
        {t.flag}
      </button>
    );
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const line = own.value.trim();
    const result = await give({
      command: 'flag',
      utterance,
      source: source.value,
      reason: reason.value.trim(),
      ...(line !== '' && { words: line }),
    });
    if (result?.ok === true) isOpen.value = false;
  };
  return (
    <form class="flag" onSubmit={submit}>
      <select
        aria-label={t.flagSource}
        value={source.value}
        onChange={(event) => {
          source.value = event.currentTarget.value as FlagSource;
        }}
      >
        {FLAG_SOURCES.map((each) => (
          <option key={each} value={each}>
            {t.flagSources[each]}
          </option>
        ))}
      </select>
      <ReasonField reason={reason} />
      <OwnWords own={own} />
      <button type="submit" disabled={!canAct.value || reason.value.trim() === ''}>
        {t.flag}
      </button>
    </form>
  );
}
