import type { OpenOutput } from '../playout/output.ts';

/**
 * Stands for the stage of a rehearsal, which nobody sees or hears: the label that the room lit is there for as
 * long as the scene has it. Takes no sound.
 */
export const openRehearsalStage: OpenOutput = ({ stage, clock }) => {
  // Looked at once: a lit label never comes down, and the playout asks at every tick.
  const labelProvenAt = stage.scene().label.text === '' ? undefined : Number.POSITIVE_INFINITY;
  const health = { id: 'rehearsal', kind: 'rehearsal', state: 'live', since: clock.now() } as const;
  return {
    name: 'rehearsal',
    isListening: false,
    labelProvenAt,
    health,
    air: () => {},
    sound: () => {},
    end: () => {},
    start: () => {},
    close: async () => {},
  };
};
