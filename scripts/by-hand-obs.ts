/**
 * By hand, not in CI: holds our OBS output against a real OBS Studio. On Debian, without a screen:
 *
 *   apt-get install obs-studio xvfb
 *   Xvfb :97 & DISPLAY=:97 LIBGL_ALWAYS_SOFTWARE=1 obs --multi --websocket_port 24455 --websocket_password secret &
 *   node scripts/by-hand-obs.ts ws://127.0.0.1:24455 secret
 *
 * It makes scenes and text sources of its own, all named `candor …`, and removes them at the end.
 */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import OBSWebSocket from 'obs-websocket-js/json';
import { SystemClock } from '../src/infra/clock.ts';
import { openLog } from '../src/infra/log.ts';
import { engineConfigSchema } from '../src/model/engine-config.ts';
import { labelPlanSchema } from '../src/model/label-plan.ts';
import { openEngines } from '../src/playout/open-engines.ts';
import { openServerStage } from '../src/stage/server-canvas.ts';
import { DarkStage } from '../src/stage/stage.ts';
import { anAiring, LINE } from '../test/playout/sinks/an-airing.ts';
import { aClearedUtterance } from '../test/voice/a-cleared-utterance.ts';

const [url = 'ws://127.0.0.1:4455', password = ''] = process.argv.slice(2);
const LABEL = 'AI生成 · 数字人主播';
const SCENES = { live: 'candor live', human: 'candor human', slate: 'candor slate' };
const folder = mkdtempSync(join(tmpdir(), 'candor-obs-'));
const clock = new SystemClock();
let failed = 0;

/** The other client, that we did not write, makes the scenes and looks at them. */
const watcher = new OBSWebSocket();
const { obsWebSocketVersion } = await watcher.connect(url, password);
const { obsVersion } = await watcher.call('GetVersion');
console.log(`OBS ${obsVersion}, obs-websocket ${obsWebSocketVersion}`);
const { baseWidth: width, baseHeight: height } = await watcher.call('GetVideoSettings');

const label = await aClearedUtterance(LABEL, { surface: 'stage-label', source: 'label' });
const dark = new DarkStage({ room: 'room', locale: 'zh-CN', hosts: [{ id: 'host' }] });
const stage = dark.light(label, { capHeightShare: 0.05, place: 'top-left' });
// Debian's OBS has no browser source: the page's picture stands in for the page.
const painted = openServerStage({ width, height }, stage.scene().label);
painted.show(stage.scene(), 0);
painted.paint(100, null);
const picture = join(folder, 'stage.png');
writeFileSync(picture, painted.png());

const { currentProgramSceneName: before } = await watcher.call('GetCurrentProgramScene');
for (const sceneName of Object.values(SCENES)) await watcher.call('CreateScene', { sceneName });
await input(SCENES.live, 'candor stage', 'image_source', { file: picture });
const font = { face: 'Noto Sans CJK SC', size: Math.round(Math.min(width, height) * 0.075), flags: 1 };
await input(SCENES.live, 'candor caption', 'text_ft2_source_v2', { text: '', font });
const labelItem = await input(SCENES.slate, 'candor label', 'text_ft2_source_v2', { text: '', font });
await watcher.call('SetSceneItemTransform', {
  sceneName: SCENES.slate,
  sceneItemId: labelItem,
  sceneItemTransform: { positionX: 40, positionY: height - 200 },
});

const alerts: string[] = [];
const ground = {
  room: 'room',
  stage,
  plan: () =>
    labelPlanSchema.parse({
      id: 'by-hand',
      spoken: { texts: ['我是AI生成的数字人主播。'], intervalMs: 600_000, atSegment: false },
      captionPrefix: 'AI生成',
      stage: { text: LABEL, capHeightShare: 0.05, place: 'top-left' },
      contentProducer: 'test',
    }),
  clock,
  log: openLog('info'),
  record: () => {},
  alert: (level: string, code: string, message: string) => void alerts.push(`${level} ${code} ${message}`),
  onChange: () => {},
};
const opened = (labelProof: 'stage' | 'text') => {
  const texts = { caption: 'candor caption', label: 'candor label' };
  const config = engineConfigSchema.parse({
    kind: 'obs',
    id: 'mixer',
    url,
    password,
    scenes: SCENES,
    texts,
    labelProof,
  });
  const [open] = openEngines([config], folder);
  if (open === undefined) throw new Error('no output');
  return open(ground);
};

try {
  const output = opened('stage');
  stage.setState('on-air');
  output.start();
  await check('it connects, with the password', () => output.health.state === 'live');
  await check('the live scene is on programme', async () => (await program()) === SCENES.live);
  await check('the label is proven in the programme picture', () => fresh(output.labelProvenAt));
  const airing = await anAiring(clock.now());
  output.air(airing);
  await check(
    'the cleared words are in the text source',
    async () => (await text('candor caption')) === `AI生成 ${LINE}`,
  );
  output.end(airing, clock.now(), false);
  await check('and gone after', async () => (await text('candor caption')) === '');
  const { sceneItemId } = await watcher.call('GetSceneItemId', {
    sceneName: SCENES.live,
    sourceName: 'candor stage',
  });
  await watcher.call('SetSceneItemEnabled', { sceneName: SCENES.live, sceneItemId, sceneItemEnabled: false });
  await check('a hidden stage is no proof', () => output.labelProvenAt === undefined);
  await watcher.call('SetSceneItemEnabled', { sceneName: SCENES.live, sceneItemId, sceneItemEnabled: true });
  await check('one shown again is', () => fresh(output.labelProvenAt));
  const usage = process.cpuUsage();
  await sleep(5_000);
  const { user, system } = process.cpuUsage(usage);
  console.log(`   proving costs ${((user + system) / 50_000).toFixed(1)} % of a core here`);
  await output.close();

  stage.setState('paused');
  const texted = opened('text');
  texted.start();
  await check('the slate scene is on programme in a pause', async () => (await program()) === SCENES.slate);
  await check('the label is proven in a text source of OBS', () => fresh(texted.labelProvenAt));
  await watcher.call('SetInputSettings', {
    inputName: 'candor label',
    inputSettings: { text: '真人主播 · 本人出镜' },
  });
  await check('other words in that source are no proof', () => texted.labelProvenAt === undefined);
  await texted.close();
} finally {
  for (const alert of alerts) console.log(`   ${alert}`);
  await watcher.call('SetCurrentProgramScene', { sceneName: before });
  for (const inputName of ['candor stage', 'candor caption', 'candor label'])
    await watcher.call('RemoveInput', { inputName }).catch(() => undefined);
  for (const sceneName of Object.values(SCENES)) await watcher.call('RemoveScene', { sceneName });
  await watcher.disconnect();
}
process.exitCode = failed === 0 ? 0 : 1;

async function input(sceneName: string, inputName: string, inputKind: string, inputSettings: object) {
  const made = await watcher.call('CreateInput', {
    sceneName,
    inputName,
    inputKind,
    inputSettings: { ...inputSettings },
    sceneItemEnabled: true,
  });
  return made.sceneItemId;
}

async function program(): Promise<string> {
  return (await watcher.call('GetCurrentProgramScene')).currentProgramSceneName;
}

async function text(inputName: string): Promise<unknown> {
  return (await watcher.call('GetInputSettings', { inputName })).inputSettings.text;
}

function fresh(at: number | null | undefined): boolean {
  return typeof at === 'number' && clock.now() - at < 1_000;
}

async function check(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const from = performance.now();
  for (;;) {
    if (await isSo()) {
      console.log(`ok ${what} (${Math.round(performance.now() - from)} ms)`);
      return;
    }
    if (performance.now() - from > 20_000) {
      failed += 1;
      console.log(`NOT OK ${what}`);
      return;
    }
    await sleep(50);
  }
}
