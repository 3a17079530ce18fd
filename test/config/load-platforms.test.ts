import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { loadPlatforms, platformOf } from '../../src/config/load-platforms.ts';
import type { ConfigProblem } from '../../src/config/problem.ts';
import { ConfigFolder, NOW } from './a-config-folder.ts';
import { PROFILES } from './a-platform-room.ts';

const PROFILE = `version: 1
id: shop-tv
title: {zh: 小店台, en: Shop TV}
as_of: "2026-11-01"
locales: [zh-CN]
sources: [{id: rules, name: 小店台规则, date: "2026-10-01"}]
ai_voice: {stance: allowed, reason: {zh: 可以, en: It may}, source: rules, certainty: SEC}
ai_figure: {stance: allowed, reason: {zh: 可以, en: It may}, source: rules, certainty: SEC}
sign_of_life_minutes: 15
`;

function problemsOf(folder: ConfigFolder): readonly ConfigProblem[] {
  const loaded = loadPlatforms(folder.path('platforms'));
  return loaded.ok ? [] : loaded.problems;
}

describe('the profiles that Candor comes with', () => {
  test('are these', () => {
    expect([...PROFILES.keys()].sort()).toEqual([
      'bilibili',
      'demo-inside-only',
      'douyin',
      'jd',
      'kuaishou',
      'own-site',
      'taobao',
      'tiktok-shop',
      'tiktok-shop-us',
      'weixin-channels',
      'youtube',
    ]);
  });

  test.each([...PROFILES.values()])('$id is dated and names its sources, in both languages', (profile) => {
    expect(profile.as_of).toMatch(/^2026-\d\d-\d\d$/);
    expect(profile.sources.length).toBeGreaterThan(0);
    for (const { reason } of [profile.ai_voice, profile.ai_figure, ...(profile.banned_words ?? [])]) {
      expect(reason.zh).toMatch(/\p{Script=Han}/u);
      expect(reason.en).toMatch(/^[\x20-\x7e\p{Script=Han}]+$/u);
    }
  });

  test.each([...PROFILES.values()])('$id uses every source that it names', (profile) => {
    const cited = JSON.stringify({ ...profile, sources: [] });
    const unused = profile.sources.filter(({ id }) => !cited.includes(`"source":"${id}"`));
    expect(unused).toEqual([]);
  });

  test.each([...PROFILES.values()])(
    '$id, read officially, has no doubt; remembered wording only warns',
    (profile) => {
      const statements = JSON.stringify(profile).match(/"certainty":"OFF","unsettled"/g);
      expect(statements).toBeNull();
      for (const list of profile.banned_words ?? []) {
        if (list.certainty === 'MEM') expect(list.unsettled).toBe(true);
      }
    },
  );

  test.each([...PROFILES.values()].filter(({ publishes }) => publishes))(
    '$id wants a person on watch: supervised, never unattended',
    (profile) => {
      expect(profile.duty_person).toBeDefined();
    },
  );

  test.each([...PROFILES.values()].filter(({ locales }) => locales.includes('zh-CN')))(
    '$id asks at least what GB 45438-2025 asks of the label',
    ({ label }) => {
      expect(label?.cap_height?.least).toBeGreaterThanOrEqual(0.05);
      const groups = label?.words?.each_of ?? [];
      expect(groups.some((group) => group.includes('人工智能'))).toBe(true);
      expect(groups.some((group) => group.includes('生成') && group.includes('合成'))).toBe(true);
    },
  );
});

describe('a folder of profiles', () => {
  test('is read', () => {
    const folder = new ConfigFolder().write('platforms/shop-tv.yaml', PROFILE);
    const loaded = loadPlatforms(folder.path('platforms'));
    expect(loaded.ok && loaded.platforms.get('shop-tv')?.title.zh).toBe('小店台');
  });

  test.each([
    ['a misspelt field', 'as_of:', 'as_off:', /as_of is missing/],
    [
      'a statement without a source',
      ', source: rules, certainty: SEC}\nai_figure',
      ', certainty: SEC}\nai_figure',
      /source/,
    ],
    [
      'a source that is not listed',
      'source: rules, certainty: SEC}\nsign',
      'source: rumour, certainty: SEC}\nsign',
      /no source of this profile has the id 'rumour'/,
    ],
    ['a certainty of its own making', 'certainty: SEC}\nsign', 'certainty: SURE}\nsign', /.*/],
    ['no source at all', 'sources: [{id: rules, name: 小店台规则, date: "2026-10-01"}]', 'sources: []', /.*/],
    ['a date that is none', '"2026-11-01"', '"2026-13-01"', /.*/],
  ])('with %s is refused at the line', (_what, from, to, message) => {
    const folder = new ConfigFolder()
      .write('platforms/shop-tv.yaml', PROFILE)
      .edit('platforms/shop-tv.yaml', from, to);
    const [problem] = problemsOf(folder);
    expect(problem).toMatchObject({ severity: 'error', file: folder.path('platforms/shop-tv.yaml') });
    expect(problem?.message).toMatch(message);
    expect(problem?.source).not.toBe('');
  });

  test('with a profile under another name is refused', () => {
    const folder = new ConfigFolder().write('platforms/tv.yaml', PROFILE);
    expect(problemsOf(folder)).toMatchObject([{ path: 'id', line: 2, nearest: 'tv' }]);
  });

  test('that is empty, or not there, is said so', () => {
    const folder = new ConfigFolder().write('platforms/readme.txt', '');
    expect(problemsOf(folder)).toMatchObject([{ code: 'CONFIG_MISSING' }]);
    expect(problemsOf(new ConfigFolder())).toMatchObject([{ code: 'CONFIG_MISSING' }]);
  });
});

describe('the profile that a room names', () => {
  function profileFor(folder: ConfigFolder) {
    const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const room = loaded.config.rooms.get('night');
    if (room === undefined) throw new Error('no room');
    return platformOf(loaded.config, room);
  }
  const naming = (id: string) =>
    new ConfigFolder().edit('rooms/night/room.yaml', 'locale: zh-CN', `locale: zh-CN\nplatform: {id: ${id}}`);

  test("comes from the configuration's own folder where it has one", () => {
    const folder = naming('shop-tv').write('platforms/shop-tv.yaml', PROFILE);
    expect(profileFor(folder)).toMatchObject({ ok: true, profile: { id: 'shop-tv' } });
  });

  test('comes from those of Candor where it has none', () => {
    expect(profileFor(naming('douyin'))).toMatchObject({ ok: true, profile: { id: 'douyin' } });
  });

  test('is a problem at its line where there is none of that name', () => {
    expect(profileFor(naming('douyn'))).toMatchObject({
      ok: false,
      problems: [{ path: 'platform.id', line: 5, nearest: 'douyin' }],
    });
  });

  test('is nothing where the room names none', () => {
    expect(profileFor(new ConfigFolder())).toEqual({ ok: true, profile: undefined, warnings: [] });
  });
});
