import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { ConfigFolder } from './a-config-folder.ts';

const NOW = Date.parse('2026-11-24T20:00:00+08:00');

const CONSENT = {
  evidence: '合同 7',
  covers: ['face', 'voice'],
  scope: '本店直播',
  on: '2026-01-01',
  expires: '2027-01-01',
};

function problems(likeness: object, more: (folder: ConfigFolder) => void = () => {}) {
  const folder = new ConfigFolder();
  folder.edit('rooms/night/room.yaml', 'name: 小真', `name: 小真, likeness: ${JSON.stringify(likeness)}`);
  more(folder);
  const loaded = loadConfig(folder.dir, { env: {}, now: NOW });
  return loaded.ok ? [] : loaded.problems.map(({ message, line }) => [line > 1, message]);
}

const person = { of: 'person', person: '林某', consent: CONSENT };

test('an invented figure, and a person who has consented, may be shown (ADM-08)', () => {
  expect(problems({ of: 'invented' })).toEqual([]);
  expect(problems(person)).toEqual([]);
});

test("a person's likeness without his name or consent has no valid form", () => {
  for (const broken of [
    { of: 'person' },
    { ...person, person: undefined },
    { ...person, consent: undefined },
  ]) {
    expect(problems(broken)).toEqual([[true, expect.stringContaining('consent')]]);
  }
});

test('a consent that has ended, has not begun or leaves out the face is refused at its line', () => {
  const over = problems({ ...person, consent: { ...CONSENT, expires: '2026-11-24' } });
  expect(over).toEqual([[true, expect.stringContaining('not now')]]);
  const early = problems({ ...person, consent: { ...CONSENT, on: '2026-12-01' } });
  expect(early).toEqual([[true, expect.stringContaining('not now')]]);
  const voiceOnly = problems({ ...person, consent: { ...CONSENT, covers: ['voice'] } });
  expect(voiceOnly).toEqual([[true, expect.stringContaining('face')]]);
});

test('somebody known to the public presents no drug, device or health food', () => {
  const known = { ...person, endorser: true };
  expect(problems(known)).toEqual([]);
  const asHealthFood = (folder: ConfigFolder) =>
    void folder.edit('products/kettle.yaml', 'regulatory_class: ordinary', 'regulatory_class: health_food');
  expect(problems(known, asHealthFood)).toEqual([[true, expect.stringContaining('endorses')]]);
  expect(problems(person, asHealthFood)).toEqual([]);
});
