import { Command } from 'commander';
import { formatProblems } from '../config/format-problems.ts';
import type { ConfigTree } from '../config/load-config.ts';
import { watchConfig } from '../config/watch-config.ts';
import { openServer } from '../console/server.ts';
import { keptToken } from '../console/token.ts';
import { SystemClock } from '../infra/clock.ts';
import { openLog } from '../infra/log.ts';
import { CandorError } from '../model/errors.ts';
import { Service } from '../service/service.ts';
import { loadTree } from './load-tree.ts';
import { modelFromEnvironment } from './model-from-environment.ts';
import { packagePath } from './package-path.ts';
import { withCommandLineOutputs } from './run/command-line-outputs.ts';
import { untilToldToStop } from './told-to-stop.ts';

interface RunOptions {
  readonly room?: string[];
  readonly port?: number;
  readonly rtmp?: string[];
  readonly record?: string;
}

/** `candor run`: on air until Ctrl-C. */
export function runCommand(): Command {
  return new Command('run')
    .description('put rooms on air, with stage and console pages')
    .argument('[configDir]', 'the configuration folder', 'config')
    .option('--room <id...>', 'only these rooms')
    .option('--rtmp <url...>', 'push the room there too, stream key and all')
    .option('--record <dir>', 'record the room into this folder')
    .option('--port <number>', 'instead of the one in candor.yaml; 0 takes a free one', port)
    .addHelpText(
      'after',
      `
Examples:
  candor run                          all rooms of config/candor.yaml
  candor run my-config --room night   one room of another folder
  candor run --port 0                 on a free port
  candor run --rtmp rtmp://127.0.0.1/live/demo --record recordings

A model may be named by CANDOR_LLM_BASE_URL, CANDOR_LLM_MODEL and CANDOR_LLM_API_KEY instead of candor.yaml.
Ctrl-C stops the hosts at once, signs the ledger and exits 0.
Exit codes: 0 stopped, 1 the ledger does not verify, 2 usage or configuration, 3 a needed part is missing (voice, port, pages, ledger, ffmpeg, font).`,
    )
    .action((configDir: string, options: RunOptions) => run(configDir, options));
}

async function run(configDir: string, options: RunOptions): Promise<void> {
  // Heard from the first moment: a signal that comes while the rooms open still ends them in good order.
  const toldToStop = untilToldToStop();
  const clock = new SystemClock();
  const tree = withCommandLineOutputs(withModel(loadTree(configDir, clock.now())), options);
  const log = openLog(tree.service.log.level);
  const service = await Service.open({
    tree,
    clock,
    log,
    ...(options.room !== undefined && { rooms: options.room }),
  });
  const { server } = tree.service;
  let inForce = tree;
  const consoleToken = server.consoleToken ?? keptToken(tree.dataDir);
  const http = await openServer({
    bind: server.bind,
    port: options.port ?? server.port,
    consoleToken,
    audienceToken: server.audienceToken ?? consoleToken,
    pagesDir: packagePath('dist', 'pages'),
    rooms: () => service.rooms,
    takesComments: (room) => inForce.rooms.get(room)?.config.audience ?? { webhook: false, websocket: false },
    clock,
    log,
    metrics: () => service.metrics.text(),
  }).catch(async (fault: unknown) => {
    await service.close('candor');
    throw fault;
  });
  const watch = await watchConfig(configDir, {
    env: process.env,
    clock,
    onChange: (next, files) => {
      log.info({ files }, 'configuration reloaded');
      inForce = next;
      service.reload(withModel(next), files);
    },
    onBroken: (problems) => service.refuseReload(formatProblems(problems, { colour: false })),
    onFault: (fault) => log.error({ fault: String(fault) }, 'the configuration is no longer watched'),
  });
  service.goOnAir();
  announce(http.address, service, consoleToken);
  const reason = await toldToStop;
  log.info({ reason }, 'stopping');
  await watch.close();
  await service.close(reason);
  await http.close();
}

/** The configuration's model, or else the environment's: a first try needs no edited file. */
function withModel(tree: ConfigTree): ConfigTree {
  if (tree.service.llm !== undefined) return tree;
  const llm = modelFromEnvironment(false);
  return llm === undefined ? tree : { ...tree, service: { ...tree.service, llm: [llm] } };
}

function announce(address: string, service: Service, token: string): void {
  const lines = service.rooms.flatMap((room) => [
    `  舞台 Stage    ${address}/stage?room=${room.id}`,
    `  控台 Console  ${address}/console?room=${room.id}#token=${token}`,
  ]);
  process.stdout.write(`真播 Candor 已就绪 is ready\n${lines.join('\n')}\n`);
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new CandorError('USAGE', `--port takes a whole number from 0 to 65535, not '${text}'.`);
}
