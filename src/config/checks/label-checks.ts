import { charactersIn } from '../../model/characters-said.ts';
import type { EngineConfig } from '../../model/engine-config.ts';
import type { RoomConfig } from '../../model/room-config.ts';
import { uniteMarkets } from '../label-markets.ts';
import type { ConfigProblem, YamlPath } from '../problem.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** The longest that one market says of its own takes 12; a viewer who has come for the goods waits little longer, seconds. */
const LONG_LABEL_SECONDS = 15;

/**
 * Words that take long at the pace at which a market wants them said (LAB-07): they come at every segment, and
 * meanwhile nothing is sold. Those of several markets are said one behind the other.
 */
export function checkLabelLength(
  file: YamlFile,
  { label, locale }: Pick<RoomConfig, 'label' | 'locale'>,
): readonly ConfigProblem[] {
  const { texts, characters_per_minute: pace } = uniteMarkets(locale, label?.markets).spoken;
  if (pace === undefined) return [];
  const perSecond = (pace.least + pace.most) / 2 / 60;
  const secondsOf = (text: string) => Math.round(charactersIn(text) / perSecond);
  const own = label?.spoken?.map((text, index) => ({
    at: ['label', 'spoken', index],
    seconds: secondsOf(text),
  }));
  const all = own ?? [{ at: ['label', 'markets'], seconds: Math.max(...texts.map(secondsOf)) }];
  return all
    .filter(({ seconds }) => seconds > LONG_LABEL_SECONDS)
    .map(({ at, seconds }) =>
      file.problem(at, {
        severity: 'warning',
        message: `the spoken label takes up to ${seconds} s each time, since it is said at ${pace.least} to ${pace.most} characters a minute`,
        fix: `say all that the markets want in about ${Math.floor(LONG_LABEL_SECONDS * perSecond)} syllables, by 'label.spoken'`,
      }),
    );
}

/**
 * A form of the label that an engine cannot carry: what its own voice says begins without our tones, and by the
 * figure that it draws no words of ours are proven to stand (LAB-07, LAB-13).
 */
export function checkLabelInEngines(
  file: YamlFile,
  { engines = [], label, locale }: Pick<RoomConfig, 'engines' | 'label' | 'locale'>,
): readonly ConfigProblem[] {
  const beside = uniteMarkets(locale, label?.markets).stage.beside_figure;
  return engines.flatMap((engine, index) => {
    const at: YamlPath = ['engines', index];
    return [
      ...(label?.audio === 'rhythm' ? toTones(file, at, engine) : []),
      ...(beside === undefined ? [] : toFigure(file, at, engine, beside)),
    ];
  });
}

function toTones(file: YamlFile, at: YamlPath, engine: EngineConfig): ConfigProblem[] {
  if (!('sends' in engine) || engine.sends !== 'words') return [];
  return [
    file.problem([...at, 'sends'], {
      message: "the engine's own voice says the words without the tones that `label.audio: rhythm` asks for",
      expected: 'sound',
      nearest: 'sound',
    }),
  ];
}

function toFigure(file: YamlFile, at: YamlPath, engine: EngineConfig, beside: string): ConfigProblem[] {
  const message = `a market of this room wants '${beside}' by the figure all the time, and it is not proven there`;
  if (engine.kind !== 'obs') {
    const fix = 'show the figure of our own stage page, or leave that market out';
    return [file.problem([...at, 'kind'], { message, fix })];
  }
  if (engine.labelProof !== 'text') return [];
  return [file.problem([...at, 'labelProof'], { message, expected: 'stage', nearest: 'stage' })];
}
