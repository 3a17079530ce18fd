import type { RoomView } from '../../../model/room-view.ts';
import { timeOfDay, words } from '../words.ts';

/** What the person on watch should know of, newest first. */
export function Alerts({ view }: { view: RoomView }) {
  const t = words();
  return (
    <section class="panel alerts">
      <h2>
        {t.alerts} <b>{view.alerts.length}</b>
      </h2>
      {view.alerts.length === 0 && <p class="silent">{t.alertsEmpty}</p>}
      <ol>
        {view.alerts.slice(0, 6).map((alert) => (
          <li key={`${alert.at}/${alert.code}/${alert.message}`} class={alert.level}>
            <time>{timeOfDay(alert.at)}</time> <b>{alert.code}</b>
            <pre>{alert.message}</pre>
          </li>
        ))}
      </ol>
    </section>
  );
}
