import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { loadRules } from '../../src/gate/rules.ts';
import { mannersOf } from '../../src/service/manners.ts';
import { pronounced } from '../../src/voice/reading.ts';
import { ConfigFolder, NOW } from '../config/a-config-folder.ts';

const loadedRules = loadRules('config/rules', { locale: 'zh-CN' });
if (!loadedRules.ok) throw new Error(JSON.stringify(loadedRules.problems));
const { rules } = loadedRules;

const HOST = '  - {id: lin, name: 小真, voice: lin-voice}\n';

function mannerIn(room: string, host: string) {
  const folder = new ConfigFolder().edit(
    'rooms/night/room.yaml',
    HOST,
    `  - {id: lin, name: 小真${host}}\n${room}`,
  );
  const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
  const config = loaded.ok ? loaded.config.rooms.get('night')?.config : undefined;
  if (config === undefined) throw new Error(JSON.stringify(loaded));
  return mannersOf(config, rules, NOW).get('lin');
}

describe('the manner of a host', () => {
  it('is plain where nothing is said of it', () => {
    expect(mannerIn('', '')).toEqual({ language: 'zh', pace: 1, words: new Map() });
  });

  it("has the room's names, and its own before them", () => {
    const manner = mannerIn(
      'pronunciation: {SK-II: S K two, A1: A 一}\n',
      ', pace: 1.1, pronunciation: {A1: 诶 一}',
    );
    expect(manner?.pace).toBe(1.1);
    expect(pronounced('SK-II和A1', manner)).toBe('S K two和诶 一');
  });

  it('does not open a room whose dictionary changes what is said', () => {
    expect(() => mannerIn('', ', pronunciation: {AI: 真人}')).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining('AI') }),
    );
  });
});
