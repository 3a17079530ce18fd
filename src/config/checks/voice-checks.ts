import type { HttpVoiceConfig } from '../../model/http-voice-config.ts';
import type { ServiceConfig } from '../../model/service-config.ts';
import type { ConfigProblem } from '../problem.ts';
import type { ValidFile } from '../yaml/document.ts';

/** A vendor whose sound carries an AI mark only where it is asked for one. */
interface Vendor {
  readonly name: string;
  /** Hosts, and all below them. */
  readonly hosts: readonly string[];
  /** Keys that only this vendor's request has, for proxies in front of it. */
  readonly keys: readonly string[];
  /** What has to be said, yes or no. */
  readonly flags: readonly string[];
}

const VENDORS: readonly Vendor[] = [
  {
    name: 'Volcengine',
    hosts: ['openspeech.bytedance.com', 'volces.com', 'volcengineapi.com'],
    keys: ['req_params'],
    flags: ['aigc_watermark', 'aigc_metadata'],
  },
  {
    name: 'MiniMax',
    hosts: ['minimax.io', 'minimaxi.com', 'minimax.chat'],
    keys: ['voice_setting'],
    flags: ['aigc_watermark'],
  },
  {
    name: 'DashScope',
    hosts: ['dashscope.aliyuncs.com', 'dashscope-intl.aliyuncs.com', 'maas.aliyuncs.com'],
    keys: [],
    flags: ['enable_aigc_tag'],
  },
];

/** LAB-14: a vendor's AI marks are set one way or the other, never left to its default, which is none. */
export function checkVoices({ file, value }: ValidFile<ServiceConfig>): readonly ConfigProblem[] {
  return (value.voices ?? []).flatMap((voice, index) => {
    if (voice.kind !== 'http') return [];
    const vendor = VENDORS.find((each) => isOf(each, voice));
    return (vendor?.flags ?? [])
      .filter((flag) => !isDecided(voice.body, flag))
      .map((flag) =>
        file.problem(['voices', index, 'body'], {
          message: `${vendor?.name} marks its sound as AI-generated only where ${flag} asks for it, and this voice leaves it to the default`,
          expected: `${flag}: true or false; docs/voices.md tells where it stands`,
          law: 'GB 45438-2025, 5.3',
          rule: 'LAB-14',
        }),
      );
  });
}

function isOf(vendor: Vendor, voice: HttpVoiceConfig): boolean {
  const host = URL.canParse(voice.url) ? new URL(voice.url).hostname : '';
  return (
    vendor.hosts.some((known) => host === known || host.endsWith(`.${known}`)) ||
    vendor.keys.some((key) => valueUnder(voice.body, key) !== undefined)
  );
}

/** A truth value, or an object that holds one under `enable`. */
function isDecided(body: unknown, flag: string): boolean {
  const value = valueUnder(body, flag);
  return typeof value === 'boolean' || typeof valueUnder(value, 'enable') === 'boolean';
}

/** The value under a key, however deep; a text of JSON is looked into too. */
function valueUnder(tree: unknown, key: string): unknown {
  if (typeof tree === 'string') {
    if (!tree.trimStart().startsWith('{')) return undefined;
    try {
      return valueUnder(JSON.parse(tree), key);
    } catch {
      // It only looks like JSON: nothing is set there.
      return undefined;
    }
  }
  if (typeof tree !== 'object' || tree === null) return undefined;
  if (Object.hasOwn(tree, key)) return (tree as Record<string, unknown>)[key];
  return Object.values(tree)
    .map((value) => valueUnder(value, key))
    .find((value) => value !== undefined);
}
