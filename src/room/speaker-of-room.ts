import type { Director } from '../director/director.ts';
import type { Playout } from '../playout/playout.ts';
import { BargeIn } from './barge-in.ts';
import type { Ground, RoomParts } from './ground.ts';
import type { OnAirLog } from './on-air-log.ts';
import { Speaker } from './speaker.ts';

/** What takes a room's words through its door and its voices to its playout, and tells its log. */
export function speakerOf(
  { config, clock, voices }: RoomParts,
  { ids, door, plan, facts, events }: Ground,
  around: {
    readonly playout: Playout;
    readonly director: Director;
    readonly log: OnAirLog;
  },
): Speaker {
  const { playout, director, log } = around;
  const bargeIn = new BargeIn({ clock, playout, director });
  events.on('line.ended', ({ airing, cut }) => {
    if (!cut) bargeIn.heard(airing.audio.utterance);
  });
  return new Speaker({
    room: config.id,
    clock,
    ids,
    door,
    plan: () => plan.current,
    locale: config.locale,
    knowledge: () => facts.current,
    voices,
    playout,
    director,
    onCleared: (utterance) => events.emit('utterance.cleared', { utterance }),
    onVoiced: (utterance) => {
      events.emit('utterance.voiced', { utterance });
      bargeIn.voiced(utterance);
    },
    onRefused: (refusal) => log.onRefused(refusal),
    onShortened: (utterance, leftOut) => log.onShortened(utterance, leftOut),
    onVoiceless: (utterance, reason) => log.onVoiceless(utterance, reason),
    onCalledOff: (utterance) => log.onCalledOff(utterance),
  });
}
