import type { RoomView } from '../../../model/room-view.ts';
import { now } from '../desk.ts';
import { timeOfDay, words } from '../words.ts';

/** The AI label: when it was last heard, when it is due, and whether the stages prove it. */
const SOON_MS = 60_000;

export function Label({ view }: { view: RoomView }) {
  const t = words();
  const { label } = view;
  const leftMs = label.dueAt === null ? null : Math.max(0, label.dueAt - now.value);
  const wholeMs = label.dueAt === null || label.lastSpokenAt === null ? 0 : label.dueAt - label.lastSpokenAt;
  const isProven = label.stages > 0 && label.proven === label.stages;
  return (
    <section class="panel label">
      <h2>{t.label}</h2>
      <p class="plate">{label.text}</p>
      {leftMs === null ? (
        <p class="silent">{t.labelNever}</p>
      ) : (
        <p>
          {t.labelNext}{' '}
          <b class={leftMs < SOON_MS ? 'soon' : ''} data-label-countdown>
            {clock(leftMs)}
          </b>
          <small>
            {' '}
            · {t.labelLast} {label.lastSpokenAt === null ? '–' : timeOfDay(label.lastSpokenAt)}
          </small>
        </p>
      )}
      {leftMs !== null && wholeMs > 0 && (
        <div class="progress">
          <i style={{ width: `${(leftMs / wholeMs) * 100}%` }} />
        </div>
      )}
      {label.stages === 0 ? (
        <p class="silent">{t.labelNoStage}</p>
      ) : (
        <p class={isProven ? 'taken' : 'refused'}>
          {t.labelStages} {label.stages} · {t.labelProven} {label.proven}
        </p>
      )}
    </section>
  );
}

function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
