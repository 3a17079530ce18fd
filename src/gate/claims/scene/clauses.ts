import { mayMatch } from '../../text/may-match.ts';

/** A stretch of a folded text between commas; `sentence` counts the full stops before it. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly sentence: number;
  /** It asks, so it states nothing. */
  readonly asks: boolean;
}

const END = /[。！!？?；;\n]|\.(?=\s|$)/u;
const PAUSE = /[，:：—…]|,(?!\d{3}(?!\d))/u;
const BREAK = new RegExp(`${END.source}|${PAUSE.source}`, 'gu');

const ASKING_END =
  /(?:吗|么|呢|多少钱?|几块|几个|几天|什么|哪里|哪个|怎么样|哪[个款种样]?(?:更|最|比较)?(?:好|强|值|划算|便宜|实惠|合适|好用|好吃|好喝)?|是不是|对不对|好不好|行不行)(?:呀|啊|的|了)?$/u;
const ASKING_WORD =
  /多少|几块|几天|几个|什么|怎么|哪[里个种款]|谁|为啥|有没有|是不是|能不能|可不可以|会不会|要不要|how (?:much|many|long)|what|which|when|where|does it|is it|is there|can i|can it|do you|are there|will it|should i/u;
/** Nobody says more in one breath; a longer stretch is cut, so that the work stays in proportion. */
const LONGEST = 120;
/** 会不会有味道 asks without a mark; with a number in it, it may only pretend to. */
const OPEN_QUESTION = /^.{0,4}(?:会不会|能不能|有没有|可不可以|要不要)/u;
/** Questions in form that state what they say. */
const RHETORICAL =
  /难道|不是.*吗$|岂不|谁不|(?:信|知道|敢想|想到|心动|香|划算|厉害|便宜|值|听到|看到|听清楚|看见|记住|明白|惊喜|开心|懂)(?:了|不)?(?:吗|么|不)$|isn'?t (?:it|that)|can you believe|crazy,? right|what are you waiting/u;

export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  const asks = askingIn(text);
  let from = 0;
  let sentence = 0;
  const close = (to: number, mark: string): void => {
    while (to - from > LONGEST) {
      clauses.push({
        from,
        to: from + LONGEST,
        text: text.slice(from, from + LONGEST),
        sentence,
        asks: false,
      });
      from += LONGEST;
    }
    const words = text.slice(from, to);
    if (words.trim() !== '') {
      const isOpen = mark === '?' && isLeftOpen(words, text.slice(to + 1, to + 24));
      clauses.push({ from, to, text: words, sentence, asks: isOpen || asks(words, mark) });
    }
  };
  BREAK.lastIndex = 0;
  for (let match = BREAK.exec(text); match !== null; match = BREAK.exec(text)) {
    close(match.index, match[0]);
    from = match.index + match[0].length;
    if (END.test(match[0]) || match[0] === '.') sentence += 1;
  }
  close(text.length, '');
  return clauses;
}

const NO_ANSWER =
  /^ ?(?:too |i (?:can't|cannot|don't|wouldn't|couldn't)|no\b|nope|not\b|sorry|depends|hmm|wrong|it won't|it doesn't|it isn't)/u;

/** A four-pound chicken? I can't say: what is asked so is not said to be so. */
const isLeftOpen = (words: string, rest: string): boolean =>
  /^ ?(?:an?|the) [a-z\d]/u.test(words) && words.length <= 48 && NO_ANSWER.test(rest);

/** Whether words that end on a mark ask; what the whole text cannot hold is not looked for in each clause. */
function askingIn(text: string): (words: string, mark: string) => boolean {
  const mayPretend = mayMatch(RHETORICAL, text);
  const mayBeOpen = mayMatch(OPEN_QUESTION, text);
  const mayEndAsking = mayMatch(ASKING_END, text);
  return (words, mark) => {
    const isMarked = mark === '?' || mark === '？';
    if (!isMarked && !mayBeOpen && !mayEndAsking) return false;
    const plain = words.trim();
    return !(mayPretend && RHETORICAL.test(plain)) && asksPlainly(plain, isMarked);
  };
}

function asksPlainly(plain: string, isMarked: boolean): boolean {
  if (isMarked)
    return (
      ASKING_END.test(plain) ||
      ASKING_WORD.test(plain) ||
      plain.length <= 12 ||
      /^(?:is|are|does|do|can|will|has|have|got|need|your)\b/.test(plain)
    );
  if (OPEN_QUESTION.test(plain) && !/\d/.test(plain)) return true;
  return ASKING_END.test(plain) && (/(?:吗|么)(?:呀|啊)?$/u.test(plain) || ASKING_WORD.test(plain));
}
