import type { RoomView } from '../../../model/room-view.ts';
import { timeOfDay, words } from '../words.ts';

/** Talk that looks paid for, with what shows it: the merchant answers for it. Nothing where there is none. */
export function Shills({ view }: { view: RoomView }) {
  const t = words();
  if (view.shills.length === 0) return null;
  return (
    <section class="panel shills">
      <h2>
        {t.shills} <b>{view.shills.length}</b>
      </h2>
      <ol>
        {view.shills.map((group) => (
          <li key={`${group.since}/${group.sample}`}>
            <p>{group.sample}</p>
            <small>
              <time>{timeOfDay(group.since)}</time> – <time>{timeOfDay(group.lastAt)}</time> ·{' '}
              {group.accounts} {t.accounts} · {group.comments} {t.comments} · {group.reason}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
