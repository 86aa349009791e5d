/**
 * Stands in for fpm where that cannot be fetched: takes what electron-builder would tell it, and makes the deb with
 * dpkg-deb. So the names, dependencies, scripts and files are those of our configuration; fpm itself is not seen.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const

/** Everything that electron-builder gives to fpm for a deb; an option that is new to it stops the proof. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ source: { ...text, short: 's' }, target: { ...text, short: 't' }, force: { type: 'boolean' } },
    ...{ depends: { ...texts, short: 'd' }, 'deb-recommends': texts, 'deb-compression': text, 'deb-priority': text },
    ...{ architecture: text, 'after-install': text, 'after-remove': text, description: text, version: text },
    ...{ package: text, name: text, maintainer: text, vendor: text, url: text, license: text },
  },
})

function required(name: keyof typeof values): string {
  const value = values[name]
  if (typeof value !== 'string' || value === '') throw new Error(`fpm was not told --${name}`)
  return value
}

/** A field may have further lines; each begins with a space, as those of the builder do. */
const control = (kilobytes: number): string =>
  `${[
    ['Package', required('name')],
    ['Version', required('version')],
    ['Architecture', required('architecture')],
    ['Maintainer', required('maintainer')],
    ['Vendor', required('vendor')],
    ['Installed-Size', String(kilobytes)],
    ['Depends', (values.depends ?? []).join(', ')],
    ['Recommends', (values['deb-recommends'] ?? []).join(', ')],
    ['Section', 'default'],
    ['Priority', required('deb-priority')],
    ['Homepage', required('url')],
    ['Description', required('description')],
  ]
    .map(([field, value]) => `${field}: ${value}`)
    .join('\n')}\n`

/** `from=to` lays a file there; `folder/=to` lays there what is in the folder. */
function layOut(folder: string): void {
  for (const mapping of positionals) {
    const at = mapping.lastIndexOf('=')
    const [from, to] = [mapping.slice(0, at), join(folder, mapping.slice(at + 1))]
    mkdirSync(dirname(to), { recursive: true })
    cpSync(from, to, { recursive: true, verbatimSymlinks: true })
    if (statSync(to).isFile()) chmodSync(to, 0o644)
  }
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return stdout
}

function main(folder: string): void {
  if (values.target !== 'deb') throw new Error(`Only a deb can be made here, not ${values.target}`)
  layOut(folder)
  const kilobytes = Number(run('du', ['-sk', folder]).split('\t')[0])
  mkdirSync(join(folder, 'DEBIAN'))
  writeFileSync(join(folder, 'DEBIAN/control'), control(kilobytes))
  for (const [option, script] of Object.entries({ 'after-install': 'postinst', 'after-remove': 'postrm' } as const)) {
    cpSync(required(option as 'after-install'), join(folder, 'DEBIAN', script))
    chmodSync(join(folder, 'DEBIAN', script), 0o755)
  }
  run('dpkg-deb', ['--root-owner-group', `-Z${required('deb-compression')}`, '--build', folder, required('package')])
  console.log(`${basename(required('package'))} by dpkg-deb`)
}

const folder = mkdtempSync(join(tmpdir(), 'alongside-deb-'))
chmodSync(folder, 0o755)
try {
  main(folder)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
