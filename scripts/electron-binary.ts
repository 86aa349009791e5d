import { electronFolder, programIn, runtimeState } from './electron/runtime.ts'

/**
 * Path of Electron's program, null when there is none that is whole or APP_HOST=chromium asks for the stand-in. Throws when
 * there is none and APP_HOST=electron asks for it.
 */
export function findElectronBinary(): string | null {
  if (process.env['APP_HOST'] === 'chromium') return null
  if (runtimeState(electronFolder()) === 'whole') return programIn(electronFolder())
  if (process.env['APP_HOST'] === 'electron')
    throw new Error('APP_HOST=electron, and Electron is not here: npm start fetches it')
  return null
}

/** Chromium, and so Electron, refuses its sandbox to root. */
export const rootSwitches = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])
