import { EventEmitter } from 'node:events'
import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron'
import { beforeEach, expect, test } from 'vitest'
import { guardNavigation } from './navigation-guards.ts'

/** As much of a page as its guards ask for. */
class GuardedPage extends EventEmitter {
  openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | null = null
  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.openHandler = handler
  }
}

let page: GuardedPage
beforeEach(() => {
  page = new GuardedPage()
  guardNavigation(page)
})

/** Whether the page was kept where it is. */
function isPrevented(name: string, url: string): boolean {
  let prevented = false
  const preventDefault = (): void => {
    prevented = true
  }
  page.emit(name, { url, preventDefault })
  return prevented
}

const elsewhere = [
  'https://example.org/',
  'http://alongside/index.html',
  'file:///etc/passwd',
  'file:///home/ada/dropped.html',
  'data:text/html,<script>alert(1)</script>',
  'javascript:alert(1)',
  'blob:https://example.org/1b2c',
  'app://alongside.example/index.html',
  'app://other/index.html',
  'about:blank',
  'chrome://settings/',
  'mailto:ada@example.org',
]

test.each(elsewhere)('neither the page nor a frame in it goes to %s', (url) => {
  expect(isPrevented('will-navigate', url)).toBe(true)
  expect(isPrevented('will-frame-navigate', url)).toBe(true)
})

test('the page may load itself again', () => {
  expect(isPrevented('will-navigate', 'app://alongside/index.html#/today')).toBe(false)
})

test('a redirect is followed nowhere, not even to the page itself', () => {
  expect(isPrevented('will-redirect', 'app://alongside/index.html')).toBe(true)
})

test('no second window opens, whatever asks for it', () => {
  const referrer = { url: '', policy: 'default' } as const
  const asked = { frameName: '', features: '', disposition: 'new-window', referrer } as const
  for (const url of [...elsewhere, 'app://alongside/index.html']) {
    expect(page.openHandler?.({ ...asked, url })).toEqual({ action: 'deny' })
  }
})

test('no guest is attached', () => {
  expect(isPrevented('will-attach-webview', 'app://alongside/index.html')).toBe(true)
})
