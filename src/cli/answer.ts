import { Command, Option } from 'commander';
import { Answering } from '../answering/answering.ts';
import { reviewDraft } from '../gate/review.ts';
import { type Clock, SystemClock } from '../infra/clock.ts';
import { openLog } from '../infra/log.ts';
import type { AnswerSentence } from '../model/audience.ts';
import { CandorError, EXIT } from '../model/errors.ts';
import { LOCALES, type Locale } from '../model/text.ts';
import { type QuestionLine, readQuestionLine } from './answer/question-line.ts';
import { type ReviewedAnswer, reviewAnswer } from './answer/reviewed-answer.ts';
import { linesOf, printLine } from './json-lines.ts';
import { modelFromEnvironment } from './model-from-environment.ts';
import { noSuchProduct } from './no-such-product.ts';
import { readKnowledge, readRules } from './offline-inputs.ts';
import { packagePath } from './package-path.ts';

const HELP = `
In:  {"id": "1", "text": "这个多少瓦", "product": "curler-a1"} a line; the product may be left out
Out: {"id": "1", "text": "…", "facts": ["curler-a1.facts.power"], "via": "knowledge", "decision": "clear"}
     a line each, in the same order. via is llm, knowledge, or fallback where the knowledge base does
     not hold the answer; decision is the gate's: clear, rewrite, or refuse (text is the fallback then)

The model is asked where CANDOR_LLM_BASE_URL and CANDOR_LLM_MODEL (and CANDOR_LLM_API_KEY, if it needs
one) are set. 'Now' is the knowledge base's as_of, or else the present.

Examples:
  $ candor answer --kb config/products < questions.jsonl
  $ echo '{"id":1,"text":"保质期多久"}' | candor answer --kb kb.yaml --product yak-jerky --llm off

Exit codes: 0 fine, 1 a line could not be read (named on standard error), 2 usage or configuration.`;

interface AnswerOptions {
  readonly kb: string;
  readonly product?: string;
  readonly llm?: 'on' | 'off';
  readonly rules: string;
  readonly locale: Locale;
}

/** `candor answer`: what the host would say to viewers' questions, offline, through the gate. */
export function answerCommand(): Command {
  return new Command('answer')
    .description("answer viewers' questions from the knowledge base")
    .argument('[file]', 'questions as JSON lines; standard input without it')
    .requiredOption('--kb <path>', 'product knowledge base: a YAML file, or a folder of them')
    .option('--product <id>', 'the product being presented, for questions that name none')
    .addOption(
      new Option('--llm <mode>', 'ask the model or not; default: where one is set up').choices(['on', 'off']),
    )
    .option('--rules <dir>', 'folder of rule packs', packagePath('config', 'rules'))
    .addOption(new Option('--locale <locale>', 'language and market').choices(LOCALES).default('zh-CN'))
    .addHelpText('after', HELP)
    .action(answer);
}

async function answer(file: string | undefined, options: AnswerOptions): Promise<void> {
  const system = new SystemClock();
  const knowledge = readKnowledge(options.kb, system.now());
  if (options.product !== undefined && knowledge.product(options.product) === undefined) {
    throw new CandorError('USAGE', `The knowledge base has no product '${options.product}'.`, {
      fix: `It has ${knowledge.products.map(({ id }) => id).join(', ') || 'none'}.`,
    });
  }
  const clock = clockAt(knowledge.asOf, system);
  const llm = options.llm === 'off' ? undefined : modelFromEnvironment(options.llm === 'on');
  const log = openLog('warn');
  const answering = new Answering({
    knowledge: () => knowledge,
    clock,
    log,
    locale: options.locale,
    onKnowledgeCall: () => undefined,
    onModelFault: ({ reason }) => log.warn({ reason }, 'the model gave no whole answer'),
    ...(llm !== undefined && { llms: [llm] }),
  });
  const rules = readRules(options);

  const reply = async (question: QuestionLine): Promise<ReviewedAnswer> => {
    const product = question.product ?? options.product;
    const asked = {
      text: question.text,
      ...(question.product !== undefined && { product: question.product }),
      ...(options.product !== undefined && { onAir: options.product }),
    };
    const sentences: AnswerSentence[] = [];
    for await (const sentence of answering.answer(asked, new AbortController().signal))
      sentences.push(sentence);
    const via = sentences.some((sentence) => sentence.via === 'llm') ? 'llm' : 'knowledge';
    return reviewAnswer(
      sentences,
      (text, after) =>
        reviewDraft(
          { text, via, source: 'answer', surface: 'speech', ...(product !== undefined && { product }) },
          knowledge,
          rules,
          { now: clock.now(), locale: options.locale, after },
        ),
      answering.referral(asked),
    );
  };
  await answerLines(file, reply, (id) => noSuchProduct(id, knowledge));
}

async function answerLines(
  file: string | undefined,
  reply: (question: QuestionLine) => Promise<ReviewedAnswer>,
  lacking: (product: string | undefined) => string | undefined,
): Promise<void> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readQuestionLine(line);
    if (!read.ok) {
      process.exitCode = EXIT.findings;
      process.stderr.write(`${file ?? 'stdin'}:${number}: ${read.reason}\n`);
      continue;
    }
    const unknown = lacking(read.question.product);
    if (unknown !== undefined) process.stderr.write(`${file ?? 'stdin'}:${number}: ${unknown}\n`);
    const answered = { id: read.question.id, ...(await reply(read.question)) };
    await printLine(answered);
  }
}

/** Stands still at the knowledge base's own time; timers run on the machine's. */
function clockAt(moment: number | undefined, system: Clock): Clock {
  if (moment === undefined) return system;
  return {
    now: () => moment,
    after: (ms, task) => system.after(ms, task),
    sleep: (ms, signal) => system.sleep(ms, signal),
  };
}
