import { createHash, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** What an OBS has in it. */
export interface ObsWorld {
  scenes: string[];
  program: string;
  inputs: Map<string, { kind: string; settings: Record<string, unknown> }>;
  stream: { active: boolean; reconnecting: boolean; bytes: number };
  recording: boolean;
  chapters: string[];
  /** The programme's picture as a PNG. */
  picture: () => Buffer | Promise<Buffer>;
  size: { width: number; height: number };
  /** Items that a scene shows, by source. */
  items: Map<
    string,
    { enabled: boolean; x: number; y: number; width: number; height: number; alignment: number }
  >;
}

type Data = Record<string, unknown>;

/** The server half of obs-websocket's protocol 5 (docs/generated/protocol.md of obsproject/obs-websocket). */
export class AnObs {
  readonly world: ObsWorld;
  readonly calls: { type: string; data: Data }[] = [];
  /** While true nothing is answered. */
  isStalled = false;
  /** Refuse these requests with this code. */
  readonly refusals = new Map<string, number>();
  readonly #password: string | undefined;
  readonly #subscribed = new Map<WebSocket, number>();
  #server: WebSocketServer | undefined;
  #port = 0;

  constructor(options: { password?: string; world?: Partial<ObsWorld> } = {}) {
    this.#password = options.password;
    this.world = {
      scenes: ['Live', 'Human', 'Slate'],
      program: 'Slate',
      inputs: new Map([['Caption', { kind: 'text_ft2_source_v2', settings: {} }]]),
      stream: { active: true, reconnecting: false, bytes: 0 },
      recording: true,
      chapters: [],
      picture: () => Buffer.alloc(0),
      size: { width: 720, height: 1280 },
      items: new Map(),
      ...options.world,
    };
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  get isWatched(): boolean {
    return this.#subscribed.size > 0;
  }

  async start(): Promise<void> {
    const server = new WebSocketServer({
      port: this.#port,
      host: '127.0.0.1',
      handleProtocols: (protocols) => (protocols.has('obswebsocket.json') ? 'obswebsocket.json' : false),
    });
    await new Promise<void>((resolve, reject) => {
      server.once('listening', resolve);
      server.once('error', reject);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    server.on('connection', (socket) => this.#welcome(socket));
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.drop();
    this.#server = undefined;
    await new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve())));
  }

  drop(): void {
    for (const socket of this.#server?.clients ?? []) socket.terminate();
    this.#subscribed.clear();
  }

  garble(): void {
    for (const socket of this.#server?.clients ?? []) socket.send('{"op":5,"d":');
  }

  event(eventType: string, eventIntent: number, eventData: Data): void {
    for (const [socket, mask] of this.#subscribed) {
      if ((mask & eventIntent) !== 0) send(socket, 5, { eventType, eventIntent, eventData });
    }
  }

  callsOf(type: string): Data[] {
    return this.calls.filter((call) => call.type === type).map(({ data }) => data);
  }

  #welcome(socket: WebSocket): void {
    const challenge = randomBytes(32).toString('base64');
    const salt = randomBytes(32).toString('base64');
    const needs = this.#password !== undefined;
    if (!this.isStalled) {
      send(socket, 0, {
        obsStudioVersion: '30.2.3',
        obsWebSocketVersion: '5.5.2',
        rpcVersion: 1,
        ...(needs && { authentication: { challenge, salt } }),
      });
    }
    let isIdentified = false;
    socket.on('message', (raw) => {
      if (this.isStalled) return;
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: Data };
      if (op === 1) {
        if (needs && d.authentication !== digest(digest(this.#password + salt) + challenge)) {
          socket.close(4009, 'Authentication failed.');
          return;
        }
        isIdentified = true;
        this.#subscribed.set(socket, Number(d.eventSubscriptions ?? 0x7ff));
        send(socket, 2, { negotiatedRpcVersion: 1 });
      } else if (!isIdentified) socket.close(4007, 'You attempted to send a non-Identify message first.');
      else if (op === 6) void this.#answer(socket, d);
      else socket.close(4006, 'Unknown OpCode');
    });
    socket.on('close', () => this.#subscribed.delete(socket));
  }

  async #answer(socket: WebSocket, d: Data): Promise<void> {
    const type = String(d.requestType);
    const data = (d.requestData ?? {}) as Data;
    this.calls.push({ type, data });
    const refused = this.refusals.get(type);
    const answer = refused === undefined ? await this.#do(type, data) : refused;
    const requestStatus =
      typeof answer === 'number'
        ? { result: false, code: answer, comment: `No luck with ${type}.` }
        : { result: true, code: 100 };
    send(socket, 7, {
      requestType: type,
      requestId: d.requestId,
      requestStatus,
      ...(typeof answer === 'object' && { responseData: answer }),
    });
  }

  /** A number is the code of a refusal: 204 unknown, 501 not running, 600 no such thing, 601 there already. */
  async #do(type: string, data: Data): Promise<Data | number | undefined> {
    const { world } = this;
    switch (type) {
      case 'GetCurrentProgramScene':
        return { currentProgramSceneName: world.program, sceneName: world.program };
      case 'SetCurrentProgramScene':
        if (!world.scenes.includes(String(data.sceneName))) return 600;
        world.program = String(data.sceneName);
        return undefined;
      case 'GetInputList':
        return {
          inputs: [...world.inputs]
            .filter(([, { kind }]) => data.inputKind === undefined || kind === data.inputKind)
            .map(([inputName, { kind }]) => ({ inputName, inputKind: kind })),
        };
      case 'CreateInput':
        if (!world.scenes.includes(String(data.sceneName))) return 600;
        if (world.inputs.has(String(data.inputName))) return 601;
        world.inputs.set(String(data.inputName), {
          kind: String(data.inputKind),
          settings: data.inputSettings as Data,
        });
        return { sceneItemId: 1 };
      case 'SetInputSettings': {
        const input = world.inputs.get(String(data.inputName));
        if (input === undefined) return 600;
        input.settings = {
          ...(data.overlay === true ? input.settings : {}),
          ...(data.inputSettings as Data),
        };
        return undefined;
      }
      case 'GetVideoSettings':
        return { baseWidth: world.size.width, baseHeight: world.size.height };
      case 'GetSourceScreenshot':
        if (!world.scenes.includes(String(data.sourceName))) return 600;
        return { imageData: `data:image/png;base64,${(await world.picture()).toString('base64')}` };
      case 'GetSceneItemId':
        return world.items.has(String(data.sourceName)) ? { sceneItemId: 7 } : 600;
      case 'GetSceneItemEnabled':
        return { sceneItemEnabled: [...world.items.values()][0]?.enabled ?? false };
      case 'GetSceneItemTransform': {
        const item = [...world.items.values()][0];
        if (item === undefined) return 600;
        const { x, y, width, height, alignment } = item;
        return { sceneItemTransform: { positionX: x, positionY: y, width, height, alignment } };
      }
      case 'GetStreamStatus':
        return {
          outputActive: world.stream.active,
          outputReconnecting: world.stream.reconnecting,
          outputBytes: world.stream.bytes,
          outputTimecode: '00:00:01.000',
        };
      case 'CreateRecordChapter':
        if (!world.recording) return 501;
        world.chapters.push(String(data.chapterName));
        return undefined;
      default:
        return 204;
    }
  }
}

function send(socket: WebSocket, op: number, d: Data): void {
  socket.send(JSON.stringify({ op, d }));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
