import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { settings } from './settings.ts'

/** What the stand-in has, by the name under which it says what it lacks. */
const offered = new Map<string, object>()
const used = new Set<string>()
const appCode = join(settings.appFolder, 'out')
const listens = new Set(['on', 'once', 'addListener'])

/** Called for every object that the stand-in gives. */
export function offer(name: string, target: object): void {
  offered.set(name, target)
}

/** The frames are this function, the proxy and the one that asked: the app itself, the stand-in, or a spec. */
const isAskedByApp = (): boolean => new Error().stack?.split('\n')[4]?.includes(appCode) ?? false

/** Notes that the app uses a member, or listens to an event as `name:event`; answers the member. */
export function noteUse(name: string, key: string, value: unknown): unknown {
  if (!settings.machine.recordsUse || !isAskedByApp()) return value
  if (!listens.has(key) || typeof value !== 'function') {
    used.add(`${name}.${key}`)
    return value
  }
  return function listen(this: unknown, event: unknown, ...rest: unknown[]): unknown {
    used.add(`${name}:${String(event)}`)
    return Reflect.apply(value, this, [event, ...rest])
  }
}

/** Names of a target and of the classes above it, up to what every emitter and every object has. */
function namesOf(target: object): string[] {
  const names = new Set<string>()
  for (let one: object | null = target; one; one = Object.getPrototypeOf(one)) {
    if (one === EventEmitter.prototype || one === Object.prototype || one === Function.prototype) break
    for (const name of Object.getOwnPropertyNames(one)) names.add(name)
  }
  return [...names]
}

/** For the spec that keeps docs/electron.md complete. */
Reflect.set(globalThis, 'electronMembers', () => ({
  offered: Object.fromEntries([...offered].map(([name, target]) => [name, namesOf(target)])),
  used: [...used].toSorted(),
}))
