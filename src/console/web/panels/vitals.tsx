import { COMMENT_CLASSES } from '../../../model/audience.ts';
import type { RoomView } from '../../../model/room-view.ts';
import { operator } from '../desk.ts';
import { words } from '../words.ts';

/** The state of the parts behind the room. */
export function Vitals({ view }: { view: RoomView }) {
  const t = words();
  const classes = COMMENT_CLASSES.filter((name) => (view.audience.byClass[name] ?? 0) > 0).map(
    (name) => `${t.classes[name]} ${view.audience.byClass[name]}`,
  );
  return (
    <section class="panel vitals">
      <dl>
        <dt>{t.voice}</dt>
        <dd>{view.voices.map(({ voice, state }) => `${voice} · ${t[state]}`).join(' / ')}</dd>
        {view.outputs.length > 0 && <dt>{t.outputs}</dt>}
        {view.outputs.map(({ id, state, detail }) => (
          <dd key={id} class={state === 'live' ? 'taken' : 'refused'} title={detail}>
            {id} · {t.outputStates[state]}
          </dd>
        ))}
        <dt>{t.model}</dt>
        <dd>
          {view.model === null
            ? t.modelNone
            : `${view.model.id} · ${view.model.healthy ? t.ready : t.resting}`}
        </dd>
        <dt>{t.comments}</dt>
        <dd>
          {view.audience.received} · {t.answered} {view.audience.answered}
          {classes.length > 0 && <small> ({classes.join(', ')})</small>}
        </dd>
        <dt>{t.ledger}</dt>
        <dd>
          {view.ledger.entries} {t.entries} <code>{view.ledger.head.slice(0, 12)}</code>
        </dd>
        <dt>{t.watchedBy}</dt>
        <dd>{operator.value}</dd>
      </dl>
    </section>
  );
}
