import { expect, test } from 'vitest'
import { isAllowedRequest, offlineSwitches } from './no-network.ts'

test.each(['app://alongside/index.html', 'app://alongside/assets/a.woff2', 'blob:app://alongside/1b2c'])(
  'the page may ask for %s',
  (url) => {
    expect(isAllowedRequest(url)).toBe(true)
  },
)

test.each([
  'http://example.org/',
  'https://redirector.gvt1.com/edgedl/chrome/dict/en-us.bdic',
  'ws://localhost:5173/',
  'wss://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'blob:https://example.org/1b2c',
  'blob:null/1b2c',
  'devtools://devtools/bundled/inspector.html',
  'chrome://settings/',
  'app://other/index.html',
  'about:srcdoc',
])('a request for %s is stopped', (url) => {
  expect(isAllowedRequest(url)).toBe(false)
})

test('no host name can be resolved', () => {
  expect(new Map(offlineSwitches).get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
})
