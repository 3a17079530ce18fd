import type { RoomView } from '../../../model/room-view.ts';
import { words } from '../words.ts';

/** The questions that wait for an answer, the next one first. */
export function Board({ view }: { view: RoomView }) {
  const t = words();
  return (
    <section class="panel board">
      <h2>
        {t.board} <b>{view.board.length}</b>
      </h2>
      {view.board.length === 0 && <p class="silent">{t.boardEmpty}</p>}
      <ol>
        {view.board.map((question) => (
          <li key={question.cluster}>
            <p>{question.text}</p>
            <small>
              {question.askers} {t.askers} · {Math.round(question.waitingMs / 1000)} s
              {question.product !== undefined && ` · ${question.product}`}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
