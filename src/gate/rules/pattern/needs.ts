import type { Needs } from '../../text/word-index.ts';
import type { Node } from './node.ts';

/** A class of more characters than this is met in nearly every text. */
const MOST_MEMBERS = 16;

/** Groups of words of each of which every text that matches holds one; empty groups and words say nothing. */
export function needsOf(node: Node): Needs {
  switch (node.kind) {
    case 'character':
      return [[node.character]];
    case 'set': {
      const members = node.source.slice(1, -1);
      const isPlain = node.source.startsWith('[') && !/[\\^-]/.test(members);
      return isPlain && members.length <= MOST_MEMBERS ? [[...members]] : [];
    }
    case 'words':
      return [node.words];
    case 'place':
      return [];
    case 'either': {
      const best = node.branches.map((branch) => bestGroup(needsOf(branch)));
      return best.every((group) => group !== undefined) ? [best.flat()] : [];
    }
    case 'row':
      return needsOfRow(node.parts);
    case 'repeat':
      return node.least > 0 ? needsOf(node.of) : [];
  }
}

/** Characters that stand one behind another are one word. */
function needsOfRow(parts: readonly Node[]): Needs {
  const needs: (readonly string[])[] = [];
  let run = '';
  for (const part of parts) {
    if (part.kind === 'character') {
      run += part.character;
      continue;
    }
    if (run !== '') needs.push([run]);
    run = '';
    needs.push(...needsOf(part));
  }
  return run === '' ? needs : [...needs, [run]];
}

/** The group that occurs least in ordinary text: long words first, then few of them. */
export function bestGroup(groups: Needs): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  let bestScore = -1;
  for (const group of groups) {
    const shortest = Math.min(...group.map((word) => word.length));
    const score = shortest * 1000 - Math.min(group.length, 900);
    if (group.length > 0 && score > bestScore) {
      best = group;
      bestScore = score;
    }
  }
  return best;
}
