import { electronFolder, programIn, runtimeState } from './electron/runtime.ts'

/** Path of Electron's program, null when there is none that is whole or APP_HOST=chromium asks for the stand-in. */
export function findElectronBinary(): string | null {
  if (process.env['APP_HOST'] === 'chromium') return null
  return runtimeState(electronFolder()) === 'whole' ? programIn(electronFolder()) : null
}

/** Chromium, and so Electron, refuses its sandbox to root. */
export const rootSwitches = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])
