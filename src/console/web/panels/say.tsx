import { useSignal } from '@preact/signals';
import type { RefusalView } from '../../../model/room-view.ts';
import { canAct, desk } from '../desk.ts';
import { words } from '../words.ts';
import { Reasons } from './reasons.tsx';

type Outcome = 'none' | 'taken' | 'lost' | { readonly refusal: RefusalView | undefined };

/** Words a person wants the host to say: they go through the same door as all others. */
export function Say() {
  const t = words();
  const text = useSignal('');
  const outcome = useSignal<Outcome>('none');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const wanted = text.value.trim();
    if (wanted === '') return;
    const result = await desk().command({ command: 'say', text: wanted });
    if (result === undefined) {
      outcome.value = 'lost';
    } else if (result.ok) {
      outcome.value = 'taken';
      text.value = '';
    } else {
      outcome.value = { refusal: result.refusal };
    }
  };
  return (
    <section class="panel say">
      <form onSubmit={submit}>
        <input
          aria-label={t.say}
          placeholder={t.sayHint}
          maxLength={600}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
        <button type="submit" disabled={!canAct.value}>
          {t.say}
        </button>
      </form>
      {outcome.value === 'taken' && <p class="taken">{t.sayTaken}</p>}
      {outcome.value === 'lost' && <p class="refused">{t.sayLost}</p>}
      {typeof outcome.value === 'object' && outcome.value.refusal !== undefined && (
        <Reasons refusal={outcome.value.refusal} />
      )}
    </section>
  );
}
