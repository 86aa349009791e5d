import { failed } from '#shared/contract/outcome.ts'
import type { Log } from './incident.ts'
import type { Router } from './router.ts'
import { isNativeModuleIntact } from './storage/native-module.ts'

interface IntactRouterParts {
  readonly resourcesFolder: string
  readonly log: Log
  readonly route: () => Router
}

/**
 * The router of a process, or, when the native program of SQLite was changed, one that refuses every call with
 * `app-altered`: nothing of that program is ever loaded. Source: security.md E27.
 */
export function intactRouter({ resourcesFolder, log, route }: IntactRouterParts): Router {
  if (isNativeModuleIntact(resourcesFolder)) return route()
  log('native-module-altered')
  return async () => failed('app-altered')
}
