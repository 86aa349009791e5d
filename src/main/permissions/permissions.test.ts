import type { Session } from 'electron'
import { expect, test } from 'vitest'
import { denyPermissions, isAllowedPermission } from './permissions.ts'

/** Every name but one that the types of Electron 45 list for its request and check handlers. */
const permissions = [
  'ar',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'captured-surface-control',
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'geolocation-approximate',
  'hand-tracking',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'smart-card',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'usb',
  'vr',
  'web-app-installation',
  'web-printing',
  'window-management',
  'unknown',
]

test.each(permissions)('%s is denied', (name) => {
  expect(isAllowedPermission(name)).toBe(false)
})

test('copying text is allowed', () => {
  expect(isAllowedPermission('clipboard-sanitized-write')).toBe(true)
})

type Answer = (...args: unknown[]) => unknown

/** The handlers that a session was given, by the name of their setter. */
function handlersOf(prepare: (session: Session) => void): Map<string, Answer> {
  const handlers = new Map<string, Answer>()
  const session = new Proxy({}, { get: (_, name) => (handler: Answer) => handlers.set(String(name), handler) })
  prepare(session as Session)
  return handlers
}

test('what is asked, what is checked, and every device is answered by the same rule', () => {
  const handlers = handlersOf(denyPermissions)
  const asked = (name: string): unknown[] => {
    const answers: unknown[] = []
    handlers.get('setPermissionRequestHandler')?.({}, name, (answer: unknown) => answers.push(answer))
    return answers
  }
  for (const name of [...permissions, 'a permission of a later Chromium']) {
    expect(asked(name), name).toEqual([false])
    expect(handlers.get('setPermissionCheckHandler')?.({}, name), name).toBe(false)
  }
  expect(asked('clipboard-sanitized-write')).toEqual([true])
  expect(handlers.get('setDevicePermissionHandler')?.({ deviceType: 'usb' })).toBe(false)
  const shared: unknown[] = []
  handlers.get('setDisplayMediaRequestHandler')?.({}, (answer: unknown) => shared.push(answer))
  expect(shared).toEqual([null])
})
