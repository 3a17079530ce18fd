import { computed, signal } from '@preact/signals';
import type { RoomView } from '../../model/room-view.ts';
import type { Bilingual } from '../../model/text.ts';
import type { ConsoleMessage } from '../protocol.ts';
import { type CommandResult, Connection, type Order } from './connection.ts';

type Rooms = Extract<ConsoleMessage, { type: 'welcome' }>['rooms'];

/** What the page knows. Views are put in once a frame, however many arrive. */
export const view = signal<RoomView | undefined>(undefined);
export const rooms = signal<Rooms>([]);
export const state = signal<'signed-out' | 'connecting' | 'open' | 'lost' | 'refused'>('signed-out');
/** Epoch ms on the server's clock, moved on locally between views. */
export const now = signal(Date.now());
/** What the last command came to, where it was not done: the connection was lost, or the room failed. */
export const mishap = signal<'none' | 'lost' | { readonly message: Bilingual }>('none');
export const operator = signal(localStorage.getItem('candor.name') ?? '');

export const canAct = computed(() => state.value === 'open' && view.value !== undefined);

let connection: Connection | undefined;
let skewMs = 0;
let latest: RoomView | undefined;

setInterval(() => {
  now.value = Date.now() + skewMs;
}, 200);

export function signIn(token: string, name: string, room: string): void {
  operator.value = name;
  localStorage.setItem('candor.name', name);
  connection = new Connection({
    token,
    name,
    room,
    onMessage: take,
    onState: (next) => {
      state.value = next;
    },
  });
}

/** Gives a command; what did not work is shown until the next one. */
export async function give(order: Order): Promise<CommandResult | undefined> {
  mishap.value = 'none';
  const result = await desk().command(order);
  if (result === undefined) mishap.value = 'lost';
  else if (result.fault !== undefined) mishap.value = result.fault;
  else if (result.reason !== undefined) mishap.value = { message: result.reason };
  return result;
}

/** The signed-in connection. @throws Error before `signIn` */
export function desk(): Connection {
  if (connection === undefined) throw new Error('not signed in');
  return connection;
}

function take(message: ConsoleMessage): void {
  if (message.type === 'welcome') rooms.value = message.rooms;
  if (message.type !== 'view') return;
  if (latest === undefined) {
    requestAnimationFrame(() => {
      view.value = latest;
      latest = undefined;
    });
  }
  latest = message.view;
  skewMs = message.view.at - Date.now();
}
