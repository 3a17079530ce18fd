import type { RefusalView } from '../../../model/room-view.ts';
import { language, words } from '../words.ts';

/** Why words were refused: the rule's law, the quoted words, the reason and the way out. */
export function Reasons({ refusal }: { refusal: RefusalView }) {
  const t = words();
  const tongue = language.value;
  if (refusal.findings.length === 0) return <p class="refused">{refusal.message[tongue]}</p>;
  return (
    <ul class="reasons">
      {refusal.findings.map((finding) => (
        <li key={`${finding.rule}/${finding.quote}`}>
          <mark>{finding.quote}</mark>
          <p>
            {t.reason}
            {finding.reason[tongue]} <cite>{finding.law}</cite>
          </p>
          <p class="fix">
            {t.fix}
            {finding.fix[tongue]}
          </p>
        </li>
      ))}
    </ul>
  );
}
