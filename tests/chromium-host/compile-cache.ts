import { flushCompileCache } from 'node:module'
import { join } from 'node:path'

/**
 * Environment of a process that keeps what Node makes of sources between starts: they are the same in every spec, and
 * reading them again takes two thirds of the time until main runs.
 */
export const keptSources = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'chromium-stand-in'),
}

/** Once everything is loaded: specs kill the process, and then nothing is written at its end. */
export function keepSources(): void {
  setImmediate(flushCompileCache)
}

/** The app sees the environment that Electron would give it. */
export function hideKeptSources(): void {
  for (const name of Object.keys(keptSources)) delete process.env[name]
}
