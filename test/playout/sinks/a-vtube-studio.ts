import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

type Data = Record<string, unknown>;
interface Item {
  readonly instanceID: string;
  readonly fileName: string;
  readonly order: number;
  readonly locked: boolean;
  readonly picture: string;
}

const KNOWN = ['MouthOpen', 'MouthSmile', 'VoiceVolume', 'VoiceVolumePlusMouthOpen', 'FaceAngleX'];

/** VTube Studio's public API 1.0 (DenchiSoft/VTubeStudio), as far as we use it. */
export class AVTubeStudio {
  readonly calls: { type: string; data: Data }[] = [];
  readonly tokens = new Set<string>();
  items: Item[] = [];
  /** What a person answers when he is asked. */
  allows: 'yes' | 'no' | 'nothing' = 'yes';
  mayLoadItems = true;
  isStalled = false;
  parameters: readonly string[] = KNOWN;
  #server: WebSocketServer | undefined;
  #port = 0;

  get url(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const server = new WebSocketServer({ port: this.#port, host: '127.0.0.1' });
    await new Promise<void>((resolve, reject) => {
      server.once('listening', resolve);
      server.once('error', reject);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    server.on('connection', (socket) => {
      let isIn = false;
      socket.on('message', (raw) => {
        if (this.isStalled) return;
        const {
          requestID,
          messageType,
          data = {},
        } = JSON.parse(String(raw)) as {
          requestID: string;
          messageType: string;
          data?: Data;
        };
        this.calls.push({ type: messageType, data });
        const answer = this.#do(messageType, data, isIn);
        if (answer === undefined) return;
        if (messageType === 'AuthenticationRequest') isIn = answer.authenticated === true;
        const isError = 'errorID' in answer;
        reply(socket, requestID, isError ? 'APIError' : messageType.replace(/Request$/, 'Response'), answer);
      });
    });
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.drop();
    this.#server = undefined;
    await new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve())));
  }

  drop(): void {
    for (const socket of this.#server?.clients ?? []) socket.terminate();
  }

  garble(): void {
    for (const socket of this.#server?.clients ?? []) socket.send('{"apiName":');
  }

  callsOf(type: string): Data[] {
    return this.calls.filter((call) => call.type === type).map(({ data }) => data);
  }

  /** What was injected for a parameter, in order. */
  injected(id: string): number[] {
    return this.callsOf('InjectParameterDataRequest').flatMap(({ parameterValues }) =>
      (parameterValues as { id: string; value: number }[])
        .filter((each) => each.id === id)
        .map(({ value }) => value),
    );
  }

  #do(type: string, data: Data, isIn: boolean): Data | undefined {
    if (type === 'AuthenticationTokenRequest') {
      if (this.allows === 'nothing') return undefined;
      if (this.allows === 'no')
        return { errorID: 50, message: 'User has denied API access for your plugin.' };
      const authenticationToken = randomBytes(32).toString('hex');
      this.tokens.add(authenticationToken);
      return { authenticationToken };
    }
    if (type === 'AuthenticationRequest') {
      const authenticated = this.tokens.has(String(data.authenticationToken));
      return { authenticated, reason: authenticated ? '' : 'Token invalid or revoked by user.' };
    }
    if (!isIn) return { errorID: 8, message: 'This request requires authentication.' };
    switch (type) {
      case 'InputParameterListRequest':
        return {
          defaultParameters: this.parameters.map((name) => ({ name, value: 0 })),
          customParameters: [],
        };
      case 'InjectParameterDataRequest': {
        const values = data.parameterValues as { id: string; value: number }[];
        const lost = values.find(({ id }) => !this.parameters.includes(id));
        return lost === undefined ? {} : { errorID: 453, message: `Parameter ${lost.id} not found.` };
      }
      case 'HotkeyTriggerRequest':
        return data.hotkeyID === 'wave'
          ? { hotkeyID: 'wave' }
          : { errorID: 202, message: 'Hotkey not found.' };
      case 'ItemLoadRequest': {
        if (!this.mayLoadItems)
          return { errorID: 751, message: 'Permission LoadCustomImagesAsItems is missing.' };
        const item = {
          instanceID: randomBytes(16).toString('hex'),
          fileName: String(data.fileName),
          order: Number(data.order),
          locked: data.locked === true,
          picture: String(data.customDataBase64),
        };
        this.items.push(item);
        return { instanceID: item.instanceID, fileName: item.fileName };
      }
      case 'ItemUnloadRequest':
        this.items = this.items.filter(
          ({ instanceID }) => !(data.instanceIDs as string[]).includes(instanceID),
        );
        return { unloadedItems: [] };
      case 'ItemListRequest':
        return {
          itemsInSceneCount: this.items.length,
          itemInstancesInScene: this.items.map(({ picture: _, ...item }) => ({ ...item, censored: false })),
        };
      default:
        return { errorID: 7, message: 'Request type unknown.' };
    }
  }
}

function reply(socket: WebSocket, requestID: string, messageType: string, data: Data): void {
  socket.send(
    JSON.stringify({
      apiName: 'VTubeStudioPublicAPI',
      apiVersion: '1.0',
      timestamp: 1,
      requestID,
      messageType,
      data,
    }),
  );
}
