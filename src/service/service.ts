import { join, resolve } from 'node:path';
import { replayAudience } from '../audience/replay.ts';
import type { ConfigTree } from '../config/load-config.ts';
import type { CompiledRules } from '../gate/rules.ts';
import type { Clock } from '../infra/clock.ts';
import type { Log } from '../infra/log.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import { retentionOfRoom } from '../ledger/retention.ts';
import { CandorError } from '../model/errors.ts';
import { openEngines } from '../playout/open-engines.ts';
import { openOutputs } from '../playout/open-outputs.ts';
import { openJudgedLines } from '../room/judged-lines.ts';
import type { Room } from '../room/room.ts';
import { openLocalRoomStore, type RoomStore } from '../room/room-store.ts';
import type { RoomContent } from '../room/take-content.ts';
import { DiskCache } from '../voice/disk-cache.ts';
import { openVoices } from '../voice/open-voices.ts';
import type { Voice } from '../voice/voice.ts';
import { type Go, requireGo } from './go-on-air.ts';
import { Metrics } from './metrics.ts';
import { contentOf, openRoom } from './open-room.ts';
import { Unsigned } from './unsigned.ts';

export interface ServiceOptions {
  readonly tree: ConfigTree;
  readonly clock: Clock;
  readonly log: Log;
  /** Only these rooms; all where absent. */
  readonly rooms?: readonly string[];
}

/** What a void signature means for a room that is on air. */
const WHILE_UNSIGNED =
  ' · 已签的内容继续播，但与新资料不符的话不播；重新签字（candor sign-off）后自动生效 / what was signed stays on air as far as the new facts do not contradict it; a new signature takes effect by itself';

interface Running {
  readonly room: Room;
  readonly ledger: Ledger;
  readonly store: RoomStore;
  readonly judgedLines: { close(): void } | undefined;
  rules: CompiledRules;
}

/** Many rooms in one process, sharing its voices. */
export class Service {
  readonly metrics = new Metrics();
  readonly #options: ServiceOptions;
  readonly #voices: readonly Voice[];
  /** Opened with the first room that may go on air: a start that is refused leaves no folders behind. */
  #sounds: { readonly cache: DiskCache | undefined } | undefined;
  readonly #running: Running[] = [];
  readonly #unsigned: Unsigned;
  readonly #closing = new AbortController();

  private constructor(options: ServiceOptions, voices: readonly Voice[]) {
    this.#options = options;
    this.#voices = voices;
    this.#unsigned = new Unsigned(options, (room, tree) => {
      const running = this.#running.find((each) => each.room.id === room);
      if (running !== undefined) this.#take(running, tree);
    });
  }

  /**
   * Opens voices, ledgers and rooms; nothing is heard before `goOnAir`. What was opened is closed again
   * where one of them fails.
   * @throws CandorError of every part
   */
  static async open(options: ServiceOptions): Promise<Service> {
    const { tree, clock, log } = options;
    const service = new Service(options, await openVoices(tree.service.voices, { clock, log }));
    try {
      for (const id of options.rooms ?? tree.service.rooms) await service.#open(id);
    } catch (fault) {
      await service.close('candor');
      throw fault;
    }
    return service;
  }

  goOnAir(): void {
    for (const { room } of this.#running) room.start();
    this.#replayAudiences();
  }

  get rooms(): readonly Room[] {
    return this.#running.map(({ room }) => room);
  }

  /**
   * Takes a newly saved configuration: rundowns, products, rules and labels hold from the next line. What nobody has signed
   * waits for its signature, and until then its facts and rules are held against every line. Rule packs are compiled
   * again only where one of them was saved: it takes half a second, in which nothing else is done.
   */
  reload(tree: ConfigTree, savedFiles: readonly string[]): void {
    const haveRulesChanged = savedFiles.some((file) => resolve(file).startsWith(tree.rulesDir));
    for (const running of this.#running) {
      const { room } = running;
      if (!tree.rooms.has(room.id)) continue;
      let { rules } = running;
      try {
        rules = contentOf(tree, room.id, haveRulesChanged ? undefined : rules).rules;
      } catch (fault) {
        room.refuseReload(wordsOf(fault), codeOf(fault), { knowledge: tree.knowledge, rules });
        continue;
      }
      running.rules = rules;
      this.#take(running, tree);
    }
  }

  #take({ room, rules }: Running, tree: ConfigTree): void {
    let content: RoomContent | undefined;
    this.#unsigned.forget(room.id);
    const signature = this.#unsigned.lastSignature(room.id, tree);
    try {
      // Label markets may have been saved since, and not go together any more.
      content = contentOf(tree, room.id, rules);
      const { duty, signedBy } = this.#requireGo(tree, room.id, rules);
      room.reload({
        ...content,
        ...(duty !== undefined && { duty }),
        ...(signedBy !== undefined && { signedBy }),
      });
    } catch (fault) {
      room.refuseReload(wordsOf(fault), codeOf(fault), content);
      if (codeOf(fault) === 'SIGN_OFF_VOID') this.#unsigned.keep(room.id, tree, signature);
    }
  }

  /** A saved file was refused: every room says so and goes on with what it has. */
  refuseReload(problems: string): void {
    for (const { room } of this.#running) room.refuseReload(problems);
  }

  /** Stops all rooms, then signs and closes their ledgers. */
  async close(by: string): Promise<void> {
    this.#closing.abort(new Error('the service is closing'));
    this.#unsigned.close();
    const closings = await Promise.allSettled(
      this.#running.map(async ({ room, ledger, store, judgedLines }) => {
        await room.stop(by);
        await ledger.close().finally(() => store.close());
        judgedLines?.close();
      }),
    );
    await Promise.all(this.#voices.map((voice) => voice.close()));
    // One room's full disk must not leave the ledger of another unsigned: all are closed before it is told.
    const failed = closings.find((closing) => closing.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  async #open(id: string): Promise<void> {
    const { tree, clock, log } = this.#options;
    const content = contentOf(tree, id);
    const go = this.#requireGo(tree, id, content.rules);
    this.#sounds ??= { cache: openSoundCache(this.#options) };
    const ledger = openLedger({
      dir: tree.dataDir,
      room: id,
      clock,
      keyFile: join(tree.dataDir, 'keys', 'shop.pem'),
      onFault: (fault) => log.error({ code: fault.code, fault: fault.message }, 'ledger'),
    });
    const store = openLocalRoomStore(tree.dataDir, id);
    const judgedLines =
      (tree.service.judge?.mode ?? 'off') === 'off' ? undefined : openJudgedLines(tree.dataDir, id);
    try {
      const room = await openRoom(tree, id, {
        content,
        ledger,
        store,
        dataDir: tree.dataDir,
        ...(judgedLines !== undefined && { judgedLines }),
        voices: this.#voices,
        soundCache: this.#sounds.cache,
        ...(go.duty !== undefined && { duty: go.duty }),
        clock,
        log,
        usesModel: true,
        hearsSources: true,
        outputs: [
          ...openEngines(tree.rooms.get(id)?.config.engines ?? [], tree.dataDir),
          ...(await openOutputs(tree.rooms.get(id)?.config.outputs, {
            configDir: tree.configDir,
            isHeld: (room) => retentionOfRoom(tree.dataDir, room).holds.length > 0,
          })),
        ],
      });
      room.events.on('alert.raised', ({ level, code, message }) => log[level]({ room: id, code }, message));
      this.metrics.watch(room);
      this.#running.push({ room, ledger, store, judgedLines, rules: content.rules });
      await ledger.append('room.admitted', {
        platform: go.platform ?? null,
        warnings: go.warnings,
        signedBy: go.signedBy ?? null,
        roster: go.duty?.roster ?? [],
      });
      for (const warning of go.warnings) log.warn({ room: id, platform: go.platform }, warning);
    } catch (fault) {
      await ledger.close();
      await store.close();
      judgedLines?.close();
      throw fault;
    }
  }

  #requireGo(tree: ConfigTree, id: string, rules: CompiledRules): Go {
    const room = tree.rooms.get(id);
    if (room === undefined) throw new CandorError('CONFIG_MISSING', `There is no room '${id}'.`);
    return requireGo(tree, room, rules, this.#options.clock.now());
  }

  /** The demo's audience exists inside the room only, and is marked so in the ledger. */
  #replayAudiences(): void {
    const { tree, clock, log } = this.#options;
    for (const { room } of this.#running) {
      const path = tree.rooms.get(room.id)?.replayPath;
      if (path === undefined) continue;
      replayAudience(path, {
        clock,
        signal: this.#closing.signal,
        onComment: (comment) => room.hear(comment),
        onBroken: ({ line, reason }) => log.warn({ room: room.id, line, reason }, 'audience line left out'),
        loop: true,
      }).catch((fault: unknown) => {
        if (!this.#closing.signal.aborted) log.warn({ room: room.id, fault: String(fault) }, 'replay ended');
      });
    }
  }
}

function wordsOf(fault: unknown): string {
  if (!(fault instanceof CandorError)) return String(fault);
  return fault.code === 'SIGN_OFF_VOID' ? `${fault.message}${WHILE_UNSIGNED}` : fault.message;
}

function codeOf(fault: unknown): string | undefined {
  return fault instanceof CandorError ? fault.code : undefined;
}

/** Apart from its key: whoever can write into the one need not be able to read the other. */
function openSoundCache({ tree, clock, log }: ServiceOptions): DiskCache | undefined {
  const { maxMiB } = tree.service.voiceCache;
  if (maxMiB === 0) return undefined;
  return DiskCache.open({
    dir: tree.voiceCacheDir,
    keyFile: join(tree.dataDir, 'keys', 'voice-cache.key'),
    maxBytes: maxMiB * 1_048_576,
    clock,
    log,
  });
}
