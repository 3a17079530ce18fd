import type { RoomView } from '../../../model/room-view.ts';
import { canAct, give, now, operator } from '../desk.ts';
import { timeOfDay, words } from '../words.ts';

/** Who watches the room, and the button that says so. Nothing where nobody has to. */
export function Duty({ view }: { view: RoomView }) {
  const t = words();
  const { duty } = view;
  if (duty === null) return null;
  const leftMs = duty.dueAt === null ? null : duty.dueAt - now.value;
  const isMine = duty.onWatch.includes(operator.value);
  return (
    <section class={`panel duty ${duty.state}`} data-duty={duty.state}>
      <h2>{t.duty}</h2>
      <p>
        {t.dutyStates[duty.state]} · {duty.onWatch.join('、') || '–'}
        <small>
          {' '}
          · {t.dutyLast} {duty.lastSign === null ? '–' : `${duty.lastSign.by} ${timeOfDay(duty.lastSign.at)}`}
        </small>
      </p>
      {leftMs !== null && leftMs > 0 && <p>{t.dutyNext(Math.ceil(leftMs / 60_000))}</p>}
      {duty.fallback !== null && (
        <p class="refused note" role="alert">
          {t.dutyFallbacks[duty.fallback]}
        </p>
      )}
      <button
        type="button"
        class={duty.state === 'overdue' ? 'go' : ''}
        disabled={!canAct.value || !isMine}
        onClick={() => give({ command: 'sign-of-life' })}
      >
        {t.signOfLife}
      </button>
      {!isMine && <small>{t.dutyNotYou}</small>}
    </section>
  );
}
