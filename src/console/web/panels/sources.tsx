import type { RoomView } from '../../../model/room-view.ts';
import { language, timeOfDay, words } from '../words.ts';

/** From where the audience is heard, and how each source does. */
export function Sources({ view }: { view: RoomView }) {
  const t = words();
  if (view.sources.length === 0) return null;
  return (
    <section class="panel sources">
      <h2>{t.heardFrom}</h2>
      <ul>
        {view.sources.map((each) => (
          <li key={each.source} data-source={each.source} data-state={each.state}>
            <p>
              <b>{each.source}</b> {each.platform}{' '}
              <span class="source-state">{t.sourceStates[each.state]}</span>
            </p>
            {each.reason !== null && <p class="reason">{each.reason[language.value]}</p>}
            <small>
              {t.sourceReceived} {each.received} · {t.sourceDuplicates} {each.duplicates} · {t.sourceDropped}{' '}
              {each.dropped} · {t.sourceUnreadable} {each.unreadable} · {t.sourceReconnects} {each.reconnects}
              {each.lastEventAt !== null && ` · ${t.sourceLast} ${timeOfDay(each.lastEventAt)}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
