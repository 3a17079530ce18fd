import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { openSources } from '../../src/audience/sources.ts';
import type { SecondOpinion } from '../../src/gate/judge.ts';
import { loadRules } from '../../src/gate/rules.ts';
import { openLog } from '../../src/infra/log.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { readEntries } from '../../src/ledger/read-entries.ts';
import type { LlmConfig } from '../../src/model/answer-config.ts';
import { audienceSourceSchema } from '../../src/model/audience-source.ts';
import { type KnowledgeFile, knowledgeFileSchema } from '../../src/model/knowledge.ts';
import { type LabelPlan, labelPlanSchema } from '../../src/model/label-plan.ts';
import type { LedgerEntry, LedgerKind } from '../../src/model/ledger-entry.ts';
import { type RoomConfig, roomConfigSchema } from '../../src/model/room-config.ts';
import { type Rundown, rundownSchema } from '../../src/model/rundown.ts';
import type { Scene, StageMessage, StageProof } from '../../src/model/stage-protocol.ts';
import type { StagePage } from '../../src/playout/stage-feed.ts';
import type { DutyRules } from '../../src/room/duty-rules.ts';
import { Room } from '../../src/room/room.ts';
import { openLocalRoomStore, type RoomStore } from '../../src/room/room-store.ts';
import type { RoomContent } from '../../src/room/take-content.ts';
import { openRehearsalStage } from '../../src/service/rehearsal-stage.ts';
import type { StagePictures } from '../../src/stage/stage-pictures.ts';
import { openRehearsalVoice } from '../../src/voice/open-voices.ts';
import type { Voice } from '../../src/voice/voice.ts';
import { VoiceDesk } from '../../src/voice/voice-desk.ts';

const loaded = loadRules('config/rules', { locale: 'zh-CN' });
if (!loaded.ok) throw new Error(`config/rules does not load: ${JSON.stringify(loaded.problems)}`);
export const RULES = loaded.rules;

export const PLAN = labelPlanSchema.parse({
  id: 'test',
  spoken: { texts: ['我是AI生成的数字人主播。'], intervalMs: 300_000, atSegment: true },
  captionPrefix: 'AI生成',
  stage: { text: 'AI生成 · 数字人主播', capHeightShare: 0.05, place: 'top-left' },
  contentProducer: 'test',
});

const round = { by: '陈一', on: '2026-11-01', evidence: '档案 1' };
const admission = {
  qualification: round,
  sample_test: round,
  claims: round,
  price_after_sales: round,
  sign_off: round,
  expires: '2027-11-01',
};

/** A kettle and a tea, both admitted. */
export function someProducts(): KnowledgeFile {
  return knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    shop: {
      name: '山海好物',
      service_hours_human: '9:00 到 22:00',
      seller: { name: '山海公司', uscc: '91330100TEST000000', address: '浙江杭州', contact: '0571-1' },
    },
    products: [
      {
        id: 'kettle',
        name: '山海电热水壶',
        aliases: ['水壶', '热水壶'],
        regulatory_class: 'ordinary',
        price: { live: 129 },
        stock: { qty: 860 },
        facts: {
          capacity: { value: 1.5, unit: '升', label: '容量' },
          power: { value: 1500, unit: 'W', label: '额定功率' },
          colors: { value: ['云白', '松绿'], label: '颜色' },
        },
        certifications: [{ name: '中国强制性产品认证（3C）', id: '2026010717000001' }],
        after_sales: { warranty: '整机保修 1 年' },
        admission,
      },
      {
        id: 'tea',
        name: '黄山毛峰',
        aliases: ['毛峰', '茶叶'],
        regulatory_class: 'ordinary_food',
        price: { live: 88 },
        facts: { net_content: { value: 100, unit: '克', label: '净含量' } },
        certifications: [{ name: '食品生产许可证（SC）', id: 'SC11434100000001' }],
        test_reports: [{ id: 'MF-1', item: '感官、水分', result: '合格' }],
        admission,
      },
    ],
  });
}

/** Two products in turn, each with three lines, looped. */
export function aNight(change: Record<string, unknown> = {}): Rundown {
  return rundownSchema.parse({
    version: 1,
    title: '夜场',
    fillers: ['有想了解的，可以把问题打在公屏上。', '刚进来的朋友，可以先看看商品卡。'],
    segments: [
      { id: 'open', kind: 'open', lines: [{ id: 'hello', say: '各位晚上好，欢迎来到直播间。' }] },
      {
        id: 'kettle',
        kind: 'pitch',
        product: 'kettle',
        lines: [
          { id: 'k1', say: '先来看这把水壶，容量{{capacity}}。', cue: { card: 'kettle' } },
          { id: 'k2', say: '额定功率是{{power}}，颜色有{{colors}}。' },
          { id: 'k3', say: '今天的直播价是{{price.live}}。' },
        ],
      },
      {
        id: 'tea',
        kind: 'pitch',
        product: 'tea',
        lines: [
          { id: 't1', say: '接下来是{{name}}，净含量{{net_content}}。', cue: { card: 'tea' } },
          { id: 't2', say: '直播价{{price.live}}一罐。' },
        ],
      },
    ],
    loop: { from: 'kettle', to: 'tea' },
    ...change,
  });
}

/** Everything that a stage page was sent. */
export class RecordingPage implements StagePage {
  readonly backlogBytes = 0;
  readonly messages: StageMessage[] = [];
  soundFrames = 0;

  text(message: string): void {
    this.messages.push(JSON.parse(message) as StageMessage);
  }

  binary(): void {
    this.soundFrames += 1;
  }

  get scenes(): Scene[] {
    return this.messages.flatMap((message) =>
      message.type === 'scene' || message.type === 'hello' ? [message.scene] : [],
    );
  }

  /** Every text that was shown or heard. */
  get texts(): string[] {
    return this.messages.flatMap((message) => {
      if (message.type === 'air') return [message.utterance.text];
      if (message.type !== 'scene' && message.type !== 'hello') return [];
      const { label, card, question, slate, title } = message.scene;
      return [
        label.text,
        title,
        ...(card?.parts.map((part) => part.text) ?? []),
        ...(question === null ? [] : [question.text]),
        ...(slate === null ? [] : [slate.text]),
      ].filter((text) => text !== '');
    });
  }
}

export interface ARoom extends AsyncDisposable {
  readonly room: Room;
  readonly clock: ManualClock;
  readonly page: RecordingPage;
  readonly dir: string;
  readonly ledger: Ledger;
  /** What it went on air with. */
  readonly content: RoomContent;
  readonly store: RoomStore;
  /** All entries so far, or those of a kind. */
  entries(kind?: LedgerKind): LedgerEntry[];
  /** What was heard, in order. */
  heard(): string[];
  comment(text: string, user?: string): void;
  /** Stops the room and lets go of its files, so that another can go on in `dir`. */
  close(): Promise<void>;
}

export interface RoomChange {
  readonly config?: Partial<RoomConfig>;
  readonly rundown?: Rundown;
  readonly knowledge?: KnowledgeFile;
  readonly voices?: readonly Voice[];
  readonly clock?: ManualClock;
  readonly duty?: DutyRules;
  /** From where it hears its audience, as in room.yaml. */
  readonly sources?: readonly z.input<typeof audienceSourceSchema>[];
  readonly pictures?: StagePictures;
  readonly secondOpinion?: SecondOpinion;
  /** Models that word answers. */
  readonly llms?: readonly LlmConfig[];
  /** Other labels than PLAN. */
  readonly plan?: LabelPlan;
  /** Go on in this data folder, as after a restart. */
  readonly dir?: string;
  readonly wrapLedger?: (ledger: Ledger) => Ledger;
  /** False: only what pages prove releases speech. Otherwise a stage that nobody sees proves it all night. */
  readonly provesLabel?: boolean;
}

/** What a page says whose label stands as it should. */
export function aProof(change: Partial<StageProof> = {}): StageProof {
  return {
    type: 'proof',
    text: PLAN.stage.text,
    capHeightPx: 60,
    shorterSidePx: 1080,
    visible: true,
    audible: true,
    ...change,
  };
}

let comments = 0;

/** A real room on the virtual clock: real door, rules, ledger, director and playout; a voice nobody hears. */
export async function aRoom(change: RoomChange = {}): Promise<ARoom> {
  const clock = change.clock ?? new ManualClock();
  const dir = change.dir ?? mkdtempSync(join(tmpdir(), 'candor-room-'));
  const ledger = openLedger({ dir, room: 'night', clock, keyFile: join(dir, 'keys', 'shop.pem') });
  const store = openLocalRoomStore(dir, 'night');
  const voices = change.voices ?? [openRehearsalVoice(clock)];
  const content = {
    rundown: change.rundown ?? aNight(),
    knowledge: new KnowledgeBase([change.knowledge ?? someProducts()]),
    rules: RULES,
  };
  const room = await Room.open({
    config: roomConfigSchema.parse({
      version: 1,
      id: 'night',
      title: '夜场',
      locale: 'zh-CN',
      hosts: [{ id: 'zhen', name: '小真' }],
      products: ['kettle', 'tea'],
      ...change.config,
    }),
    ...content,
    ...(change.duty !== undefined && { duty: change.duty }),
    ...(change.pictures !== undefined && { pictures: change.pictures }),
    ...(change.secondOpinion !== undefined && { secondOpinion: change.secondOpinion }),
    ...(change.llms !== undefined && { llms: change.llms }),
    plan: change.plan ?? PLAN,
    voices: new VoiceDesk({ voices, clock }),
    entries: (filter) => readEntries(dir, 'night', filter),
    ledger: change.wrapLedger?.(ledger) ?? ledger,
    store,
    clock,
    log: openLog('silent'),
    outputs: change.provesLabel === false ? [] : [openRehearsalStage],
    ...(change.sources !== undefined && {
      openSources: (hearers) =>
        openSources({
          sources: (change.sources ?? []).map((source) => audienceSourceSchema.parse(source)),
          clock,
          log: openLog('silent'),
          random: () => 0.5,
          ...hearers,
        }),
    }),
  });
  const page = new RecordingPage();
  room.feed.attach(page);
  const airedTexts: string[] = [];
  room.events.on('line.aired', ({ airing }) => airedTexts.push(airing.audio.utterance.text));
  const read = (kind?: LedgerKind) =>
    [...readEntries(dir, 'night')].filter((entry) => kind === undefined || entry.kind === kind);
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await room.stop('test');
    await ledger.close();
    await store.close();
    for (const voice of voices) await voice.close();
  };
  return {
    room,
    clock,
    page,
    dir,
    ledger,
    content,
    store,
    entries: read,
    heard: () => [...airedTexts],
    comment: (text, user = `u${comments}`) => {
      comments += 1;
      room.hear({
        id: `c${comments}`,
        at: clock.now(),
        user,
        text,
        type: 'comment',
        platform: 'test',
        simulated: true,
      });
    },
    close,
    [Symbol.asyncDispose]: async () => {
      await close();
      if (change.dir === undefined) rmSync(dir, { recursive: true, force: true });
    },
  };
}
