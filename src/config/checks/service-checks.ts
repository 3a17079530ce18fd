import { anyOf, nearestOf } from '../../infra/nearest.ts';
import type { ServiceConfig } from '../../model/service-config.ts';
import type { ConfigProblem } from '../problem.ts';
import type { ValidFile } from '../yaml/document.ts';

/** The rooms that candor.yaml names have folders, and no id stands twice. */
export function checkService(
  { file, value }: ValidFile<ServiceConfig>,
  folders: readonly string[],
): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  value.rooms.forEach((room, index) => {
    const path = ['rooms', index];
    if (value.rooms.indexOf(room) < index) {
      problems.push(file.problem(path, { message: `the room '${room}' is named twice` }));
    } else if (!folders.includes(room)) {
      const nearest = nearestOf(room, folders);
      problems.push(
        file.problem(path, {
          code: 'CONFIG_MISSING',
          message: `the room '${room}' has no folder rooms/${room}`,
          ...(folders.length > 0 && { expected: anyOf(folders) }),
          ...(nearest !== undefined && { nearest }),
        }),
      );
    }
  });
  value.voices?.forEach((voice, index) => {
    if ((value.voices ?? []).findIndex((other) => other.id === voice.id) < index) {
      problems.push(
        file.problem(['voices', index, 'id'], { message: `the voice id '${voice.id}' is used twice` }),
      );
    }
  });
  return problems;
}
