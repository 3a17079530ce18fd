import type { OpenOutput } from '../playout/output.ts';

/**
 * Stands for the stage of a rehearsal, which nobody sees or hears: the label that the room lit is there for as
 * long as the scene has it. Takes no sound.
 */
export const openRehearsalStage: OpenOutput = ({ stage, clock }) => {
  const health = { id: 'rehearsal', kind: 'rehearsal', state: 'live', since: clock.now() } as const;
  return {
    name: 'rehearsal',
    isListening: false,
    get labelProvenAt() {
      return stage.scene().label.text === '' ? undefined : Number.POSITIVE_INFINITY;
    },
    health,
    air: () => {},
    sound: () => {},
    end: () => {},
    start: () => {},
    close: async () => {},
  };
};
