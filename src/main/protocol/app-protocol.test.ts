import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isOwnAddress } from './app-address.ts'
import { createAppProtocol } from './app-protocol.ts'
import { listKnownFiles } from './known-files.ts'
import { contentSecurityPolicy } from './security-headers.ts'

const root = mkdtempSync(join(tmpdir(), 'alongside-protocol-'))
const renderer = join(root, 'renderer')
let answer: (request: Request) => Promise<Response>

beforeAll(() => {
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(join(renderer, 'index.html'), '<!doctype html>')
  writeFileSync(join(renderer, 'assets', 'index-1.js'), 'export {}')
  writeFileSync(join(renderer, 'assets', 'index-1.js.map'), '{}')
  writeFileSync(join(root, 'secret.js'), 'secret')
  answer = createAppProtocol(listKnownFiles(renderer))
})
afterAll(() => rmSync(root, { recursive: true }))

const get = (url: string, method = 'GET') => answer(new Request(url, { method }))

test('a built file is served with its media type and the policy', async () => {
  const response = await get('app://alongside/assets/index-1.js')
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('export {}')
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
})

const refused = [
  'app://alongside/../secret.js',
  'app://alongside/%2e%2e/secret.js',
  'app://alongside/assets/%2e%2e/%2e%2e/secret.js',
  'app://alongside/assets/..%2f..%2fsecret.js',
  'app://alongside/..\\secret.js',
  'app://alongside/%2e%2e%5csecret.js',
  'app://alongside//index.html',
  'app://alongside/INDEX.html',
  'app://alongside/index%2ehtml',
  'app://alongside/',
  'app://alongside/assets',
  'app://alongside/assets/index-1.js.map',
  'app://alongside/unknown.js',
  'app://alongside/__proto__',
  'app://other/index.html',
  'app://alongside.example/index.html',
  'app://alongside:1/index.html',
  'https://alongside/index.html',
  'file:///etc/passwd',
]

test.each(refused)('%s is answered with 404 and the policy', async (url) => {
  const response = await get(url)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('not found')
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
})

test('nothing but GET is answered', async () => {
  expect((await get('app://alongside/index.html', 'POST')).status).toBe(404)
})

test.each([
  ['app://alongside/index.html#/today', true],
  ['app://user@alongside/index.html', false],
  ['app://alongside.example/', false],
  ['APP://alongside/index.html', true],
  ['about:blank', false],
  ['', false],
  ['data:text/html,x', false],
])('%s is ours: %s', (address, expected) => {
  expect(isOwnAddress(address)).toBe(expected)
})

test('the policy is the one that security.md E07 names', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  )
})
