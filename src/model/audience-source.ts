import { z } from 'zod';
import { COMMENT_TYPES } from './audience.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'lower-case letters, digits and hyphens, 32 at most');
const httpUrl = z.url({ protocol: /^https?$/, error: 'an http or https address' });
const wsUrl = z.url({ protocol: /^wss?$/, error: 'a ws or wss address' });
const ENV = 'A secret: refer to an environment variable, never write it here';

/** Where a field is in a relay's JSON: `a.b[0].c`. A text on the way that holds JSON is read as such. */
const jsonPath = z
  .string()
  .max(200)
  .regex(/^[^.[\]\s]+(\.[^.[\]\s]+|\[\d{1,4}\])*$/, 'a path such as Data.User.Nickname or list[0].text');
const paths = z.union([jsonPath, z.array(jsonPath).min(1).max(8)]);

/** How the messages of any relay are read. A field may name several places; the first that holds something counts. */
export const fieldMapSchema = z
  .strictObject({
    items: jsonPath.optional().describe('Where the list of events is, where a message holds several'),
    type: paths.optional().describe('Where the kind of an event is; absent: every message is a comment'),
    types: z
      .record(z.string(), z.enum(COMMENT_TYPES))
      .optional()
      .describe('What the relay calls each kind; an event of a kind that is not here is left out'),
    id: paths.optional().describe("The event's own id, by which repetitions are told"),
    user: paths.optional().describe('A lasting id of the viewer'),
    name: paths.optional().describe('The name the viewer shows'),
    text: paths.optional().describe('What was said'),
    time: paths.optional().describe('When: ms or seconds since 1970, or ISO 8601'),
    room: paths.optional().describe("The platform's own id of its room"),
    item: paths.optional().describe("The gift's or product's name"),
    count: paths.optional().describe('How many gifts, likes or pieces'),
  })
  .refine((map) => (map.type === undefined) === (map.types === undefined), {
    path: ['types'],
    message: '`type` says where the kind is and `types` what the kinds mean: give both or neither',
  });
export type FieldMap = z.infer<typeof fieldMapSchema>;

const id = slug.describe('Its name on the console, in metrics and in the address of a push');
const platform = z
  .string()
  .min(1)
  .max(32)
  .optional()
  .describe('The platform whose viewers these are; absent: the kind');
const fields = fieldMapSchema
  .optional()
  .describe('How its messages are read; absent: as one of the forms that Candor knows');

const websocketSchema = z.strictObject({
  kind: z.literal('websocket').describe('A relay with a WebSocket server, to which Candor connects'),
  id,
  platform,
  url: wsUrl.describe("The relay's address, such as ws://127.0.0.1:8888"),
  headers: z
    .record(z.string(), z.string())
    .optional()
    .describe('Sent with the handshake, such as Authorization; a value may refer to an environment variable'),
  subscribe: z
    .union([z.string(), z.record(z.string(), z.json())])
    .optional()
    .describe('Sent once after connecting: a text, or a mapping sent as JSON'),
  heartbeat: z
    .strictObject({
      everySeconds: z.number().min(1).max(600).describe('How often, seconds'),
      message: z
        .union([z.string(), z.record(z.string(), z.json())])
        .describe('A text, or a mapping sent as JSON'),
    })
    .optional()
    .describe('What the relay wants to hear lest it hangs up'),
  fields,
});
export type WebsocketSource = z.infer<typeof websocketSchema>;

const webhookSchema = z.strictObject({
  kind: z
    .literal('webhook')
    .describe(
      'A relay that sends to Candor: POST /api/rooms/ROOM/sources/ID, or frames to /audience/ws?source=ID',
    ),
  id,
  platform,
  secret: z
    .string()
    .min(16)
    .optional()
    .describe(
      `Every POST must be signed with it (docs/audience.md); absent: the audience token is asked for. ${ENV}`,
    ),
  origins: z
    .array(httpUrl)
    .max(8)
    .optional()
    .describe('Web pages that may send frames from a browser, such as http://localhost:5173'),
  fields,
});
export type WebhookSource = z.infer<typeof webhookSchema>;

const douyinSchema = z.strictObject({
  kind: z.literal('douyin').describe("Douyin open platform's push: POST /api/rooms/ROOM/sources/ID"),
  id,
  platform,
  secret: z.string().min(1).describe(`The secret set beside the push address in Douyin's console. ${ENV}`),
  roomId: z
    .string()
    .max(64)
    .optional()
    .describe("Douyin's own room id: an app's pushes of other rooms are left out; absent: all are taken"),
});
export type DouyinSource = z.infer<typeof douyinSchema>;

const bilibiliSchema = z.strictObject({
  kind: z.literal('bilibili').describe('Bilibili open-live'),
  id,
  platform,
  accessKeyId: z.string().min(1).describe(`From the developer's page. ${ENV}`),
  accessKeySecret: z.string().min(1).describe(ENV),
  appId: z.number().int().min(1).describe("The project's number"),
  authCode: z.string().min(1).describe(`The streamer's identity code (身份码). ${ENV}`),
  baseUrl: httpUrl.default('https://live-open.biliapi.com').describe('Where the signed calls go'),
});
export type BilibiliSource = z.infer<typeof bilibiliSchema>;

const youtubeSchema = z
  .strictObject({
    kind: z.literal('youtube').describe('YouTube live chat, polled through the Data API'),
    id,
    platform,
    video: z.string().max(64).optional().describe("The broadcast's video id; its chat is looked up"),
    liveChatId: z.string().max(256).optional().describe('The chat itself, where it is known'),
    apiKey: z.string().min(1).optional().describe(`For public broadcasts. ${ENV}`),
    accessToken: z.string().min(1).optional().describe(`OAuth, for unlisted or private ones. ${ENV}`),
    everySeconds: z
      .number()
      .min(1)
      .max(60)
      .default(5)
      .describe('The least time between two calls, seconds; each costs 5 units of the quota'),
    baseUrl: httpUrl.default('https://www.googleapis.com').describe('Where the API is'),
  })
  .refine((source) => (source.video === undefined) !== (source.liveChatId === undefined), {
    path: ['video'],
    message: 'name the video or the liveChatId, one of the two',
  })
  .refine((source) => source.apiKey !== undefined || source.accessToken !== undefined, {
    path: ['apiKey'],
    message: 'an apiKey or an accessToken is needed',
  });
export type YoutubeSource = z.infer<typeof youtubeSchema>;

const twitchSchema = z
  .strictObject({
    kind: z.literal('twitch').describe('Twitch chat over its IRC WebSocket, read only'),
    id,
    platform,
    channel: z
      .string()
      .regex(/^[A-Za-z0-9_]{2,25}$/, "a channel's login name")
      .describe('The channel, as in twitch.tv/CHANNEL'),
    user: z
      .string()
      .regex(/^[A-Za-z0-9_]{2,25}$/, 'a login name')
      .optional()
      .describe('Whose token it is'),
    accessToken: z.string().min(1).optional().describe(`With chat:read; absent: read as a guest. ${ENV}`),
    url: wsUrl.default('wss://irc-ws.chat.twitch.tv:443').describe('Where the chat is'),
  })
  .refine((source) => (source.user === undefined) === (source.accessToken === undefined), {
    path: ['accessToken'],
    message: '`user` and `accessToken` go together',
  });
export type TwitchSource = z.infer<typeof twitchSchema>;

/** One place from which a room hears its audience. */
export const audienceSourceSchema = z.discriminatedUnion('kind', [
  websocketSchema,
  webhookSchema,
  douyinSchema,
  bilibiliSchema,
  youtubeSchema,
  twitchSchema,
]);
export type AudienceSource = z.infer<typeof audienceSourceSchema>;

const SOURCE_KINDS = ['websocket', 'webhook', 'douyin', 'bilibili', 'youtube', 'twitch'] as const;

/**
 * `connecting`: on its way; `live`: heard; `waiting`: lost, or nothing was pushed yet, and it will be again;
 * `failed`: a person is needed (a key, a quota, a chat that is over), tried again now and then.
 */
export const SOURCE_STATES = ['connecting', 'live', 'waiting', 'failed'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** How a source does, for the console and the metrics. Counts are since the room was opened. */
export const sourceHealthSchema = z.object({
  source: z.string(),
  kind: z.enum(SOURCE_KINDS),
  platform: z.string(),
  state: z.enum(SOURCE_STATES),
  /** Why it is not live, in both languages. */
  reason: z.object({ zh: z.string(), en: z.string() }).nullable(),
  /** Epoch ms. */
  lastEventAt: z.number().nullable(),
  received: z.number(),
  duplicates: z.number(),
  /** Left out because more came than a room can hear. */
  dropped: z.number(),
  /** Messages, or parts of them, that could not be read. */
  unreadable: z.number(),
  reconnects: z.number(),
});
export type SourceHealth = z.infer<typeof sourceHealthSchema>;
