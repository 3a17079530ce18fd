import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Product } from '../model/knowledge.ts';
import type { LabelPlan } from '../model/label-plan.ts';
import type { RoomConfig } from '../model/room-config.ts';
import type { Rundown } from '../model/rundown.ts';
import type { SignedMaterial, SignedPart, SignOffRecord, SignOffVerdict } from '../model/sign-off.ts';
import type { Bilingual } from '../model/text.ts';
import type { Theme } from '../model/theme.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** What a person looks through before he signs a room. */
export interface Signable {
  readonly config: RoomConfig;
  readonly rundown: Rundown;
  readonly knowledge: KnowledgeBase;
  /** What the stage looks like; absent where it is the house's. */
  readonly theme?: Theme;
  /** The label plan in force, the room's own words included. */
  readonly label: LabelPlan;
  /** `CompiledRules.hash`: words that were fit to say may not be by tomorrow's rules. */
  readonly rulesHash?: string;
  /** SHA-256 of each picture file, by `product/file` as the product names it. */
  readonly pictures?: ReadonlyMap<string, string>;
}

/**
 * The hashes a signature is bound to (ADM-06): SHA-256 over the canonical JSON (RFC 8785) of each part. The
 * order of keys in a file, its comments and its blanks do not count; every word and every number does.
 */
export function signedMaterial(room: Signable): SignedMaterial {
  const { config, rundown, knowledge, label } = room;
  const hashes: Record<SignedPart, string> = {
    script: hashOf(rundown),
    title: hashOf({
      title: config.title,
      locale: config.locale,
      // What is said of a written word is signed like the word.
      ...(config.pronunciation !== undefined && { pronunciation: config.pronunciation }),
    }),
    look: hashOf(room.theme === undefined ? config.hosts : { hosts: config.hosts, theme: room.theme }),
    label: hashOf(label),
    'facts:shop': hashOf({ shop: knowledge.shop ?? null, currency: knowledge.currency }),
  };
  for (const id of config.products) {
    const product = knowledge.product(id);
    if (product !== undefined) hashes[`facts:${id}`] = hashOf(signedFacts(product));
  }
  for (const [picture, hash] of room.pictures ?? []) hashes[`picture:${picture}`] = hash;
  if (room.rulesHash !== undefined) hashes.rules = room.rulesHash;
  return { room: config.id, hashes };
}

/** Whether the room is still as its last signature says. Any change voids it, and is named. */
export function judgeSignOff(material: SignedMaterial, latest: SignOffRecord | undefined): SignOffVerdict {
  if (latest === undefined || latest.room !== material.room) {
    return {
      signed: false,
      changed: [],
      message: {
        zh: `直播间 ${material.room} 还没有人审核签字`,
        en: `nobody has signed the room ${material.room} off`,
      },
    };
  }
  const parts = [...new Set([...Object.keys(latest.hashes), ...Object.keys(material.hashes)])];
  const changed = parts.filter((part) => material.hashes[part] !== latest.hashes[part]);
  if (changed.length === 0) return { signed: true, by: latest.by, at: latest.at };
  const when = new Date(latest.at).toISOString();
  return {
    signed: false,
    changed,
    message: {
      zh: `${latest.by} 在 ${when} 的签字已失效，签字后有改动：${changed.map((part) => partName(part).zh).join('、')}`,
      en: `what ${latest.by} signed at ${when} has changed since: ${changed.map((part) => partName(part).en).join(', ')}`,
    },
  };
}

/** A part as a person calls it. */
export function partName(part: SignedPart): Bilingual {
  const known = PART_NAMES[part];
  if (known !== undefined) return known;
  const at = part.indexOf(':');
  const [kind, rest] = [part.slice(0, at), part.slice(at + 1)];
  if (kind === 'facts') return { zh: `商品资料 ${rest}`, en: `facts of ${rest}` };
  if (kind === 'picture') return { zh: `图片 ${rest}`, en: `picture ${rest}` };
  return { zh: part, en: part };
}

const PART_NAMES: Readonly<Record<string, Bilingual>> = {
  script: { zh: '脚本', en: 'script' },
  title: { zh: '标题与市场', en: 'title and market' },
  look: { zh: '主播形象与场景', en: 'hosts, their look and the theme' },
  label: { zh: '标识方案', en: 'label plan' },
  rules: { zh: '规则包', en: 'rule packs' },
  'facts:shop': { zh: '店铺资料', en: 'facts of the shop' },
};

/**
 * A product as it is signed. The count in stock moves by the minute with every order, so that nobody can
 * sign it; the gate holds what is said of it to the count of that moment. The admission is judged, with its
 * dates, on its own.
 */
function signedFacts({ admission: _judgedOnItsOwn, stock, ...product }: Product): Record<string, unknown> {
  if (stock === undefined) return product;
  const { qty: _movesByTheMinute, ...signed } = stock;
  return { ...product, stock: signed };
}

function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? 'null')
    .digest('hex');
}
