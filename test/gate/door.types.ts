// What must not compile. `tsc` checks this file: an attempt that compiles is an unused directive, and fails.
// @ts-expect-error the key is not exported
import { ClearedUtterance, KEY, requireCleared } from '../../src/gate/door.ts';
import { CompiledRules } from '../../src/gate/rules.ts';

declare function speak(words: ClearedUtterance): void;
declare const real: ClearedUtterance;

// @ts-expect-error a string cannot be spoken
speak('全网最低价');
// @ts-expect-error neither can an object of the same shape
speak({
  id: 'a',
  room: 'r',
  text: 't',
  draft: real.draft,
  labels: real.labels,
  findings: [],
  claims: [],
  facts: [],
  clearedAt: 0,
  expiresAt: 0,
  basis: '',
});
// @ts-expect-error nor a spread of a real one
speak({ ...real });
// @ts-expect-error nor what was not checked
speak(JSON.parse('{}') as unknown);
// @ts-expect-error nobody else has the key
new ClearedUtterance(Symbol('door'), {});
// @ts-expect-error the text cannot be changed
real.text = '全网最低价';
// @ts-expect-error nor the draft
real.draft.text = '全网最低价';
// @ts-expect-error nor the labels
real.labels.captionPrefix = '';
// @ts-expect-error rules are only loaded
new CompiledRules(Symbol('rules'), {}, 'hash', []);

speak(requireCleared(JSON.parse('{}')));
void KEY;
