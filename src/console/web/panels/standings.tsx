import { useSignal } from '@preact/signals';
import type { RoomView } from '../../../model/room-view.ts';
import { canAct, give } from '../desk.ts';
import { timeOfDay, words } from '../words.ts';
import { ReasonField } from './reason-field.tsx';

/** What the ladder holds against a source; lifting it needs a reason. Nothing where nothing stands. */
export function Standings({ view }: { view: RoomView }) {
  const t = words();
  if (view.standings.length === 0) return null;
  return (
    <section class="panel standings">
      <h2>
        {t.standings} <b>{view.standings.length}</b>
      </h2>
      <ol>
        {view.standings.map((standing) => (
          <Standing key={JSON.stringify(standing.against)} standing={standing} />
        ))}
      </ol>
    </section>
  );
}

function Standing({ standing }: { standing: RoomView['standings'][number] }) {
  const t = words();
  const reason = useSignal('');
  const { against, step, since } = standing;
  const isSilenced = against.kind === 'operator' && step === 'restricted';
  return (
    <li>
      {since !== undefined && <time>{timeOfDay(since)}</time>} <b>{t.strikes[against.kind]}</b>{' '}
      {'name' in against ? against.name : ''} ·{' '}
      {step === undefined ? '' : isSilenced ? t.silenced : t.steps[step]}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void give({ command: 'lift', against, reason: reason.value.trim() });
        }}
      >
        <ReasonField reason={reason} />
        <button type="submit" disabled={!canAct.value || reason.value.trim() === ''}>
          {t.lift}
        </button>
      </form>
    </li>
  );
}
