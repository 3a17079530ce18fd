import { useSignal } from '@preact/signals';
import type { RoomView } from '../../../model/room-view.ts';
import { canAct, desk } from '../desk.ts';
import { words } from '../words.ts';

/** Stop takes a second press within this time, ms: it is the one that ends the night. */
const SURE_WITHIN_MS = 3_000;

export function Controls({ view }: { view: RoomView }) {
  const t = words();
  const isSure = useSignal(false);
  const isOver = view.state === 'stopped' || view.state === 'stopping';
  const isDisabled = !canAct.value || isOver;
  const stop = () => {
    if (isSure.value) {
      void desk().command({ command: 'stop' });
      return;
    }
    isSure.value = true;
    setTimeout(() => {
      isSure.value = false;
    }, SURE_WITHIN_MS);
  };
  return (
    <section class="panel controls">
      {view.state === 'paused' ? (
        <button type="button" disabled={isDisabled} onClick={() => desk().command({ command: 'resume' })}>
          {t.resume}
        </button>
      ) : (
        <button
          type="button"
          disabled={isDisabled || view.state !== 'on-air'}
          onClick={() => desk().command({ command: 'pause' })}
        >
          {t.pause}
        </button>
      )}
      <button
        type="button"
        disabled={isDisabled || view.onAir === null}
        onClick={() => desk().command({ command: 'skip' })}
      >
        {t.skip}
      </button>
      <span class="grow" />
      <button type="button" class={isSure.value ? 'stop sure' : 'stop'} disabled={isDisabled} onClick={stop}>
        {isSure.value ? t.stopSure : t.stop}
      </button>
    </section>
  );
}
