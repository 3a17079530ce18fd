import { z } from 'zod';

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens, 64 at most');
const name = z.string().min(1).max(100);
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'an http or https address' })
  .refine((url) => new URL(url).username === '', 'an address without a user name or password');
const wsUrl = z
  .url({ protocol: /^wss?$/, error: 'a ws or wss address' })
  .refine((url) => new URL(url).username === '', 'an address without a user name or password');
const id = slug.describe('Unique in the room; shown in the console');
const labelBy = slug.describe(
  'The OBS of this list whose picture shows the engine: speech waits until the AI label is proven in it',
);
const sends = z
  .enum(['sound', 'words'])
  .default('sound')
  .describe("`sound`: our own voice; `words`: the cleared words, word for word, for the engine's own voice");
const wait = { min: 2_000, max: 60_000, usual: 6_000 };

const obsSchema = z
  .strictObject({
    kind: z.literal('obs').describe('OBS Studio 28 or later, through its own WebSocket server'),
    id,
    url: wsUrl.default('ws://127.0.0.1:4455').describe('Tools, WebSocket Server Settings in OBS'),
    password: z
      .string()
      .optional()
      .describe('A secret: refer to an environment variable, never write the password itself'),
    scenes: z
      .strictObject({
        live: name.describe('On programme while the AI host speaks'),
        human: name.optional().describe('While a person has taken the room; absent: the live scene stays'),
        slate: name.optional().describe('While the room is paused; absent: the live scene stays'),
      })
      .describe('Scenes by the names that they have in OBS'),
    stage: z
      .strictObject({
        url: httpUrl.describe("This room's stage page, such as http://127.0.0.1:8787/stage/?room=night"),
        input: name.default('Candor stage').describe('Its name in OBS'),
        width: z.number().int().min(256).max(4_096).default(1_080).describe('Pixels'),
        height: z.number().int().min(256).max(4_096).default(1_920).describe('Pixels'),
      })
      .optional()
      .describe('Makes the stage page a browser source of the live scene where it is none yet'),
    texts: z
      .strictObject({
        caption: name.optional().describe('Shows what is being said, after its AI mark'),
        label: name.optional().describe('Shows the AI label'),
      })
      .default({})
      .describe('Text sources by name that are filled with cleared words'),
    labelProof: z
      .enum(['stage', 'text'])
      .default('stage')
      .describe(
        "Where the label is looked for in OBS's picture: `stage`: our stage page fills it; `text`: the source texts.label",
      ),
    silentMs: z
      .number()
      .int()
      .min(wait.min)
      .max(wait.max)
      .default(wait.usual)
      .describe('Speech of which the mixer hears nothing for so long raises an alert, ms'),
    chapters: z.boolean().default(true).describe("Marks every new product in OBS's recording (Hybrid MP4)"),
  })
  .refine((obs) => obs.labelProof !== 'text' || obs.texts.label !== undefined, {
    path: ['texts', 'label'],
    message: 'labelProof: text needs the name of the text source that shows the label',
  });
export type ObsConfig = z.infer<typeof obsSchema>;

const liveTalkingSchema = z.strictObject({
  kind: z.literal('livetalking').describe('LiveTalking, through its HTTP interface'),
  id,
  url: httpUrl.default('http://127.0.0.1:8010').describe('Where LiveTalking listens'),
  sessionId: z
    .union([z.string().min(1), z.number().int()])
    .default('0')
    .describe('"0" for rtmp and virtualcam; else what /offer gave; older builds want a number'),
  sends,
  labelBy,
});
export type LiveTalkingConfig = z.infer<typeof liveTalkingSchema>;

const faySchema = z.strictObject({
  kind: z
    .literal('fay')
    .describe('A Fay server: its avatar says our cleared words, its model is never asked'),
  id,
  url: httpUrl.default('http://127.0.0.1:5000').describe("Fay's HTTP interface"),
  feed: wsUrl.default('ws://127.0.0.1:10002').describe("Fay's avatar feed, read for what is being said"),
  user: z.string().min(1).max(40).default('User').describe('The Fay user whose avatar speaks'),
  sends,
  labelBy,
});
export type FayConfig = z.infer<typeof faySchema>;

const fayAvatarSchema = z.strictObject({
  kind: z
    .literal('fay-avatar')
    .describe('Stands in for a Fay server before its avatar clients (Unreal and others): no Fay is needed'),
  id,
  port: z
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(10_002)
    .describe('On 127.0.0.1; where the avatars connect'),
  labelBy,
});
export type FayAvatarConfig = z.infer<typeof fayAvatarSchema>;

const vtubeStudioSchema = z.strictObject({
  kind: z.literal('vtube-studio').describe('VTube Studio: mouth, gestures and a label in its scene'),
  id,
  url: wsUrl.default('ws://127.0.0.1:8001').describe('Settings, VTube Studio Plugins, Start API'),
  hotkeys: z
    .strictObject({
      speech: name.optional().describe('When a line begins'),
      product: name.optional().describe('When another product comes up'),
      answer: name.optional().describe("When a viewer's question is answered"),
      label: name.optional().describe('When the host says that it is an AI'),
    })
    .default({})
    .describe('Hotkeys of the model by name or id, as gestures'),
  label: z
    .strictObject({
      x: z.number().min(-1).max(1).default(-0.45).describe('From -1 (left) to 1 (right)'),
      y: z.number().min(-1).max(1).default(0.85).describe('From -1 (bottom) to 1 (top)'),
      size: z.number().min(0.2).max(1).default(0.45).describe("VTube Studio's item size"),
    })
    .prefault({})
    .describe('Where the label stands in VTube Studio'),
  labelBy: labelBy
    .optional()
    .describe(
      'The OBS of this list whose picture shows the model; absent: the item in VTube Studio is believed',
    ),
});
export type VTubeStudioConfig = z.infer<typeof vtubeStudioSchema>;

export const engineConfigSchema = z.discriminatedUnion('kind', [
  obsSchema,
  liveTalkingSchema,
  faySchema,
  fayAvatarSchema,
  vtubeStudioSchema,
]);
export type EngineConfig = z.infer<typeof engineConfigSchema>;

export const enginesSchema = z
  .array(engineConfigSchema)
  .max(8)
  .superRefine((engines, context) => {
    const mixers = engines.filter(({ kind }) => kind === 'obs').map((engine) => engine.id);
    engines.forEach((engine, index) => {
      if (engines.findIndex((other) => other.id === engine.id) !== index) {
        context.addIssue({ code: 'custom', path: [index, 'id'], message: `a second engine '${engine.id}'` });
      }
      if (!('labelBy' in engine) || engine.labelBy === undefined || mixers.includes(engine.labelBy)) return;
      context.addIssue({
        code: 'custom',
        path: [index, 'labelBy'],
        message: `there is no OBS '${engine.labelBy}' in this list`,
      });
    });
  });
