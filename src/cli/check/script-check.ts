import type { ConfigTree, RoomTree } from '../../config/load-config.ts';
import type { ConfigProblem, YamlPath } from '../../config/problem.ts';
import { reviewDraft } from '../../gate/review.ts';
import type { CompiledRules } from '../../gate/rules.ts';
import { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { languageOf } from '../../model/text.ts';
import type { Draft, Finding, Review } from '../../model/utterance.ts';
import { expandTemplates, spanBeforeExpansion } from '../../rundown/templates.ts';

/** As many of the last texts as the door remembers on air. */
const MEMORY = 4;

interface Wording {
  readonly file: string;
  readonly path: YamlPath;
  readonly text: string;
  readonly draft: Pick<Draft, 'source' | 'surface' | 'product'>;
  /** Whether the words that come next may complete a claim begun here. */
  readonly isRemembered: boolean;
}

/**
 * What the gate says of everything a room is scripted to say and show: title, lines in all their wordings,
 * fillers. Each finding points at the words in the YAML file; template problems too.
 * @param now epoch ms
 */
export function checkScript(
  tree: ConfigTree,
  room: RoomTree,
  rules: CompiledRules,
  now: number,
): readonly ConfigProblem[] {
  const { locale } = room.config;
  const knowledge = knowledgeOf(room, tree.knowledge);
  let after: readonly string[] = [];
  return wordingsOf(room).flatMap((wording) => {
    const expanded = expandTemplates(wording.text, wording.draft.product, knowledge, locale);
    if (!expanded.ok) {
      return expanded.problems.map(({ template, offset, message, nearest }) =>
        tree.sources.problem(
          { ...wording, span: [offset, offset + template.length] },
          { severity: 'error', code: 'TEMPLATE_INVALID', message, ...(nearest !== undefined && { nearest }) },
        ),
      );
    }
    const { text, pieces } = expanded;
    const review = reviewDraft({ ...wording.draft, text }, knowledge, rules, { now, locale, after });
    // What is heard on air: the words as the gate puts them.
    const heard = review.decision === 'rewrite' ? review.text : text;
    if (wording.isRemembered) after = [...after, heard].slice(-MEMORY);
    return objections(review, languageOf(locale)).map(({ span, ...words }) =>
      tree.sources.problem({ ...wording, span: spanBeforeExpansion(pieces, span) }, words),
    );
  });
}

/** On air a room knows its own products only. */
function knowledgeOf({ config }: RoomTree, { currency, products, shop }: KnowledgeBase): KnowledgeBase {
  const own = products.filter((product) => config.products.includes(product.id));
  return new KnowledgeBase([{ version: 1, currency, products: own, ...(shop !== undefined && { shop }) }]);
}

function wordingsOf({ config, rundown, roomFile, rundownFile }: RoomTree): readonly Wording[] {
  const title: Wording = {
    file: roomFile,
    path: ['title'],
    text: config.title,
    draft: { source: 'script', surface: 'slate' },
    isRemembered: false,
  };
  const lines = rundown.segments.flatMap((segment, s) =>
    segment.lines.flatMap((line, l) => {
      const path: YamlPath = ['segments', s, 'lines', l, 'say'];
      const draft: Wording['draft'] = {
        source: 'script',
        surface: 'speech',
        ...(segment.product !== undefined && { product: segment.product }),
      };
      const says = typeof line.say === 'string' ? [line.say] : line.say;
      return says.map((text, variant) => ({
        file: rundownFile,
        path: typeof line.say === 'string' ? path : [...path, variant],
        text,
        draft,
        // Wordings take turns, so of several only one is heard before the next line.
        isRemembered: variant === 0,
      }));
    }),
  );
  const fillers = rundown.fillers.map(
    (text, index): Wording => ({
      file: rundownFile,
      path: ['fillers', index],
      text,
      draft: { source: 'filler', surface: 'speech' },
      isRemembered: false,
    }),
  );
  return [title, ...lines, ...fillers];
}

/** Before what the gate would have said in place of the words. */
const ON_AIR = { zh: ' 播出时会说成：', en: ' On air it would be said as: ' } as const;

type Objection = Pick<ConfigProblem, 'severity' | 'code' | 'message' | 'fix' | 'law' | 'rule'> & {
  readonly span: Finding['span'];
};

/**
 * Refused words are errors, though the rest could be said without them; words that a rule only words otherwise are
 * warnings; notes are for the record.
 */
function objections({ decision, text, findings }: Review, language: 'zh' | 'en'): readonly Objection[] {
  if (decision === 'clear') return [];
  return findings
    .filter((finding) => finding.action !== 'note')
    .map(({ rule, law, reason, fix, span, action }) => ({
      severity: decision === 'refuse' || action === 'refuse' ? 'error' : 'warning',
      code: 'WORDS_REFUSED',
      message: reason[language],
      fix: decision === 'rewrite' ? `${fix[language]}${ON_AIR[language]}${text}` : fix[language],
      law,
      rule,
      span,
    }));
}
