import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { billOfMaterials } from './bill-of-materials.ts'
import { directPackages, reasonsIn } from './direct-packages.ts'
import { daysBetween, electronWarning, oldestElectronDays, releaseDays } from './package-ages.ts'
import { shippedPackages } from './shipped-packages.ts'

const root = join(import.meta.dirname, '..')
const list = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
const dependencies = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object>)[
  'dependencies'
] as Record<string, string>

test('every package that package.json names has a reason, a licence and an exact version, and stands in the list', () => {
  for (const { name, publishedName, version, licence, purpose } of directPackages()) {
    expect(purpose, name).not.toBe('')
    expect(licence, name).not.toBe('')
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
    expect(list).toMatch(new RegExp(`^\\| (${name}|${publishedName}) \\| ${version.replaceAll('.', '\\.')} \\|`, 'm'))
  }
})

test('a row of the decision is read cell by cell', () => {
  expect(reasonsIn('| library | for | why |\n|---|---|---|\n| a, b | x | y |\n')).toEqual([
    { names: ['a', 'b'], purpose: 'x', reason: 'y' },
  ])
})

test('no more than fifteen packages are loaded at run time, and none runs an install script', () => {
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(15)
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('ignore-scripts=true')
  expect(readFileSync(join(root, 'packaging/.npmrc'), 'utf8')).toContain('ignore-scripts=true')
})

test('an old Electron is warned of, a young one is not, and an unknown one says how to know', () => {
  const today = new Date('2026-12-24T12:00:00Z')
  expect(daysBetween('2026-11-24', today)).toBe(oldestElectronDays)
  expect(electronWarning('45.4.1', '2026-11-24', today)).toBeNull()
  expect(electronWarning('45.4.1', '2026-11-23', today)).toContain('31 days old')
  expect(electronWarning('45.4.1', undefined, today)).toContain('npm run dependencies')
  expect([...releaseDays('| electron | 45.4.1 | MIT | 2026-11-19 | the runtime | why |')]).toEqual([
    ['electron@45.4.1', '2026-11-19'],
  ])
})

test('the release day of every package that ships is known', () => {
  const days = releaseDays(list)
  const shipped = new Set(shippedPackages().map(({ name, version }) => `${name}@${version}`))
  const direct = directPackages().map(({ publishedName, version }) => `${publishedName}@${version}`)
  for (const each of direct.filter((one) => shipped.has(one) || one.startsWith('electron@'))) {
    expect(days.get(each), each).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
})

test('the commands that read a journal without the app name the packages of today', () => {
  const locked = (name: string): string =>
    directPackages().find(({ publishedName }) => publishedName === name)?.version ?? 'none'
  const packages = ['better-sqlite3-multiple-ciphers', 'libsodium-wrappers-sumo'].map(
    (name) => `${name}@${locked(name)}`,
  )
  const script = readFileSync(join(root, 'scripts/read-journal.mjs'), 'utf8')
  const shown = readFileSync(join(root, 'src/renderer/messages/en/proof.ts'), 'utf8')
  for (const text of [script, shown]) expect(text).toContain(`npm install ${packages.join(' ')}`)
  expect(shown).toContain('one script of a few hundred lines')
  const lines = script.trimEnd().split('\n').length
  expect(lines > 200 && lines < 500).toBe(true)
})

test('the bill of materials names all that ships, once, with licence and hash, and is the same each time', () => {
  const bill = billOfMaterials()
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
  const shipped = new Set(shippedPackages().map(({ name, version }) => `${name} ${version}`))
  const named = bill.components.map(({ name, version }) => `${name} ${version}`)
  expect(new Set(named)).toEqual(
    new Set([...shipped, `electron ${directPackages().find(({ name }) => name === 'electron')?.version}`]),
  )
  expect(new Set(bill.components.map((each) => each['bom-ref'])).size).toBe(bill.components.length)
  for (const { name, licenses, purl, hashes } of bill.components) {
    expect(licenses, name).toHaveLength(1)
    expect(purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/)
    for (const { content } of hashes ?? []) expect(content).toMatch(/^[0-9a-f]{128}$/)
  }
  expect(billOfMaterials()).toEqual(bill)
})
