import type { Route } from 'playwright-core'
import type { DriverWindow, WindowSurroundings } from './driver-window.ts'

/** A request for an address outside the app. `app`: its own webRequest rule refused it; `stand-in`: the app let it pass. */
export interface BlockedRequest {
  url: string
  blockedBy: 'app' | 'stand-in'
}

export interface RequestSurroundings extends Pick<WindowSurroundings, 'main' | 'addresses'> {
  windows: ReadonlyMap<number, DriverWindow>
  blocked: BlockedRequest[]
}

type Request = ReturnType<Route['request']>

function windowOf(request: Request, windows: ReadonlyMap<number, DriverWindow>): DriverWindow | undefined {
  try {
    const page = request.frame().page()
    return [...windows.values()].find((window) => window.page === page)
  } catch {
    return undefined // Playwright knows no frame for the first request of a popup
  }
}

async function answer(route: Route, { main, addresses, windows, blocked }: RequestSurroundings): Promise<void> {
  const request = route.request()
  const window = windowOf(request, windows)
  if (!window) return route.abort('blockedbyclient')
  const url = addresses.toApp(request.url())
  if (request.isNavigationRequest()) {
    const isMainFrame = request.frame() === window.page.mainFrame()
    const asksApp = !(isMainFrame && window.isLoading)
    if (asksApp && (await main.call('isNavigationPrevented', window.id, { url, isMainFrame })))
      return route.abort('aborted')
  }
  const { origin, ...headers } = request.headers()
  const response = await main.call('answerRequest', window.id, {
    url,
    method: request.method(),
    resourceType: request.resourceType(),
    headers: origin ? { ...headers, origin: addresses.toApp(`${origin}/`).replace(/\/$/, '') } : headers,
    body: request.postDataBuffer(),
  })
  if (response.kind !== 'response') {
    if (url === request.url()) blocked.push({ url, blockedBy: response.kind === 'cancelled' ? 'app' : 'stand-in' })
    return route.abort('blockedbyclient')
  }
  const mapPolicy = ([name, value]: [string, string]): [string, string] => [
    name,
    name.toLowerCase() === 'content-security-policy' ? addresses.toChromiumPolicy(value) : value,
  ]
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers.map(mapPolicy)),
    body: Buffer.from(response.body),
  })
}

/** Lets the app's protocol handlers answer every request of its windows; nothing else leaves the browser. */
export async function answerPageRequest(route: Route, surroundings: RequestSurroundings): Promise<void> {
  try {
    await answer(route, surroundings)
  } catch {
    await route.abort('failed').catch(() => undefined)
  }
}
