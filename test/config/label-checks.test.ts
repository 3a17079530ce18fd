import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { ConfigFolder, NOW } from './a-config-folder.ts';

const ROOM = 'rooms/night/room.yaml';
const MIXER = '  - {kind: obs, id: mixer, scenes: {live: 直播}}\n';

/** What is said of a room with these lines behind its products. */
function saidOf(lines: string): string[] {
  const folder = new ConfigFolder();
  folder.edit(ROOM, 'products: [kettle]', `products: [kettle]\n${lines}`);
  const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
  return loaded.ok ? [] : loaded.problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('a label that an engine cannot carry', () => {
  test.each(['livetalking', 'fay'])(
    'tones before words that %s says with its own voice are missed',
    (kind) => {
      const room = (audio: string, sends: string) =>
        saidOf(
          `label: {audio: ${audio}}\nengines:\n${MIXER}  - {kind: ${kind}, id: face, labelBy: mixer, sends: ${sends}}`,
        );
      expect(room('rhythm', 'words')).toEqual([expect.stringMatching(/^12: .*without the tones/)]);
      expect(room('rhythm', 'sound')).toEqual([]);
      expect(room('spoken', 'words')).toEqual([]);
    },
  );

  test.each([
    '{kind: fay-avatar, id: face, labelBy: mixer}',
    '{kind: livetalking, id: face, labelBy: mixer}',
    '{kind: vtube-studio, id: face}',
  ])('words by the figure are not proven where the engine draws the figure: %s', (engine) => {
    const room = (markets: string) =>
      saidOf(`label: {markets: [${markets}]}\nengines:\n${MIXER}  - ${engine}`);
    expect(room('kr')).toEqual([expect.stringMatching(/^12: .*가상인물.*not proven/)]);
    expect(room('eu')).toEqual([]);
  });

  test('in OBS they are looked for on our own stage page, not in a text source', () => {
    const room = (proof: string) =>
      saidOf(
        `label: {markets: [kr]}\nengines:\n  - {kind: obs, id: mixer, scenes: {live: 直播}, texts: {label: 标识}, labelProof: ${proof}}`,
      );
    expect(room('text')).toEqual([expect.stringMatching(/^11: .*가상인물/)]);
    expect(room('stage')).toEqual([]);
  });
});

describe('a spoken label that takes long at the pace of its market', () => {
  const LONG =
    '大家好，欢迎来到小店，我是AI生成的数字人主播，我的画面和我的声音都是由人工智能合成的，不是真人。';
  const seconds = (count: string) =>
    expect.stringMatching(`^warning \\d+: .* up to ${count} s each time, .*120 to 160 characters a minute`);

  test.each([
    ['is warned of in own words', `spoken: [本直播间由AI生成的数字人讲解。, ${LONG}]`, [seconds('1[6-9]')]],
    ['is none in short words', 'spoken: [本直播间由AI生成的数字人讲解。]', []],
    ['is none in words of the market', 'intervalMinutes: 5', []],
    [
      'is warned of once where several markets are said one behind the other',
      'markets: [eu]',
      [seconds('2\\d')],
    ],
  ])('%s', (_what, label, warnings) => {
    const folder = new ConfigFolder();
    folder.edit(ROOM, 'products: [kettle]', `products: [kettle]\nlabel:\n  ${label}`);
    const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
    const problems = loaded.ok ? loaded.warnings : loaded.problems;
    expect(
      problems
        .filter(({ path }) => path.startsWith('label'))
        .map(({ severity, line, message }) => `${severity} ${line}: ${message}`),
    ).toEqual(warnings);
  });
});
