import type { Session } from 'electron'
import { expect, test } from 'vitest'
import { closeNetwork, isAllowedRequest, offlineSwitches } from './no-network.ts'

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

type BeforeRequest = (details: { url: string }, respond: (answer: { cancel: boolean }) => void) => void

test('a closed session cancels and counts every request outside, tells each, and downloads no dictionary', async () => {
  const asked: Record<string, unknown> = {}
  let filter: BeforeRequest = () => undefined
  const session = {
    webRequest: {
      onBeforeRequest: (listener: BeforeRequest) => {
        filter = listener
      },
    },
    setSpellCheckerEnabled: (isOn: boolean) => Object.assign(asked, { spellChecker: isOn }),
    setSpellCheckerDictionaryDownloadURL: (url: string) => Object.assign(asked, { dictionaries: url }),
    setProxy: async (proxy: object) => void Object.assign(asked, { proxy }),
  }
  let told = 0
  const blocked = await closeNetwork(session as unknown as Session, () => {
    told += 1
  })
  const answerTo = (url: string): boolean[] => {
    const answers: boolean[] = []
    filter({ url }, ({ cancel }) => answers.push(cancel))
    return answers
  }
  expect(answerTo('app://alongside/index.html')).toEqual([false])
  expect(blocked.count()).toBe(0)
  expect(answerTo('https://example.org/')).toEqual([true])
  expect(answerTo('ws://localhost:9/')).toEqual([true])
  expect([blocked.count(), told]).toEqual([2, 2])
  expect(asked).toEqual({
    spellChecker: false,
    dictionaries: 'https://dictionaries.invalid/',
    proxy: { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' },
  })
})
