import type { RoomView } from '../../../model/room-view.ts';
import { timeOfDay, words } from '../words.ts';
import { Reasons } from './reasons.tsx';

/** What was not let through, newest first, with every reason. */
export function Refusals({ view }: { view: RoomView }) {
  const t = words();
  return (
    <section class="panel refusals">
      <h2>
        {t.refusals} <b>{view.refusals.length}</b>
      </h2>
      {view.refusals.length === 0 && <p class="silent">{t.refusalsEmpty}</p>}
      <ol>
        {view.refusals.slice(0, 8).map((refusal) => (
          <li key={`${refusal.draft.id}/${refusal.at}`}>
            <time>{timeOfDay(refusal.at)}</time>
            <span class={`source ${refusal.draft.source}`}>{t.sources[refusal.draft.source]}</span>
            <p>{refusal.draft.text}</p>
            {refusal.said !== undefined && (
              <p class="said">
                {t.saidInstead}
                {refusal.said}
              </p>
            )}
            <Reasons refusal={refusal} />
          </li>
        ))}
      </ol>
    </section>
  );
}
