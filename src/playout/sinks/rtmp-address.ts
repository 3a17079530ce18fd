import type { RtmpConfig } from '../../model/output-config.ts';

const HIDDEN = '•••';

/** An address to push to, and what may be said of it. */
export interface RtmpAddress {
  /** With its key: for the encoder's command line only. */
  readonly url: string;
  /** Host and application: what people and logs may see. */
  readonly shown: string;
  /** Words of a program about it, without what is secret in them. */
  redact(words: string): string;
}

/** All behind the application's name is taken for secret: platforms put keys into the path and the query. */
export function rtmpAddress({ url, streamKey }: Pick<RtmpConfig, 'url' | 'streamKey'>): RtmpAddress {
  const whole = streamKey === undefined ? url : `${url.replace(/\/+$/, '')}/${streamKey}`;
  const parts = new URL(whole);
  const [application = '', ...behind] = parts.pathname.split('/').filter((part) => part !== '');
  const shown = `${parts.protocol}//${parts.host}/${application}/${HIDDEN}`;
  const secrets = [
    whole,
    [...behind, ''].join('/') + parts.search,
    behind.join('/'),
    ...(streamKey === undefined ? [] : [streamKey]),
    behind.at(-1) ?? '',
    parts.search.slice(1),
    ...[...parts.searchParams.values()],
    parts.password,
  ]
    // A key of one or two characters is none, and hiding it would eat the words.
    .filter((secret) => secret.length > 2)
    .sort((a, b) => b.length - a.length);
  return {
    url: whole,
    shown,
    redact: (words) =>
      secrets.reduce((left, secret) => left.replaceAll(secret, secret === whole ? shown : HIDDEN), words),
  };
}
