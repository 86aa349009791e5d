import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { figuresOf, type Row } from '../figures.ts'

const root = join(import.meta.dirname, '../../..')
const mostMb = 12

interface LockedPackage {
  readonly dev?: boolean
  readonly optional?: boolean
}

const sizeOf = (folder: string, isShipped: (path: string) => boolean = () => true): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => isShipped(path.slice(folder.length)))
    .reduce((sum, path) => sum + statSync(path).size, 0)

const ourBinary = `${process.platform}-${process.arch}.node`

/** What runs: no types, no sources of the library, no maps, and of native programs only this system's. */
const isNeeded = (path: string): boolean =>
  !/\.(d\.[cm]?ts|[cm]?ts|map|md|markdown|c|h|cpp|hpp|gyp|gypi)$|[/\\](src|deps|test|tests)[/\\]/.test(path) &&
  (!path.endsWith('.node') || path.endsWith(ourBinary))

/** Folders of the packages that the app itself needs while it runs. */
function shippedPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  return Object.entries(packages)
    .filter(([place, { dev, optional }]) => place !== '' && !dev && !optional)
    .map(([place]) => join(root, place))
}

/** P13: what would be installed, without the runtime. */
export function sizeRow(): Row {
  const ours = sizeOf(join(root, 'out')) + sizeOf(join(root, 'resources'))
  const packages = shippedPackages().reduce((sum, folder) => sum + sizeOf(folder, isNeeded), 0)
  const megabytes = (ours + packages) / 1e6
  return {
    id: 'P13',
    what: `size without the runtime: out + resources ${(ours / 1e6).toFixed(1)} MB, packages ${(packages / 1e6).toFixed(1)} MB`,
    unit: 'MB',
    figures: figuresOf([megabytes]),
    beside: null,
    goal: `≤ ${mostMb} MB`,
    isMet: megabytes <= mostMb,
  }
}
