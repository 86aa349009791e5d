import type { StandInSettings } from '../calls.ts'

/** Given by the driver (fork-main.ts). */
export const settings: StandInSettings = JSON.parse(process.env['CHROMIUM_STAND_IN'] ?? '{}')
// Neither the app nor its utility processes should see it.
delete process.env['CHROMIUM_STAND_IN']
