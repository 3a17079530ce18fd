import { judgePlatform } from '../config/judge-platform.ts';
import type { ConfigTree, RoomTree } from '../config/load-config.ts';
import { labelPlanFor } from '../gate/label-plan.ts';
import { sellerLine } from '../knowledge/seller-line.ts';
import type { PlatformProfile } from '../model/platform.ts';
import type { PlatformVerdict, StageMeasures } from '../model/platform-verdict.ts';

/**
 * Whether a room of a configuration may go on air on its platform.
 * @param now epoch ms
 * @param stage what was measured of the picture; the rest is left to a person, as warnings
 */
export function judgeRoomPlatform(
  tree: ConfigTree,
  { config, rundown }: RoomTree,
  profile: PlatformProfile,
  now: number,
  stage: StageMeasures = {},
): PlatformVerdict {
  const label = labelPlanFor({
    locale: config.locale,
    contentProducer: tree.service.contentProducer,
    ...(config.label !== undefined && { overrides: config.label }),
  });
  const lines = rundown.segments.flatMap((segment) => segment.lines.flatMap(({ say }) => say));
  const words = [config.title, ...lines, ...rundown.fillers];
  const { knowledge } = tree;
  const sellerless = config.products.filter(
    (id) => sellerLine(knowledge.product(id), knowledge.shop, config.locale) === undefined,
  );
  return judgePlatform(profile, { config, label, words, stage, sellerless, now });
}
