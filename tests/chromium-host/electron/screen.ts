import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { limited } from './unsupported.ts'

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const size = { width: area.width, height: area.height }

/** One ordinary display, the same on every machine. */
export const primaryDisplay = {
  id: 1,
  bounds: area,
  workArea: area,
  size,
  workAreaSize: size,
  scaleFactor: 1,
} satisfies Partial<Electron.Display>

export const screen = limited(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => primaryDisplay,
    getAllDisplays: () => [primaryDisplay],
    getDisplayMatching: () => primaryDisplay,
  }),
)
