import type { BrowserContext } from 'playwright-core'
import type { MainCalls } from './calls.ts'
import type { Rpc } from './rpc.ts'

/** Electron's name of a permission, and the names under which Chromium can grant it in advance. */
const PERMISSIONS: Record<string, readonly string[]> = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  geolocation: ['geolocation'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
}

/**
 * Chromium cannot ask the app at the moment of a request, so the app is asked before a page is loaded: what it would
 * grant is granted, all else denied.
 */
export async function grantPermissions(context: BrowserContext, main: Rpc<MainCalls>, id: number): Promise<void> {
  const allowed = await main.call('allowedPermissions', id, Object.keys(PERMISSIONS))
  await context.grantPermissions(allowed.flatMap((name) => PERMISSIONS[name] ?? []))
}
