import { useSignal } from '@preact/signals';
import type { RefusalView } from '../../../model/room-view.ts';
import { canAct, give } from '../desk.ts';
import { words } from '../words.ts';
import { ReasonField } from './reason-field.tsx';
import { Reasons } from './reasons.tsx';

type Outcome = 'none' | 'taken' | RefusalView;

/** Long enough to be read; then it is old news, ms. */
const TOLD_FOR_MS = 6_000;

/** Words a person wants the host to say: they go through the same door as all others. */
export function Say() {
  const t = words();
  const text = useSignal('');
  const outcome = useSignal<Outcome>('none');
  const isAsking = useSignal(false);
  const reason = useSignal('');
  const ask = async (override?: string) => {
    const wanted = text.value.trim();
    if (wanted === '') return;
    isAsking.value = true;
    const result = await give({
      command: 'say',
      text: wanted,
      ...(override !== undefined && { override }),
    });
    isAsking.value = false;
    outcome.value = result?.ok === true ? 'taken' : (result?.refusal ?? 'none');
    if (result?.ok !== true) return;
    text.value = '';
    reason.value = '';
    setTimeout(() => {
      if (outcome.value === 'taken') outcome.value = 'none';
    }, TOLD_FOR_MS);
  };
  return (
    <section class="say">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <input
          aria-label={t.say}
          placeholder={t.sayHint}
          maxLength={600}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            outcome.value = 'none';
          }}
        />
        <button type="submit" disabled={!canAct.value || isAsking.value}>
          {t.say}
        </button>
      </form>
      {outcome.value === 'taken' && <p class="taken note">{t.sayTaken}</p>}
      {typeof outcome.value === 'object' && (
        <div class="verdict" role="alert">
          <p class="refused note">{t.sayRefused}</p>
          <Reasons refusal={outcome.value} />
          {outcome.value.findings.length > 0 && (
            <form
              class="override"
              onSubmit={(event) => {
                event.preventDefault();
                void ask(reason.value.trim());
              }}
            >
              <ReasonField reason={reason} />
              <button type="submit" disabled={!canAct.value || reason.value.trim() === ''}>
                {t.override}
              </button>
            </form>
          )}
        </div>
      )}
    </section>
  );
}
