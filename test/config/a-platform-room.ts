import type { PlatformRoom } from '../../src/config/judge-platform.ts';
import { loadPlatforms } from '../../src/config/load-platforms.ts';
import { type LabelPlan, labelPlanSchema } from '../../src/model/label-plan.ts';
import type { PlatformProfile } from '../../src/model/platform.ts';
import { roomConfigSchema } from '../../src/model/room-config.ts';

export const NOW = Date.parse('2026-11-24T20:00:00+08:00');

const loaded = loadPlatforms('config/platforms');
if (!loaded.ok) throw new Error(`config/platforms does not load: ${JSON.stringify(loaded.problems)}`);

/** The profiles that Candor comes with. */
export const PROFILES = loaded.platforms;

export function profileOf(id: string): PlatformProfile {
  const profile = PROFILES.get(id);
  if (profile === undefined) throw new Error(`config/platforms has no ${id}`);
  return profile;
}

/** A Chinese or English room with a roster round the clock and every paper a platform may ask for. */
export function aRoomOn(
  id: string,
  over: { config?: Record<string, unknown> } & Partial<Omit<PlatformRoom, 'config'>> = {},
): PlatformRoom {
  const locale = profileOf(id).locales[0];
  const { config, ...rest } = over;
  const parsed = roomConfigSchema.parse({
    version: 1,
    id: 'night',
    title: '夜间直播间',
    locale,
    window: { from: '20:00', to: '06:00', timeZone: 'Asia/Shanghai' },
    hosts: [{ id: 'zhen', name: '小真' }],
    products: ['kettle'],
    platform: {
      id,
      listingId: 'XX-2026-1',
      vendorId: 'FW-7788',
      driver: { name: '陈一', verifiedOn: '2026-10-01' },
    },
    duty: {
      roster: [
        { name: '陈一', from: '20:00', to: '02:00' },
        { name: '李二', from: '02:00', to: '08:00' },
      ],
    },
    ...config,
  });
  return {
    config: parsed,
    label: aLabelPlan(parsed.locale === 'zh-CN' ? 'AI生成 · 数字人主播' : 'AI GENERATED · virtual host'),
    words: ['各位晚上好。'],
    stage: { figureHeight: 0.55, insertHeight: 0.25, animation: 0.4, labelArea: 0.12, hasOwnSound: true },
    sellerless: [],
    now: NOW,
    ...rest,
  };
}

function aLabelPlan(text: string): LabelPlan {
  return labelPlanSchema.parse({
    id: 'test',
    spoken: { texts: [text], intervalMs: 300_000, atSegment: true },
    captionPrefix: 'AI生成',
    stage: { text, capHeightShare: 0.055, place: 'top-left' },
    contentProducer: 'test',
  });
}
