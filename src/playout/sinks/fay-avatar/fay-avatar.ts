import type { FayAvatarConfig } from '../../../model/engine-config.ts';
import { requireClearedAudio } from '../../../voice/cleared-audio.ts';
import type { Output, OutputGround } from '../../output.ts';
import type { Airing } from '../../sink.ts';
import { AudioShelf } from '../audio-shelf.ts';
import { HealthBook } from '../health-book.ts';
import { keepTrying } from '../keep-trying.ts';
import { LabelLeave } from '../label-leave.ts';
import { type AvatarClient, AvatarServer } from './connection.ts';
import { type AvatarLine, audioMessage, endMessage, textMessage } from './messages.ts';

/** Stands where a Fay server would before avatar clients that speak its protocol: Unreal, Unity, Live2D. */
export class FayAvatarOutput implements Output {
  readonly name: string;
  /** Its clients fetch each line whole. */
  readonly isListening = false;
  readonly #config: FayAvatarConfig;
  readonly #ground: OutputGround;
  readonly #leave: LabelLeave;
  readonly #book: HealthBook;
  readonly #shelf: AudioShelf;
  readonly #stopping = new AbortController();
  #server: AvatarServer | undefined;
  #hasHadClients = false;
  #kept: Promise<void> = Promise.resolve();

  /** @param labelProof when the label was last proven in the picture that shows the avatar, epoch ms */
  constructor(config: FayAvatarConfig, ground: OutputGround, labelProof: () => number | undefined) {
    this.name = config.id;
    this.#config = config;
    this.#ground = ground;
    this.#book = new HealthBook(ground, { id: config.id, kind: 'avatar' });
    this.#leave = new LabelLeave(ground.clock, this.#book, labelProof);
    this.#shelf = new AudioShelf(() => ground.clock.now());
  }

  get health(): Output['health'] {
    return this.#book.health;
  }

  get labelProvenAt(): number | undefined {
    return this.#leave.provenAt;
  }

  /** Where clients connect; 0 while it does not listen. */
  get port(): number {
    return this.#server?.port ?? 0;
  }

  start(): void {
    this.#book.opened('fay-avatar');
    this.#kept = keepTrying({
      clock: this.#ground.clock,
      signal: this.#stopping.signal,
      session: (signal, up) => this.#session(signal, up),
      onLost: (why) => this.#book.to('retrying', why),
    });
  }

  async close(): Promise<void> {
    this.#leave.done();
    this.#stopping.abort(new Error('the room is closing'));
    await this.#kept;
    await this.#shelf.close();
    this.#book.to('closed');
  }

  air(airing: Airing): void {
    const audio = requireClearedAudio(airing.audio);
    const clients = this.#server?.clients ?? [];
    const stop = () => this.end(airing, this.#ground.clock.now(), true);
    if (clients.length === 0 || !this.#leave.grant(stop)) return;
    const line: AvatarLine = {
      id: audio.utterance.id,
      text: audio.utterance.text,
      durationMs: audio.durationMs,
      url: this.#shelf.put(audio, airing.endsAt),
    };
    this.#tell(clients, ({ user, hasSound }) =>
      hasSound ? audioMessage(line, user) : textMessage(line, user),
    );
  }

  sound(): void {}

  end(airing: Airing, _atMs: number, cut: boolean): void {
    this.#leave.done();
    if (cut) this.#shelf.clear();
    const { id } = airing.audio.utterance;
    this.#tell(this.#server?.clients ?? [], ({ user, hasSound }) => endMessage(id, user, hasSound));
  }

  async #session(signal: AbortSignal, up: () => void): Promise<void> {
    await this.#shelf.open();
    const server = await AvatarServer.open(this.#config.port, this.#ground.clock, () => this.#onClients());
    this.#server = server;
    up();
    this.#onClients();
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
    this.#server = undefined;
    await server.close();
  }

  #onClients(): void {
    const count = this.#server?.clients.length ?? 0;
    if (count > 0) {
      this.#hasHadClients = true;
      this.#book.to('live', `${count} avatar${count === 1 ? '' : 's'}`);
    } else if (this.#server !== undefined) {
      this.#book.to(this.#hasHadClients ? 'retrying' : 'starting', 'waits for an avatar to connect');
    }
  }

  #tell(clients: readonly AvatarClient[], message: (client: AvatarClient) => object): void {
    for (const client of clients) client.send(message(client));
  }
}
