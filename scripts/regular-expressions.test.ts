import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'

// In this thread, without a program of its own.
process.env['RECHECK_BACKEND'] = 'pure'

const root = join(import.meta.dirname, '..')

/** Those that grow with the square of a text that is short by its nature, and the bound that holds. */
const boundedBy: Readonly<Record<string, string>> = {
  '/\\{"magic":"ALONGSIDE",[ -~]{200,8000}?"mac":"[A-Za-z0-9+/]{43}="\\}/':
    'a page of a header, which no other program writes',
}

/**
 * Hashes of the expressions that the checker found safe, for it takes a second for each. One that is not among them is
 * judged in every run; `JUDGE_EXPRESSIONS=1 npx vitest run scripts/regular-expressions.test.ts` writes the list again.
 */
const judgedFile = join(import.meta.dirname, 'judged-expressions.txt')
const judged = new Set(existsSync(judgedFile) ? readFileSync(judgedFile, 'utf8').split('\n') : [])
const hashOf = (expression: string): string => createHash('sha256').update(expression).digest('base64url').slice(0, 22)

/** Without a repetition there is nothing to try again. */
const repeats = (expression: string): boolean =>
  /[*+{]/.test(expression.replaceAll(/\\[^pPuk]|\\[pPuk]\{[^{}]*\}/g, '').replaceAll(/\[[^\]]*\]/g, ''))

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

const inSources = expressionsOfSources()

const isSafe = (expression: string): boolean => {
  const end = expression.lastIndexOf('/')
  // What is not found in this time is no way that a text takes by chance; the whole list takes a minute.
  return checkSync(expression.slice(1, end), expression.slice(end + 1), { timeout: 3_000 }).status !== 'vulnerable'
}

test('the checker refuses what backtracks without bound', () => {
  expect(isSafe('/^(a+)+$/')).toBe(false)
  expect(isSafe('/^([A-Za-z]+):\\s*(.+?)\\s*$/')).toBe(false)
  expect(isSafe('/^[a-z]+$/')).toBe(true)
})

test('only an expression without a repetition needs no judgement', () => {
  expect(['/a?b|[*+]/', '/\\+\\p{L}/u', '/a+/', '/\\p{L}+/u', '/[a]{2,}/'].map(repeats)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ])
})

test('no regular expression of the app backtracks without bound', () => {
  const { expressions } = inSources
  expect(expressions.size).toBeGreaterThan(100)
  const isJudging = process.env['JUDGE_EXPRESSIONS'] === '1'
  const open = [...expressions.keys()].filter((one) => !(one in boundedBy) && repeats(one))
  const refused = open.filter((one) => (isJudging || !judged.has(hashOf(one))) && !isSafe(one))
  if (isJudging) {
    const safe = open.filter((one) => !refused.includes(one))
    writeFileSync(judgedFile, `${safe.map(hashOf).toSorted().join('\n')}\n`)
  }
  expect(refused).toEqual([])
  for (const expression of Object.keys(boundedBy)) expect([...expressions.keys()]).toContain(expression)
}, 240_000)

test('only these make an expression while the app runs, of parts that no one types', () => {
  expect(inSources.made.toSorted()).toEqual([
    'src/journal/notes-import/csv-rows.ts',
    'src/journal/vault/old-copies.ts',
    'src/journal/vault/recovery-key.ts',
    'src/shared/journal/plain-words.ts',
  ])
})
