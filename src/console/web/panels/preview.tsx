import { words } from '../words.ts';

/** The stage as viewers see it, without its sound: a person on watch has it before his eyes. */
export function Preview({ room }: { room: string }) {
  const t = words();
  return (
    <section class="panel preview">
      <h2>{t.preview}</h2>
      <iframe title={t.preview} src={`/stage?room=${encodeURIComponent(room)}&muted=1`} />
    </section>
  );
}
