/** Of the tests' ledgers, for the test and for its child processes. */
export const ROOM = 'night-shop';
