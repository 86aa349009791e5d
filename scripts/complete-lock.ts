/**
 * Adds to package-lock.json the optional packages of other platforms that a partial registry mirror left out.
 * Without an entry for each of them `npm ci` calls the lock out of sync, though it would install none of them here.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface LockedPackage {
  readonly dev?: boolean
  readonly optionalDependencies?: Record<string, string>
}

interface Lock {
  readonly packages: Record<string, LockedPackage>
}

const path = join(import.meta.dirname, '../package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

const entryFor = (name: string, version: string, isDev: boolean): object => {
  const words = name.split(/[/-]/)
  return {
    version,
    cpu: [processors.find((processor) => words.includes(processor)) ?? 'x64'],
    ...(isDev ? { dev: true } : {}),
    optional: true,
    os: [systems.find((system) => words.includes(system)) ?? 'linux'],
    ...(words.includes('musl') ? { libc: ['musl'] } : {}),
  }
}

let added = 0
for (const [parent, { optionalDependencies = {}, dev = false }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const known = [`node_modules/${name}`, `${parent}/node_modules/${name}`].some((place) => place in lock.packages)
    if (known) continue
    Object.assign(lock.packages, { [`node_modules/${name}`]: entryFor(name, version, dev) })
    added += 1
  }
}

writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${added} optional packages of other platforms added`)
