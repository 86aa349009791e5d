import { expect, test, vi } from 'vitest'
import { callChannel, eventChannel } from '#shared/contract/bridge.ts'
import { pageMethods } from '#shared/contract/page-contract.ts'

type Listener = (...args: unknown[]) => void

const seen = vi.hoisted(() => ({
  exposed: new Map<string, Record<string, (input: unknown) => unknown>>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, Listener>(),
}))

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, value: Record<string, (input: unknown) => unknown>) =>
      seen.exposed.set(name, value),
  },
  ipcRenderer: {
    invoke: async (...args: unknown[]) => void seen.invoked.push(args),
    on: (name: string, listener: Listener) => seen.listeners.set(name, listener),
    removeListener: (name: string) => seen.listeners.delete(name),
  },
}))

await import('./index.ts')
const bridge = seen.exposed.get('alongside') ?? {}

test('the page gets one frozen object: a function a method, and a way to hear events', () => {
  expect([...seen.exposed.keys()]).toEqual(['alongside'])
  expect(Object.keys(bridge).toSorted()).toEqual([...pageMethods, 'onEvent'].toSorted())
  expect(Object.values(bridge).every((value) => typeof value === 'function')).toBe(true)
  expect(Object.isFrozen(bridge)).toBe(true)
})

test('a call goes over the one channel under its own name, and takes one input', () => {
  const call = bridge['lockNow'] as Listener
  call({ a: 1 }, 'more', 'alongside:other')
  expect(seen.invoked).toEqual([[callChannel, 'lockNow', { a: 1 }]])
})

test('an event reaches the page without the object that leads back to the runtime, until no one listens', () => {
  const heard: unknown[][] = []
  const stop = bridge['onEvent']?.((...args: unknown[]) => heard.push(args)) as () => void
  seen.listeners.get(eventChannel)?.({ sender: 'ipcRenderer' }, { name: 'settings-changed' })
  expect(heard).toEqual([[{ name: 'settings-changed' }]])
  stop()
  expect(seen.listeners.size).toBe(0)
})
