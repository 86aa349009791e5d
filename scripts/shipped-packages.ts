import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dictionaries } from './dictionaries.ts'

const root = join(import.meta.dirname, '..')

interface LockedPackage {
  /** Written only where the folder has another name than the package, as an alias does. */
  readonly name?: string
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dependencies?: Record<string, string>
}

/** One package of which the built app contains something. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** SPDX expression, as the package itself says it. */
  readonly licence: string
  /** As the lock has it; a package that only another platform installs may have none (decision 16). */
  readonly integrity?: string
  readonly folder: string
}

/** Part of the runtime, which brings the licences of its own parts as a file beside its program. */
const runtime = 'electron'

const imported = /(?:\bfrom|\bimport\(?|@import)\s*['"]((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^'"]*)?['"]/g
const isShippedSource = (path: string): boolean =>
  /\.(ts|tsx|css)$/.test(path) && !/\.test\.tsx?$/.test(path) && !/(^|[/\\])testing[/\\]/.test(path)

/** Every package that a file of src/ names outside tests: what the build bundles comes from these. */
function importedPackages(): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(isShippedSource)
  return files.flatMap((file) => {
    const text = readFileSync(join(root, 'src', file), 'utf8')
    return [...text.matchAll(imported)].flatMap(([, name]) => (name === undefined || name === runtime ? [] : [name]))
  })
}

/** Where Node finds `name` from the package at `place`: the nearest node_modules on the way up. */
function placeOf(packages: Record<string, LockedPackage>, name: string, place: string): string {
  const own = `${place === '' ? '' : `${place}/`}node_modules/${name}`
  if (own in packages) return own
  if (place === '') throw new Error(`package-lock.json does not know ${name}; run npm install`)
  return placeOf(packages, name, place.slice(0, Math.max(place.lastIndexOf('/node_modules/'), 0)))
}

/**
 * The packages of which the app contains something, by name: the dependencies, what the sources import, the word lists
 * of spelling, and what those need in turn, as package-lock.json has them. A few more than the bundler keeps, never one less.
 */
export function shippedPackages(): ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  const places = new Set<string>()
  const visit = (name: string, from: string): void => {
    const place = placeOf(packages, name, from)
    if (places.has(place)) return
    places.add(place)
    for (const needed of Object.keys(packages[place]?.dependencies ?? {})) visit(needed, place)
  }
  const wordLists = Object.values(dictionaries).flat()
  const begun = [...Object.keys(packages['']?.dependencies ?? {}), ...importedPackages(), ...wordLists]
  for (const name of begun) visit(name, '')
  return [...places].map((place) => shippedFrom(place, packages[place] ?? {})).toSorted(byNameAndVersion)
}

const shippedFrom = (
  place: string,
  { name, version = '', license = 'unknown', integrity }: LockedPackage,
): ShippedPackage => ({
  name: name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
  version,
  licence: license,
  ...(integrity === undefined ? {} : { integrity }),
  folder: join(root, place),
})

/** By code unit, so that every machine writes the same order. */
const byNameAndVersion = (one: ShippedPackage, other: ShippedPackage): number => {
  const [left, right] = [`${one.name} ${one.version}`, `${other.name} ${other.version}`]
  return left < right ? -1 : Number(left > right)
}
