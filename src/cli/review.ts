import { Command, Option } from 'commander';
import { labelPlanFor } from '../gate/label-plan.ts';
import { reviewDraft } from '../gate/review.ts';
import { SystemClock } from '../infra/clock.ts';
import { EXIT } from '../model/errors.ts';
import { LOCALES, type Locale } from '../model/text.ts';
import { linesOf, printLine } from './json-lines.ts';
import { noSuchProduct } from './no-such-product.ts';
import { readKnowledge, readRules } from './offline-inputs.ts';
import { packagePath } from './package-path.ts';
import { reviewedLine } from './review/reviewed-line.ts';
import { readUtteranceLine } from './review/utterance-line.ts';

const HELP = `
In:  {"id": "1", "text": "全网最低价", "product": "curler-a1", "after": ["刚才说的话"]} a line;
     product, source (script, answer, operator, …) and after may be left out; a product that the
     knowledge base does not have is refused, and named on standard error
Out: {"id": "1", "decision": "clear|rewrite|refuse", "text": "…", "findings": [{rule, category, law,
     span, quote, reason, fix}], "claims": [{kind, quote, verdict, fact}], "labels": […]}
     a line each, in the same order. Any decision but clear means the words as given may not be spoken

'Now' is the knowledge base's as_of, or else the present.

Examples:
  $ candor review --kb config/products < script.jsonl
  $ candor review --kb kb.yaml --locale en-US lines.jsonl

Exit codes: 0 all clear, 1 something was not, or a line could not be read (named on standard error),
2 usage or configuration.`;

interface ReviewOptions {
  readonly kb: string;
  readonly rules: string;
  readonly locale: Locale;
}

/** `candor review`: what the gate would say to each utterance, offline, with the very same code. */
export function reviewCommand(): Command {
  return new Command('review')
    .description('judge utterances by the rules and the knowledge base, without airing anything')
    .argument('[file]', 'utterances as JSON lines; standard input without it')
    .requiredOption('--kb <path>', 'product knowledge base: a YAML file, or a folder of them')
    .option('--rules <dir>', 'folder of rule packs', packagePath('config', 'rules'))
    .addOption(new Option('--locale <locale>', 'language and market').choices(LOCALES).default('zh-CN'))
    .addHelpText('after', HELP)
    .action(review);
}

async function review(file: string | undefined, options: ReviewOptions): Promise<void> {
  const { locale } = options;
  const clock = new SystemClock();
  const knowledge = readKnowledge(options.kb, clock.now());
  const rules = readRules(options);
  const plan = labelPlanFor({ locale, contentProducer: knowledge.shop?.operator ?? 'candor review' });
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readUtteranceLine(line);
    if (!read.ok) {
      process.exitCode = EXIT.findings;
      process.stderr.write(`${file ?? 'stdin'}:${number}: ${read.reason}\n`);
      continue;
    }
    const { id, after, ...words } = read.utterance;
    const unknown = noSuchProduct(words.product, knowledge);
    if (unknown !== undefined) process.stderr.write(`${file ?? 'stdin'}:${number}: ${unknown}\n`);
    const judged = reviewDraft({ ...words, surface: 'speech' }, knowledge, rules, {
      now: knowledge.asOf ?? clock.now(),
      locale,
      after,
    });
    if (judged.decision !== 'clear') process.exitCode = EXIT.findings;
    const printed = reviewedLine(id, judged, plan, locale);
    await printLine(printed);
  }
}
