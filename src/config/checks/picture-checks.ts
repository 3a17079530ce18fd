import type { KnowledgeFile } from '../../model/knowledge.ts';
import type { ConfigProblem } from '../problem.ts';
import { inspectPicture, picturesOf } from '../product-pictures.ts';
import type { ValidFile } from '../yaml/document.ts';

/** Pictures that are named and cannot be shown: the card stands without them, so these are warnings. */
export function checkPictures(
  files: readonly ValidFile<KnowledgeFile>[],
  configDir: string,
): readonly ConfigProblem[] {
  return files.flatMap(({ file, value }) =>
    (value.products ?? []).flatMap((product, index) =>
      picturesOf(product).flatMap(({ field, at, file: picture }) => {
        const inspected = inspectPicture(picture, configDir);
        if (inspected.ok) return [];
        return file.problem(['products', index, field, ...at], {
          severity: 'warning',
          message: `${inspected.reason}: the card is shown without it`,
          expected: 'a PNG, JPEG or WebP file in the configuration folder, relative to candor.yaml',
        });
      }),
    ),
  );
}
