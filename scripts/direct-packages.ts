import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** A package that package.json names, and why it is there. */
export interface DirectPackage {
  /** As it is imported; `publishedName` is what the registry calls it when that is another name. */
  readonly name: string
  readonly publishedName: string
  readonly version: string
  readonly licence: string
  /** What for, and why this one: from docs/decisions/0004-libraries.md. */
  readonly purpose: string
  readonly reason: string
}

interface Reason {
  readonly names: readonly string[]
  readonly purpose: string
  readonly reason: string
}

/** The rows of the table in decision 4. */
export function reasonsIn(decision: string): Reason[] {
  const rows = decision.split('\n').filter((line) => /^\| [^-]/.test(line) && !line.startsWith('| library'))
  return rows.map((row) => {
    const [, names = '', purpose = '', reason = ''] = row.split('|').map((cell) => cell.trim())
    return { names: names.split(', '), purpose, reason }
  })
}

/** A row may name a package, its scope, its last part, or what several packages of one family begin with; nearest first. */
const waysToName: readonly ((name: string, row: string) => boolean)[] = [
  (name, row) => name === row,
  (name, row) => name.startsWith(`${row}/`),
  (name, row) => name.endsWith(`/${row}`),
  (name, row) => name.startsWith(`${row}-`),
]

function reasonFor(names: readonly string[], reasons: readonly Reason[]): Reason | undefined {
  for (const isNamed of waysToName) {
    const found = reasons.find((reason) => reason.names.some((row) => names.some((name) => isNamed(name, row))))
    if (found) return found
  }
  return undefined
}

/** Every package of package.json, by name. Throws when decision 4 has no reason for one. */
export function directPackages(): DirectPackage[] {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies',
    Record<string, string>
  >
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { name?: string; version?: string; license?: string }>
  }
  const reasons = reasonsIn(read('docs/decisions/0004-libraries.md'))
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .toSorted()
    .map((name) => {
      const { name: publishedName = name, version = '', license = '' } = packages[`node_modules/${name}`] ?? {}
      const found = reasonFor([name, publishedName], reasons)
      if (!found) throw new Error(`docs/decisions/0004-libraries.md has no reason for ${name}`)
      const { purpose, reason } = found
      return { name, publishedName, version, licence: license, purpose, reason }
    })
}
