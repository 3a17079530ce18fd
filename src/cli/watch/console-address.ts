import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigTree } from '../../config/load-config.ts';
import { CandorError } from '../../model/errors.ts';

/** Where a console is, and what opens it. */
export interface ConsoleAddress {
  /** Such as `http://127.0.0.1:8787`; what is shown to people, so never the token. */
  readonly server: string;
  readonly token: string;
  /** The server's first room where absent. */
  readonly room?: string;
}

/**
 * The console's address as `candor run` prints it: `http://127.0.0.1:8787/console?room=night#token=…`.
 * @param token opens it where the address carries none
 * @throws CandorError USAGE
 */
export function readConsoleAddress(text: string, token: string | undefined): ConsoleAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new CandorError('USAGE', `'${text.replace(/#.*/s, '')}' is no address of a console.`, {
      fix: 'Give the one that `candor run` prints, in quotes: http://127.0.0.1:8787/console?room=night#token=…',
    });
  }
  const own = new URLSearchParams(url.hash.slice(1)).get('token') ?? token;
  if (own === undefined) throw tokenMissing('The address carries no token.');
  const room = url.searchParams.get('room');
  return { server: url.origin, token: own, ...(room !== null && { room }) };
}

/**
 * The console of the service that a configuration describes, running on this machine.
 * @throws CandorError USAGE
 */
export function consoleOf({ service, dataDir }: ConfigTree, token: string | undefined): ConsoleAddress {
  const { bind, port, consoleToken } = service.server;
  const kept = join(dataDir, 'console-token');
  const own =
    token ?? consoleToken ?? (existsSync(kept) ? readFileSync(kept, 'utf8').trim() || undefined : undefined);
  if (own === undefined) throw tokenMissing(`There is no token in ${kept}: nothing has run there yet.`);
  if (port === 0) {
    throw new CandorError('USAGE', 'server.port is 0, so the port is another one at every start.', {
      fix: 'Give the address that `candor run` has printed.',
    });
  }
  return { server: `http://${reachable(bind)}:${port}`, token: own };
}

/** An address to listen on everywhere is none to connect to. */
function reachable(bind: string): string {
  if (bind === '0.0.0.0') return '127.0.0.1';
  if (bind === '::') return '[::1]';
  return bind.includes(':') ? `[${bind}]` : bind;
}

function tokenMissing(message: string): CandorError {
  return new CandorError('USAGE', message, {
    fix: 'Give the address that `candor run` prints, or set CANDOR_CONSOLE_TOKEN.',
  });
}
