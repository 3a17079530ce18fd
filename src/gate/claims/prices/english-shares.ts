import { addClaim, contradicted, isClaimed, type Scene, statements, unsupported } from '../scene/scene.ts';
import { shownMoney } from './compared-prices.ts';

const SHARES: Record<string, number> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  sixth: 1 / 6,
  tenth: 1 / 10,
};
const NAME =
  '(?:(?<many>two|three) )?(?:a |one |full |whole |good |clean |proper |solid |handsome |decent |nice )*(?<name>half|third|quarter|fifth|sixth|tenth)s?';
const MORE_OR_LESS =
  '(?<near>nearly|almost|just under|not quite|close to|near enough|practically|about|around|roughly|some|more than|over|better than|well over|at least|less than|under)?';
/** Half of what it was, nearly a third off, save a quarter, a reduction of one fifth: a share of a price in words. */
const SHARE = new RegExp(
  String.raw`\b${MORE_OR_LESS}(?: |\b)${NAME}(?:(?: of)? (?:of )?(?<left>what (?:it|they|this|that|we|you|the)[a-z' ]{0,24}?(?:cost|costs|was|were|asked|charged|paid|sold|went|been|price|usually|is|at)|(?:the|its|our|that|their) (?:[a-z]+ ){0,3}?price(?! of)|what we)|(?<off> off(?! the (?:time|weight|sugar|salt))| cheaper| less than (?:it|they|the|what|in|before|last)| saved| discount| reduction| price cut))`,
  'gu',
);
const SAVES = new RegExp(
  String.raw`\b(?:sav(?:e|es|ing)(?: you)?|down|reduc(?:ed|tion) (?:by|of)|cut (?:by|of)|drop of|dropped by|knocked|comes? down by|saving of|discount of|that's)(?: just| by| of| you)? ${MORE_OR_LESS}(?: |\b)${NAME}(?= (?:on|off|tonight|this|from|against|saved)\b|[,.;!]|$)`,
  'gu',
);
const OF_PRICE =
  /\b(?:price[ds]?|cost|costs|paid|pay|paying|dollars?|pounds?|euros?|bucks|quid|sav\w+|reduc\w+|discount|cheaper|tonight|was|were|from|asked|charged|store|shop|november|october|september|offer)\b/u;
const DENIED =
  /\b(?:not|no|never|isn't|wasn't|nowhere near|would be|if|neither)\b[^.;!?]{0,24}$|n't\b[^.;!?]{0,24}$/u;
/** Of other people's prices, or of a part of the goods. */
const OF_OTHER =
  /\b(?:others|elsewhere|supermarkets?|brands?|competitors?|rivals?|shops charge|water|sugar|salt|fat|weight|time|energy|power|calories|volume|size|bottle|jar|cup|pack|length|supply|speed)\b/u;

/** How far a share may be off that is told without 'nearly'. */
const ROUNDING = 0.035;
const NEAR = 0.07;

/** Shares of a price in words, held against what it was and is. */
export function readEnglishShares(scene: Scene): void {
  if (!scene.hasEnglish) return;
  for (const match of [...statements(scene, SHARE), ...statements(scene, SAVES)]) {
    const [from, to] = [match.index, match.index + match[0].length];
    const clause = scene.clauseAt(from);
    if (isClaimed(scene, from, to) || DENIED.test(scene.text.slice(clause.from, from))) continue;
    if (!OF_PRICE.test(clause.text) || OF_OTHER.test(clause.text)) continue;
    const { id, product } = scene.sheetAt(from);
    const price = product?.price;
    const share = shareOf(match);
    if (price === undefined || share === undefined) continue;
    if (price.was === undefined) {
      if (price.lowest_30d === undefined || price.lowest_30d <= price.live)
        addClaim(scene, 'price', from, to, unsupported, 'compared-price');
      continue;
    }
    const left = price.live / price.was;
    if (agrees(left, share, match) || agrees(1 - left, share, match)) continue;
    // The share may be of a bundle against its pieces.
    if (price.bundle !== undefined && /\b(?:two|three|four|pair|both|bundle|set|pack)\b/u.test(scene.text))
      continue;
    const judgement = contradicted(
      [`${id}.price.was`, `${id}.price.live`],
      `${shownMoney(scene, price.was)} → ${shownMoney(scene, price.live)}`,
    );
    addClaim(scene, 'price', from, to, judgement, 'compared-price');
  }
}

function shareOf({ groups }: RegExpExecArray): number | undefined {
  const one = SHARES[groups?.name ?? ''];
  return one === undefined
    ? undefined
    : one * (groups?.many === 'three' ? 3 : groups?.many === 'two' ? 2 : 1);
}

function agrees(known: number, said: number, { groups }: RegExpExecArray): boolean {
  const near = groups?.near ?? '';
  if (/^(?:nearly|almost|just under|not quite|close|near|practically)/u.test(near))
    return known <= said + ROUNDING / 2 && known >= said - NEAR;
  if (/^(?:more than|over|better|well|at least)/u.test(near)) return known >= said - 0.005;
  if (/^(?:less|under)/u.test(near)) return known <= said + 0.005;
  return Math.abs(known - said) <= (near === '' ? ROUNDING : NEAR);
}
