import { createHash } from 'node:crypto';
import { AlikeGroups } from './alike-groups.ts';
import { fingerprintOf, kinship } from './shingles.ts';

/** Words of courtesy and particles that do not change what is asked. */
const COURTESY =
  /主播|小姐姐|姐姐|老板|亲|宝|请问|想问|问一下|问下|一下|麻烦|你好|你们|这个|那个|这款|那款|这|那|的|了|啊|呀|呢|吗|嘛|么|哦|吧|我|你|有没有|是不是|能不能|可不可以|可以|会不会|有|是|能|会|\b(?:hi|hello|please|pls|the|a|an|is|are|do|does|it|this|that|you|i|can|to|of|for|in|and|my)\b/g;
/** Short questions share few pairs however they are put; a third of them is a common topic. */
const ALIKE = 0.34;
/** Of one product less tells: what is asked of it beside the common things is seldom two like things. */
const ALIKE_OF_ONE = 0.22;
const GROUPS_KEPT = 512;
/** A topic is remembered as long as a question may wait and be answered. */
const WINDOW_MS = 30 * 60_000;

/** Names for what is asked outside the common intents: the same name for like wordings. */
export class TopicClusters {
  readonly #groups = new AlikeGroups<string>(GROUPS_KEPT, 1, WINDOW_MS);

  /** A stable name for the topic: by its first wording, the same in every run. */
  nameOf(plain: string, product: string | undefined, at: number): string {
    // `透不透` asks what `会透吗` does.
    const bare = plain
      .replace(/(.)[不没]\1/gu, '$1')
      .replace(/多少个?|几个?/g, '几')
      .replace(COURTESY, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
    const key = bare === '' ? plain : bare;
    const fingerprint = product === undefined ? fingerprintOf(key) : fingerprintOf(key, product);
    const threshold = product === undefined ? ALIKE : ALIKE_OF_ONE;
    const group = this.#groups.join(fingerprint, key, at, threshold, kinship);
    return createHash('sha256').update(group.shingles).digest('hex').slice(0, 8);
  }
}
