/** Written for people, not a key of the contract. */
const WORDS = /\p{Script=Han}/u;
/** Where people write more than one thing, the likeliest first; validation does not keep the order of the file. */
const PROSE = ['value', 'note', 'result', 'condition', 'warranty', 'remote_areas_extra'];

/**
 * `{value: 密封,30天内吃完, label: 储存}`: YAML takes the words after a comma without quotes for a key that has no
 * value. They belong to the text before them.
 */
export function withCutOffWords(source: object): Record<string, unknown> {
  const whole: Record<string, unknown> = { ...source };
  const cutOff = Object.keys(whole).filter((key) => whole[key] === null && WORDS.test(key));
  const prose = cutOff.length === 0 ? undefined : PROSE.find((key) => typeof whole[key] === 'string');
  if (prose === undefined) return whole;
  whole[prose] = [whole[prose], ...cutOff].join('，');
  for (const key of cutOff) delete whole[key];
  return whole;
}
