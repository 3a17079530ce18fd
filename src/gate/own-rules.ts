import { VERSION } from '../infra/version.ts';

/** What findings name as their pack that come of no file of rules but of the program: facts, labels, disguises. */
export const OWN_RULES = `candor@${VERSION}`;
