import type { YAMLError } from 'yaml';

interface SyntaxMessage {
  readonly message: string;
  readonly fix: string;
}

/**
 * The parser's own words can quote the file, and the file can hold a secret, so each code gets words of ours.
 */
const MESSAGES: Record<YAMLError['code'], SyntaxMessage> = {
  ALIAS_PROPS: { message: 'an alias cannot have an anchor or a tag', fix: 'write the alias alone, as *name' },
  BAD_ALIAS: { message: 'this alias stands for nothing', fix: 'define the anchor (&name) before it' },
  BAD_DIRECTIVE: { message: 'this is no YAML directive', fix: "quote a text that begins with '%'" },
  BAD_DQ_ESCAPE: {
    message: 'this escape is not known in double quotes',
    fix: "write '\\\\' for a backslash, or use single quotes",
  },
  BAD_INDENT: {
    message: 'the indentation is wrong here, or a bracket above is not closed',
    fix: 'align it with its neighbours, with spaces',
  },
  BAD_PROP_ORDER: {
    message: 'anchor and tag stand in the wrong place',
    fix: 'put them right before the value',
  },
  BAD_SCALAR_START: { message: 'a plain text cannot begin like this', fix: 'put the text in quotes' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a nested mapping begins on the line of its key, or quotes or an indent are missing',
    fix: "quote a text that holds ': ', or move the nested keys to the next line",
  },
  BLOCK_IN_FLOW: {
    message: 'a block cannot stand inside [ ] or { }',
    fix: 'close the bracket, or indent the block',
  },
  DUPLICATE_KEY: { message: 'this key stands twice in the same mapping', fix: 'remove one of the two' },
  IMPOSSIBLE: { message: 'this cannot be read as YAML', fix: 'check quotes, brackets and indentation above' },
  KEY_OVER_1024_CHARS: { message: 'a key is longer than 1024 characters', fix: 'check for a missing colon' },
  MISSING_CHAR: {
    message: 'a character is missing: a quote, a bracket, a comma, a colon or a space',
    fix: 'close what was opened above, and put a space after : and -',
  },
  MULTILINE_IMPLICIT_KEY: { message: 'a key runs over several lines', fix: 'check for a missing colon' },
  MULTIPLE_ANCHORS: { message: 'a value can have one anchor only', fix: 'remove one' },
  MULTIPLE_DOCS: { message: 'the file holds several documents', fix: "remove what follows '---'" },
  MULTIPLE_TAGS: { message: 'a value can have one tag only', fix: 'remove one' },
  NON_STRING_KEY: { message: 'a key has to be a text', fix: 'write a plain word, or quote it' },
  RESOURCE_EXHAUSTION: { message: 'the file is nested too deeply', fix: 'nest 32 levels at most' },
  TAB_AS_INDENT: { message: 'a tab cannot indent', fix: 'use spaces' },
  TAG_RESOLVE_FAILED: { message: 'this tag is not known', fix: 'remove the tag (!…)' },
  UNEXPECTED_TOKEN: { message: 'this does not belong here', fix: 'check quotes, brackets and indentation' },
  BAD_COLLECTION_TYPE: { message: 'this tag does not fit the value', fix: 'remove the tag (!…)' },
};

/** Says in plain words what the parser met, without quoting the file. */
export function syntaxMessage(code: YAMLError['code']): SyntaxMessage {
  return MESSAGES[code];
}
