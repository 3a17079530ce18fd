import type { PlatformProfile, Term } from '../../model/platform.ts';
import type { PlatformCode, PlatformFinding } from '../../model/platform-verdict.ts';
import type { Bilingual } from '../../model/text.ts';

/** Findings of one profile, each with its source as a person reads it. */
export class Findings {
  readonly #profile: PlatformProfile;

  constructor(profile: PlatformProfile) {
    this.#profile = profile;
  }

  /** The room falls short of a term: refused, or only warned where the term itself is in doubt. */
  shortOf(term: Term, code: PlatformCode, message: Bilingual): PlatformFinding {
    return this.#finding(term.unsettled === true ? 'warn' : 'refuse', term, code, message);
  }

  /** A term that a person has to see to, since nothing in the configuration proves it. */
  reminder(term: Term, code: PlatformCode, message: Bilingual): PlatformFinding {
    return this.#finding('warn', term, code, message);
  }

  /** Something about the profile itself, or about how a room uses it. */
  ofProfile(severity: PlatformFinding['severity'], code: PlatformCode, message: Bilingual): PlatformFinding {
    const { id, as_of } = this.#profile;
    return { code, severity, message, source: `config/platforms/${id}.yaml (as_of ${as_of})` };
  }

  #finding(
    severity: PlatformFinding['severity'],
    { source, certainty, unsettled }: Term,
    code: PlatformCode,
    message: Bilingual,
  ): PlatformFinding {
    const cited = this.#profile.sources.find(({ id }) => id === source);
    const date = cited?.date === undefined ? '' : ` (${cited.date})`;
    const doubt = unsettled === true ? ', unsettled' : '';
    return { code, severity, message, source: `${cited?.name ?? source}${date} [${certainty}${doubt}]` };
  }
}
