import { brotliDecompressSync, inflateSync } from 'node:zlib';

/** Header: packet length u32, header length u16, version u16, operation u32, sequence u32, big-endian. */
const HEADER_BYTES = 16;
const PLAIN = 0;
const ZLIB = 2;
const BROTLI = 3;
/** Packets in a packed packet are plain; a third layer is an attack. */
const DEPTH = 2;
/** A second of the largest rooms; a packet that unpacks to more is an attack. */
const UNPACKED_BYTES = 4 * 1024 * 1024;

export const OPERATION = { heartbeat: 2, heartbeatReply: 3, message: 5, auth: 7, authReply: 8 } as const;

export interface Packet {
  readonly operation: number;
  readonly body: Buffer;
}

/** A packet as it is sent. */
export function writePacket(operation: number, body: string | Buffer, version = PLAIN): Buffer {
  const content = Buffer.from(body);
  const packet = Buffer.alloc(HEADER_BYTES + content.length);
  packet.writeUInt32BE(packet.length, 0);
  packet.writeUInt16BE(HEADER_BYTES, 4);
  packet.writeUInt16BE(version, 6);
  packet.writeUInt32BE(operation, 8);
  packet.writeUInt32BE(1, 12);
  content.copy(packet, HEADER_BYTES);
  return packet;
}

/**
 * All packets of a frame, unpacked. What is cut off, says a wrong length or is packed in another way than it
 * says is counted and left out; the whole ones before it are kept. Never throws.
 */
export function readPackets(
  frame: Buffer,
  depth = 0,
): { readonly packets: readonly Packet[]; readonly broken: number } {
  const packets: Packet[] = [];
  let broken = 0;
  for (let at = 0; at < frame.length; ) {
    const rest = frame.length - at;
    const length = rest < HEADER_BYTES ? 0 : frame.readUInt32BE(at);
    const head = rest < HEADER_BYTES ? 0 : frame.readUInt16BE(at + 4);
    // Where the next packet begins is not known any more.
    if (length < HEADER_BYTES || head < HEADER_BYTES || head > length || length > rest) {
      return { packets, broken: broken + 1 };
    }
    const version = frame.readUInt16BE(at + 6);
    const body = frame.subarray(at + head, at + length);
    if (version === ZLIB || version === BROTLI) {
      const unpacked = depth < DEPTH ? unpack(body, version) : undefined;
      if (unpacked === undefined) {
        broken += 1;
      } else {
        const inner = readPackets(unpacked, depth + 1);
        packets.push(...inner.packets);
        broken += inner.broken;
      }
    } else {
      packets.push({ operation: frame.readUInt32BE(at + 8), body });
    }
    at += length;
  }
  return { packets, broken };
}

function unpack(body: Buffer, version: number): Buffer | undefined {
  try {
    const limit = { maxOutputLength: UNPACKED_BYTES };
    return version === ZLIB ? inflateSync(body, limit) : brotliDecompressSync(body, limit);
  } catch {
    // Counted by the caller: the bytes are not what the header says, or too many.
    return undefined;
  }
}
