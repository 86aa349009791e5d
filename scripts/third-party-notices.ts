/**
 * `npm run notices` writes THIRD-PARTY-NOTICES: what of others the app contains, and under which licence.
 * With `--check` it writes nothing, and fails when the file is out of date. A licence that is not in the list fails both.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts'

const target = join(import.meta.dirname, '../THIRD-PARTY-NOTICES')

/** Licences that ask for no more than their text. Another one is a decision to take, not a line to add in passing. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  // Permissive (OSI): argparse, which only the command line of js-yaml loads and no bundle holds.
  'PSF-2.0',
])

const preface = `Alongside itself is under the licence in LICENSE. It contains software and fonts of others, listed here with
their licences.

Compiled into better-sqlite3-multiple-ciphers are SQLite, which is in the public domain, and SQLite3 Multiple Ciphers,
Copyright (c) 2006-2026 Ulrich Telle, under the MIT licence, with code of Frank Denis, Rich Geldreich, RAD Game Tools
and Valve Software, Olivier Gay, Thomas Pornin, Martin Raiber and Alexander Peslyak. Each part's own notice stands in
deps/sqlite3/sqlite3.c of that package.

Electron, when the app runs in it, brings LICENSE and LICENSES.chromium.html of its own beside its program.

Written by \`npm run notices\`; do not edit.
`

const rule = '-'.repeat(80)

/** True when the package may be used under licences of the list alone: `(MIT OR CC0-1.0)` is, as is `(MIT AND BSD)`. */
const isAllowed = ({ licence }: ShippedPackage): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => allowed.has(part.trim())))

/** The licence and notice files that a package brings, one after the other. */
function licenceTexts({ folder }: ShippedPackage): string {
  const names = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    .toSorted()
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'))
  const tidied = texts.map((text) => text.replace(/[ \t]+$/gm, '').trim())
  return tidied.length > 0 ? tidied.join('\n\n') : 'The package brings no text of its licence.'
}

const section = (shipped: ShippedPackage): string =>
  `${rule}\n${shipped.name} ${shipped.version}\nLicence: ${shipped.licence}\n${rule}\n\n${licenceTexts(shipped)}\n`

const packages = shippedPackages()
const refused = packages.filter((shipped) => !isAllowed(shipped))
for (const { name, version, licence } of refused) console.error(`${name} ${version}: licence ${licence} is not allowed`)

const notices = [preface, ...packages.map(section)].join('\n')
if (refused.length > 0) process.exitCode = 1
else if (!process.argv.includes('--check')) writeFileSync(target, notices)
else if (!existsSync(target) || readFileSync(target, 'utf8') !== notices) {
  console.error('THIRD-PARTY-NOTICES is out of date: npm run notices')
  process.exitCode = 1
}
