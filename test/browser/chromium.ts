import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Without these, Chromium looks for hosts that a closed network refuses. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium. Sound plays without a click unless `autoplay` is false. */
export async function openChromium({ autoplay = true } = {}): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`${CHROMIUM} is missing: the browser tests need Debian's package chromium.`);
  }
  const policy = autoplay ? 'no-user-gesture-required' : 'document-user-activation-required';
  return chromium.launch({ executablePath: CHROMIUM, args: [...QUIET, `--autoplay-policy=${policy}`] });
}

/** A browser draws in software beside another worker: a second try tells a slow machine from a fault. */
export const AGAIN = { retry: 2, timeout: 45_000 };
