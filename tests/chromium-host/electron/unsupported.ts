import { noteUse, offer } from './members.ts'

/**
 * Makes every member that the stand-in does not have throw, instead of being undefined: a spec must not pass here
 * because something was silently left out.
 */
export function limited<Target extends object>(name: string, target: Target): Target {
  offer(name, target)
  return new Proxy(target, {
    get(_target, key, receiver) {
      // `then` is asked of every awaited value, `toJSON` of every serialised one.
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
        const value = Reflect.get(target, key, receiver)
        return typeof key === 'symbol' ? value : noteUse(name, key, value)
      }
      throw new Error(`electron.${name}.${key} is not supported by the Chromium stand-in`)
    },
  })
}
