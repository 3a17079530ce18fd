import type { RoomView } from '../../../model/room-view.ts';
import { now } from '../desk.ts';
import { timeOfDay, words } from '../words.ts';
import { Flag } from './flag.tsx';

/** What is heard now, what comes next, and what was just heard. */
export function OnAir({ view }: { view: RoomView }) {
  const t = words();
  const { onAir, next, recent } = view;
  const share =
    onAir === null ? 0 : Math.min(1, Math.max(0, (now.value - onAir.startedAt) / onAir.durationMs));
  return (
    <section class="panel on-air">
      <h2>{t.onAir}</h2>
      {onAir === null ? (
        <p class="silent">{t.silent}</p>
      ) : (
        <blockquote data-utterance={onAir.id}>
          <span class={`source ${onAir.source}`}>{t.sources[onAir.source]}</span>
          <small>
            {onAir.product !== undefined && `${onAir.product} · `}
            {t.left(Math.ceil(((1 - share) * onAir.durationMs) / 1000))}
          </small>
          <p>{onAir.text}</p>
          <Flag key={onAir.id} utterance={onAir.id} />
          <div class="progress">
            <i style={{ width: `${share * 100}%` }} />
          </div>
        </blockquote>
      )}
      <h2>{t.next}</h2>
      <ol class="lines">
        {next.slice(0, 3).map((each) => (
          <li key={each.id}>
            <span class={`source ${each.source}`}>{t.sources[each.source]}</span>
            {each.text}
          </li>
        ))}
      </ol>
      <h2>{t.recent}</h2>
      <ol class="lines past">
        {recent.slice(0, 6).map((each) => (
          <li key={each.id}>
            <time>{timeOfDay(each.startedAt)}</time>
            <span class={`source ${each.source}`}>{t.sources[each.source]}</span>
            {each.text} {each.source !== 'label' && <Flag utterance={each.id} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
