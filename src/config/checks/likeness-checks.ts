import { REVIEWED_CLASSES } from '../../knowledge/reviewed-goods.ts';
import type { RegulatoryClass } from '../../model/knowledge.ts';
import type { RoomConfig } from '../../model/room-config.ts';
import type { ConfigProblem } from '../problem.ts';
import type { ValidFile } from '../yaml/document.ts';

/** What nobody may endorse (Advertising Law, arts. 16, 18, 38): drugs, devices, medical services, health food. */
const NOT_ENDORSED: readonly RegulatoryClass[] = REVIEWED_CLASSES;

/**
 * A face or voice of a real person is on air only while the consent runs, and within it (ADM-08).
 * @param classOf the regulatory class of a product
 * @param now epoch ms
 */
export function checkLikeness(
  { file, value }: ValidFile<RoomConfig>,
  classOf: (product: string) => RegulatoryClass | undefined,
  now: number,
): readonly ConfigProblem[] {
  return value.hosts.flatMap(({ likeness, voice }, index) => {
    const { consent } = likeness ?? {};
    if (likeness?.of !== 'person' || consent === undefined) return [];
    const path = ['hosts', index, 'likeness'];
    const problems: ConfigProblem[] = [];
    if (Date.parse(consent.on) > now || Date.parse(consent.expires) <= now) {
      problems.push(
        file.problem([...path, 'consent', 'expires'], {
          message: `the consent of ${likeness.person} runs from ${consent.on} to ${consent.expires}, not now`,
          fix: 'have it renewed, or give the host an invented face and voice',
        }),
      );
    }
    const lacking = (['face', ...(voice === undefined ? [] : (['voice'] as const))] as const).filter(
      (part) => !consent.covers.includes(part),
    );
    if (lacking.length > 0) {
      problems.push(
        file.problem([...path, 'consent', 'covers'], {
          message: `${likeness.person} has not consented to the use of: ${lacking.join(', ')}`,
          fix: 'a separate consent for each (Provisions on deep synthesis, art. 14)',
        }),
      );
    }
    const forbidden = value.products.filter((product) => {
      const named = classOf(product);
      return likeness.endorser && named !== undefined && NOT_ENDORSED.includes(named);
    });
    if (forbidden.length > 0) {
      problems.push(
        file.problem([...path, 'endorser'], {
          message: `somebody known to the public endorses what he presents, which the law forbids for: ${forbidden.join(', ')}`,
          fix: 'another host for these products (Advertising Law, arts. 16, 18, 38)',
        }),
      );
    }
    return problems;
  });
}
