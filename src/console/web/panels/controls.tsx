import { useSignal } from '@preact/signals';
import type { RoomView } from '../../../model/room-view.ts';
import { canAct, give, mishap } from '../desk.ts';
import { language, words } from '../words.ts';

/** Stop takes a second press within this time, ms: it is the one that ends the night. */
const SURE_WITHIN_MS = 3_000;

export function Controls({ view }: { view: RoomView }) {
  const t = words();
  const isSure = useSignal(false);
  const isOver = view.state === 'stopped' || view.state === 'stopping';
  const isDisabled = !canAct.value || isOver;
  const stop = () => {
    if (isSure.value) {
      isSure.value = false;
      void give({ command: 'stop' });
      return;
    }
    isSure.value = true;
    setTimeout(() => {
      isSure.value = false;
    }, SURE_WITHIN_MS);
  };
  return (
    <section class="controls" aria-label={t.controls}>
      {view.state === 'paused' ? (
        <button type="button" class="go" disabled={isDisabled} onClick={() => give({ command: 'resume' })}>
          {t.resume}
        </button>
      ) : (
        <button
          type="button"
          disabled={isDisabled || view.state !== 'on-air'}
          onClick={() => give({ command: 'pause' })}
        >
          {t.pause}
        </button>
      )}
      {view.state === 'taken' ? (
        <button type="button" class="go" disabled={isDisabled} onClick={() => give({ command: 'hand-back' })}>
          {t.handBack}
        </button>
      ) : (
        <button
          type="button"
          disabled={isDisabled || (view.state !== 'on-air' && view.state !== 'paused')}
          onClick={() => give({ command: 'take' })}
        >
          {t.take}
        </button>
      )}
      <button
        type="button"
        disabled={isDisabled || view.onAir === null}
        onClick={() => give({ command: 'skip' })}
      >
        {t.skip}
      </button>
      <button type="button" class={isSure.value ? 'stop sure' : 'stop'} disabled={isDisabled} onClick={stop}>
        {isSure.value ? t.stopSure : t.stop}
      </button>
      {mishap.value !== 'none' && (
        <p class="refused note" role="alert">
          {mishap.value === 'lost' ? t.lostCommand : mishap.value.message[language.value]}
        </p>
      )}
    </section>
  );
}
