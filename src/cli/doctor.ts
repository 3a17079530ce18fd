import { Command } from 'commander';
import { type ConfigTree, loadConfig } from '../config/load-config.ts';
import { SystemClock } from '../infra/clock.ts';
import { EXIT } from '../model/errors.ts';
import { needsEncoder } from '../playout/open-outputs.ts';
import { checkEndpoint } from './doctor/endpoint.ts';
import {
  checkCjkFont,
  checkDataDir,
  checkEspeak,
  checkFfmpeg,
  checkNode,
  checkOptionalPrograms,
  checkPages,
  checkPort,
  checkSqlite,
} from './doctor/machine.ts';
import { formatParts, type Part } from './doctor/part.ts';
import { checkSource } from './doctor/source.ts';
import { modelFromEnvironment } from './model-from-environment.ts';
import { packagePath } from './package-path.ts';

const EXAMPLES = `
Examples:
  $ candor doctor                 this machine and ./config
  $ candor doctor shop/config     with another folder's voices, model, port and data folder

Exit codes: 0 fine (warnings too), 3 a needed part is missing.`;

/** `candor doctor`: what this machine has and lacks. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('look for all that Candor needs on this machine, and say how to get what is missing')
    .argument('[configDir]', 'the configuration folder', 'config')
    .addHelpText('after', EXAMPLES)
    .action(async (configDir: string) => {
      const parts = await examine(configDir, new SystemClock());
      process.stdout.write(`${formatParts(parts)}\n`);
      process.exitCode = parts.some((part) => part.state === 'missing') ? EXIT.missing : EXIT.fine;
    });
}

async function examine(configDir: string, clock: SystemClock): Promise<readonly Part[]> {
  const loaded = loadConfig(configDir, { env: process.env, now: clock.now() });
  const voices = loaded.ok ? loaded.config.service.voices : undefined;
  const usesEspeak = voices === undefined || voices.some((voice) => voice.kind === 'espeak');
  const encodes =
    loaded.ok && [...loaded.config.rooms.values()].some(({ config }) => needsEncoder(config.outputs));
  return [
    checkNode(),
    await checkSqlite(),
    checkPages(packagePath('dist', 'pages')),
    await checkEspeak(usesEspeak),
    checkCjkFont(encodes),
    await checkFfmpeg(encodes),
    ...(loaded.ok ? await Promise.all(configured(loaded.config, clock)) : [unusable(configDir)]),
    ...(await checkOptionalPrograms()),
  ];
}

function configured({ service, dataDir, rooms }: ConfigTree, clock: SystemClock): readonly Promise<Part>[] {
  const { judge } = service;
  const known = modelFromEnvironment(false);
  const llms = service.llm ?? (known === undefined ? [] : [known]);
  const endpoints = [
    ...(service.voices ?? []).flatMap((voice) =>
      voice.kind === 'openai' ? [{ ...voice, name: `voice ${voice.id}` }] : [],
    ),
    ...llms.map((llm, place) => ({
      ...llm,
      name: llms.length === 1 ? 'language model' : `language model ${place + 1}`,
    })),
    ...(service.embeddings === undefined ? [] : [{ ...service.embeddings, name: 'embeddings' }]),
    ...(judge === undefined || judge.mode === 'off' ? [] : [{ ...judge, name: 'judge' }]),
  ];
  return [
    checkDataDir(dataDir),
    checkPort(service.server.bind, service.server.port),
    ...endpoints.map((endpoint) => checkEndpoint(endpoint, clock)),
    ...[...rooms].flatMap(([room, { config }]) =>
      config.audience.sources.map((source) => checkSource(room, source, clock)),
    ),
  ];
}

function unusable(configDir: string): Part {
  return {
    name: 'configuration',
    state: 'limited',
    found: `${configDir} has errors: port, data folder and endpoints were not looked at`,
    fix: `candor check ${configDir}`,
  };
}
