import { Command } from 'commander';
import { Screener } from '../audience/screener.ts';
import { SystemClock } from '../infra/clock.ts';
import { EXIT } from '../model/errors.ts';
import { linesOf, printLine } from './json-lines.ts';
import { readKnowledge } from './offline-inputs.ts';
import { readCommentLine } from './screen/comment-line.ts';

const HELP = `
In:  {"id": "1", "at": 1764000000000, "user": "u1", "text": "A1多少钱"} a line, in order of time
     (at: ms or ISO 8601; type: comment, gift, like, follow, enter, share or order)
Out: {"id": "1", "class": "question", "product": "curler-a1", "cluster": "price:curler-a1", "reason": "…"}
     a line each in the same order; when a burst changes an earlier verdict, that id again with
     "revised": true

Examples:
  $ candor screen --kb config/products < comments.jsonl
  $ candor screen comments.jsonl | grep '"shill"'

Exit codes: 0 fine, 1 a line could not be read (named on standard error), 2 usage or configuration.`;

/** `candor screen`: what screening makes of a night's comments, offline and in virtual time. */
export function screenCommand(): Command {
  return new Command('screen')
    .description('sort comments into questions, chat, gifts, spam, shills, injections and abuse')
    .argument('[file]', 'comments as JSON lines; standard input without it')
    .option('--kb <path>', 'product knowledge base (YAML file or folder), to link questions to products')
    .addHelpText('after', HELP)
    .action(screen);
}

async function screen(file: string | undefined, options: { readonly kb?: string }): Promise<void> {
  const knowledge = options.kb === undefined ? undefined : readKnowledge(options.kb, new SystemClock().now());
  let now = 0;
  const screener = new Screener({ knowledge: () => knowledge, clock: { now: () => now } });
  let number = 0;
  let broken = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readCommentLine(line, now);
    if (!read.ok) {
      broken += 1;
      process.stderr.write(`${file ?? 'stdin'}:${number}: ${read.reason}\n`);
      continue;
    }
    // Time never runs back, even where a line is out of order.
    now = Math.max(now, read.comment.at);
    for (const screened of screener.screen(read.comment)) {
      // Evidence for the record of a night; offline the words are at hand.
      const { campaign: _campaign, sample: _sample, ...verdict } = screened;
      await printLine({ ...verdict, id: JSON.parse(screened.id) });
    }
  }
  if (broken > 0) process.exitCode = EXIT.findings;
}
