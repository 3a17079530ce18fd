import type { ConfigTree, RoomTree } from '../../config/load-config.ts';
import { platformOf } from '../../config/load-platforms.ts';
import type { ConfigProblem } from '../../config/problem.ts';
import { languageOf } from '../../model/text.ts';
import { judgeRoomPlatform } from '../../service/room-platform.ts';

/**
 * What the platform that a room names says to it: refusals are errors, the rest are warnings.
 * @param now epoch ms
 */
export function checkPlatform(tree: ConfigTree, room: RoomTree, now: number): readonly ConfigProblem[] {
  const found = platformOf(tree, room);
  if (!found.ok) return found.problems;
  const { profile, warnings } = found;
  if (profile === undefined) {
    const unnamed = tree.sources.problem(
      { file: room.roomFile, path: ['platform'] },
      {
        severity: 'warning',
        code: 'CONFIG_INVALID',
        message: 'the room names no platform, so nobody has looked whether an AI host may sell there',
        fix: 'platform: {id: …}; demo-inside-only for a demo, own-site for a site of your own',
      },
    );
    return [unnamed];
  }
  const { findings } = judgeRoomPlatform(tree, room, profile, now);
  const language = languageOf(room.config.locale);
  return [
    ...warnings,
    ...findings.map(({ code, severity, message, source }) =>
      tree.sources.problem(
        { file: room.roomFile, path: ['platform', 'id'] },
        {
          severity: severity === 'refuse' ? 'error' : 'warning',
          code: 'CONFIG_INVALID',
          message: message[language],
          law: source,
          rule: `platform/${profile.id}/${code}`,
        },
      ),
    ),
  ];
}
