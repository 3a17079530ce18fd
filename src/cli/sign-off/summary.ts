import type { ConfigTree, RoomTree } from '../../config/load-config.ts';
import { partName } from '../../knowledge/sign-off.ts';
import type { SignedMaterial, SignOffVerdict } from '../../model/sign-off.ts';
import { languageOf } from '../../model/text.ts';

/** What a person is about to sign, or has signed, on one screen. */
export function signOffSummary(
  tree: ConfigTree,
  { config, rundown }: RoomTree,
  material: SignedMaterial,
  verdict: SignOffVerdict,
): string {
  const language = languageOf(config.locale);
  const lines = rundown.segments.flatMap((segment) => segment.lines);
  const wordings = lines.flatMap(({ say }) => say).length + rundown.fillers.length;
  const products = config.products.map((id) => `${id} ${tree.knowledge.product(id)?.name ?? ''}`.trim());
  const rows = [
    `room      ${config.id}`,
    `title     ${config.title}`,
    `script    ${rundown.title}: ${lines.length} lines, ${wordings} wordings with fillers`,
    `hosts     ${config.hosts.map(({ name }) => name).join(', ')}`,
    `products  ${products.join(', ')}`,
    ...Object.entries(material.hashes).map(
      ([part, hash]) => `  ${hash.slice(0, 16)}…  ${partName(part)[language]}`,
    ),
    verdict.signed
      ? `signed    by ${verdict.by} at ${new Date(verdict.at).toISOString()}, unchanged since`
      : `unsigned  ${verdict.message[language]}`,
  ];
  return `${rows.join('\n')}\n`;
}
