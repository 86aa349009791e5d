import type { Session } from 'electron'

/** Copying is all that a page may do beyond its window. Source: security.md E05. */
export const isAllowedPermission = (name: string): boolean => name === 'clipboard-sanitized-write'

/** Denies every other permission, asked or checked, and every device. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, respond) => respond(isAllowedPermission(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isAllowedPermission(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, respond) => respond(null))
}
