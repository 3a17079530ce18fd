import { expect, test } from 'vitest';
import { checkPlatform } from '../../../src/cli/check/platform-check.ts';
import { loadConfig } from '../../../src/config/load-config.ts';
import type { ConfigProblem } from '../../../src/config/problem.ts';
import { ConfigFolder, NOW } from '../../config/a-config-folder.ts';

function problemsOf(folder: ConfigFolder): readonly ConfigProblem[] {
  const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const room = loaded.config.rooms.get('night');
  if (room === undefined) throw new Error('no room');
  return checkPlatform(loaded.config, room, NOW);
}

const roomOn = (lines: string) =>
  new ConfigFolder().edit('rooms/night/room.yaml', 'locale: zh-CN', `locale: zh-CN\n${lines}`);

test('what the platform refuses is an error under its name, with reason, source and code', () => {
  const problems = problemsOf(roomOn('platform: {id: weixin-channels}'));
  expect(problems[0]).toMatchObject({
    severity: 'error',
    line: 5,
    path: 'platform.id',
    rule: 'platform/weixin-channels/ai-voice-refused',
    law: expect.stringContaining('[SEC]'),
    message: expect.stringContaining('视频号'),
  });
});

test('what a person has to see to is a warning', () => {
  const duty = 'duty: {roster: [{name: 陈一, from: "22:00", to: "06:00"}]}';
  const room = roomOn(`platform: {id: kuaishou}\n${duty}`);
  const problems = problemsOf(room.edit('products/kettle.yaml', 'seller: {name', 'sold_by: {name'));
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  // Who sells is no matter of looking: the platform asks for it, and the shop of this test does not say.
  expect(errors).toEqual(['platform/kuaishou/seller-missing']);
  expect(problems.map(({ rule }) => rule)).toContain('platform/kuaishou/figure-unmeasured');
});

test("a word of the platform's list is found wherever the script says it", () => {
  const folder = roomOn('platform: {id: jd}\nduty: {roster: [{name: 陈一, from: "22:00", to: "06:00"}]}');
  const rules = () => problemsOf(folder).map(({ rule }) => rule);
  expect(rules()).not.toContain('platform/jd/banned-words');
  folder.edit('rooms/night/rundown.yaml', '颜色请看商品卡片', '颜色请加微信问');
  expect(rules()).toContain('platform/jd/banned-words');
});

test('the demo may be unsigned and unwatched', () => {
  expect(problemsOf(roomOn('platform: {id: demo-inside-only}\nsignOff: demo'))).toEqual([]);
});

test('a platform that no profile knows is an error', () => {
  expect(problemsOf(roomOn('platform: {id: kuaishuo}'))).toMatchObject([
    { severity: 'error', nearest: 'kuaishou' },
  ]);
});

test('a room that names no platform is warned: nobody has looked', () => {
  expect(problemsOf(new ConfigFolder())).toMatchObject([{ severity: 'warning', path: 'platform' }]);
});
