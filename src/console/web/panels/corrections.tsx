import { useSignal } from '@preact/signals';
import type { RoomView } from '../../../model/room-view.ts';
import { canAct, give } from '../desk.ts';
import { language, timeOfDay, words } from '../words.ts';
import { OwnWords } from './own-words.tsx';
import { ReasonField } from './reason-field.tsx';

/** What was said and no longer stands: say the correction, or decide with a reason that nothing has to be said. */
export function Corrections({ view }: { view: RoomView }) {
  const t = words();
  if (view.corrections.length === 0) return null;
  return (
    <section class="panel corrections">
      <h2>
        {t.corrections} <b>{view.corrections.length}</b>
      </h2>
      <ol>
        {view.corrections.map((correction) => (
          <Correction key={correction.id} correction={correction} />
        ))}
      </ol>
    </section>
  );
}

function Correction({ correction }: { correction: RoomView['corrections'][number] }) {
  const t = words();
  const reason = useSignal('');
  const own = useSignal('');
  const { id, saidAt, times, said, proposal, status, flagged, returned } = correction;
  const line = own.value.trim();
  const isOpen = canAct.value && status === 'proposed';
  return (
    <li data-correction={id}>
      <time>{timeOfDay(saidAt)}</time> {times > 1 && <small>×{times}</small>}
      <p>{said}</p>
      {flagged !== undefined && (
        <small>
          {t.flagSources[flagged.source]} · {flagged.by}: {flagged.why}
        </small>
      )}
      {returned !== undefined && (
        <p class="refused note">
          {t.returned} {returned[language.value]}
        </p>
      )}
      <p class="proposal">{proposal ?? t.noWording}</p>
      {status === 'approved' && <small>{t.correctionOnItsWay}</small>}
      {status === 'proposed' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void give({ command: 'dismiss', correction: id, reason: reason.value.trim() });
          }}
        >
          <button
            type="button"
            class="go"
            disabled={!isOpen || (proposal === undefined && line === '')}
            onClick={() => give({ command: 'approve', correction: id, ...(line !== '' && { words: line }) })}
          >
            {t.approve}
          </button>
          <OwnWords own={own} />
          <ReasonField reason={reason} />
          <button type="submit" disabled={!isOpen || reason.value.trim() === ''}>
            {t.dismiss}
          </button>
        </form>
      )}
    </li>
  );
}
