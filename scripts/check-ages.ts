/** `npm run check:ages`: warns when the pinned Electron has grown old. Never fails, and asks no network. */
import { pinnedElectronWarning } from './package-ages.ts'

const warning = pinnedElectronWarning(new Date())
if (warning !== null) console.warn(warning)
