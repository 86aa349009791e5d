import { Deserializer, Serializer } from 'node:v8'

/**
 * Messages pass through pipes of Node here, whose used buffers keep them; Electron's channels are others. So what is in a pipe
 * is masked: a word that is found in the memory of main is one that the app holds (tests/app/secrets-in-memory.spec.ts).
 */
const mask = 0xa5

/** A serializer grows its buffer by moving it, and what was written so far stays behind: so there is room before it begins. */
const room = [new Uint8Array(16_384), new Uint8Array(128)] as const
const roomBytes = room[0].length + room[1].length

/** The structured clone of a message as bytes that can be sent. Throws for what cannot be cloned, e.g. a function. */
export function maskMessage(message: unknown): Uint8Array {
  const serializer = new Serializer()
  for (const part of room) serializer.writeRawBytes(part)
  serializer.writeHeader()
  serializer.writeValue(message)
  const bytes = serializer.releaseBuffer().subarray(roomBytes)
  toggle(bytes)
  return bytes
}

/** The message that was masked. */
export function unmaskMessage(bytes: Uint8Array): unknown {
  toggle(bytes)
  const deserializer = new Deserializer(bytes)
  deserializer.readHeader()
  const message: unknown = deserializer.readValue()
  bytes.fill(0)
  return message
}

function toggle(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = (bytes[at] ?? 0) ^ mask
}
