import type { Director } from '../director/director.ts';
import type { Clock } from '../infra/clock.ts';
import type { Waker } from '../infra/waker.ts';
import type { RoomState } from '../model/room-view.ts';
import { type AirLoopOptions, runAirLoop } from './air-loop.ts';
import type { Ground } from './ground.ts';
import type { NightWatch } from './night-watch.ts';
import type { RoomStore } from './room-store.ts';

/** How often a room that is off air looks at the clock, ms. */
const OFF_AIR_LOOK_MS = 5_000;

export interface NightsOptions {
  readonly clock: Clock;
  readonly waker: Waker;
  readonly night: NightWatch;
  readonly ground: Ground;
  readonly director: Director;
  readonly store: RoomStore;
  readonly loop: AirLoopOptions;
  readonly opening: () => Record<string, unknown>;
  readonly change: (to: RoomState) => void;
  /** It has opened: a suspended room goes to its slate, and whoever watches is told what is in force. */
  readonly onOpened: () => void;
  readonly onNightOver: () => void;
  readonly onStoreFault: (fault: unknown) => void;
}

/** Night after night: waits for the window, goes on air, closes. Resolves when no night follows, or on abort. */
export async function runNights(options: NightsOptions, signal: AbortSignal): Promise<void> {
  const { clock, waker, night, ground, director, change } = options;
  const { playout, answers } = options.loop;
  const { asRun, stage, door } = ground;
  const offAirUntil = async (isOver: () => boolean) => {
    playout.hold();
    stage.setState('off-air');
    change('off-air');
    while (!signal.aborted && !isOver()) await waker.wait(OFF_AIR_LOOK_MS, signal);
  };
  while (!signal.aborted) {
    if (!night.isOpen(clock.now())) await offAirUntil(() => night.isOpen(clock.now()));
    if (signal.aborted) return;
    asRun.write('room.opened', options.opening());
    change('on-air');
    options.onOpened();
    // A room that may not speak stays on its slate until a person has lifted that.
    if (options.loop.isOnAir()) {
      stage.setState('on-air');
      playout.release();
    }
    await runAirLoop(options.loop, signal);
    if (signal.aborted) return;
    asRun.write('room.closed', { reason: 'the rundown is over' });
    await options.store.clear().catch(options.onStoreFault);
    options.onNightOver();
    const opening = night.nextOpening(clock.now());
    await offAirUntil(() => opening === undefined || clock.now() >= opening);
    if (opening === undefined) return;
    director.restart();
    answers.clear();
    door.demandLabel('opening');
  }
}
