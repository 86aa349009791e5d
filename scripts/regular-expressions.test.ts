import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'

// In this thread, without a program of its own.
process.env['RECHECK_BACKEND'] = 'pure'

const root = join(import.meta.dirname, '..')

/** Those that grow with the square of a text that is short by its nature, and the bound that holds. */
const boundedBy: Readonly<Record<string, string>> = {
  '/^-+|-+$/g': 'the title of a template, 200 characters',
  '/\\u0001([^\\u0002]*)\\u0002|[^\\u0001]+/g': 'a snippet of the search',
  '/^["“„«]\\s*|\\s*["”“»]$/g': 'a line of quick capture, 1,000 characters',
  '/\\{"magic":"ALONGSIDE",[ -~]{200,8000}?"mac":"[A-Za-z0-9+/]{43}="\\}/':
    'a page of a header, which no other program writes',
  '/(?<![^\\s(<"\'“‘])[^\\s@`]{1,64}@[^\\s`]{1,255}/g': 'its own counts, 64 and 255 characters from each place',
  "/(?:['’](?:s|d|ll|ve|re))+$/i": 'one word of a text',
  '/\\d+\\.\\d+\\.\\d+/': 'the version that the driver states',
}

interface Found {
  readonly expressions: Map<string, string>
  /** Made of other texts while the app runs. */
  readonly made: string[]
}

function expressionsOfSources(): Found {
  const found: Found = { expressions: new Map(), made: [] }
  for (const file of globSync('src/**/*.{ts,tsx}', { cwd: root })) {
    if (/\.test\.tsx?$|[\\/]testing[\\/]/.test(file)) continue
    const text = readFileSync(join(root, file), 'utf8')
    follow(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), file.replaceAll('\\', '/'), found)
  }
  return found
}

function follow(node: unknown, file: string, found: Found): void {
  if (typeof node !== 'object' || node === null) return
  const { type, regex, callee } = node as {
    type?: string
    regex?: { pattern: string; flags: string }
    callee?: { name?: string }
  }
  if (type === 'Literal' && regex) found.expressions.set(`/${regex.pattern}/${regex.flags}`, file)
  if (type === 'NewExpression' && callee?.name === 'RegExp') found.made.push(file)
  for (const value of Object.values(node)) follow(value, file, found)
}

const isSafe = (expression: string): boolean => {
  const end = expression.lastIndexOf('/')
  // What is not found in this time is no way that a text takes by chance; the whole list takes half a minute.
  return checkSync(expression.slice(1, end), expression.slice(end + 1), { timeout: 3_000 }).status !== 'vulnerable'
}

test('the checker refuses what backtracks without bound', () => {
  expect(isSafe('/^(a+)+$/')).toBe(false)
  expect(isSafe('/^([A-Za-z]+):\\s*(.+?)\\s*$/')).toBe(false)
  expect(isSafe('/^[a-z]+$/')).toBe(true)
})

test('no regular expression of the app backtracks without bound', () => {
  const { expressions } = expressionsOfSources()
  expect(expressions.size).toBeGreaterThan(100)
  const refused = [...expressions].filter(([expression]) => !(expression in boundedBy) && !isSafe(expression))
  expect(refused).toEqual([])
  for (const expression of Object.keys(boundedBy)) expect([...expressions.keys()]).toContain(expression)
}, 240_000)

test('only these make an expression while the app runs, of parts that nobody types', () => {
  expect(expressionsOfSources().made.toSorted()).toEqual([
    'src/journal/notes-import/csv-rows.ts',
    'src/journal/vault/old-copies.ts',
    'src/journal/vault/recovery-key.ts',
    'src/shared/journal/plain-words.ts',
  ])
})
