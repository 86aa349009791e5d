/**
 * `npm run dependencies` writes docs/dependencies.md: every package that package.json names, why, under which licence,
 * and when the version of those that ship was released. Only for that day the registry is asked, once a package.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DirectPackage, directPackages } from './direct-packages.ts'
import { daysBetween, youngestDays } from './package-ages.ts'
import { shippedPackages } from './shipped-packages.ts'

const target = join(import.meta.dirname, '../docs/dependencies.md')

/** The day on which the registry got a version, as `2026-11-19`. */
function releasedOn({ publishedName, version }: DirectPackage): string {
  const { stdout } = spawnSync('npm', ['view', publishedName, 'time', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const time = (JSON.parse(stdout) as Record<string, string>)[version]
  if (time === undefined) throw new Error(`The registry does not say when ${publishedName} ${version} was released`)
  return time.slice(0, 10)
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

function main(): void {
  const all = directPackages()
  const shippedVersions = new Set(shippedPackages().map(({ name, version }) => `${name}@${version}`))
  const isShipped = ({ name, publishedName, version }: DirectPackage): boolean =>
    name === 'electron' || shippedVersions.has(`${publishedName}@${version}`)
  const shipped = all.filter(isShipped).map((each) => ({ ...each, day: releasedOn(each) }))
  const today = new Date()
  const young = shipped.filter(({ name, day }) => name !== 'electron' && daysBetween(day, today) < youngestDays)
  writeFileSync(
    target,
    `# Dependencies

Written by \`npm run dependencies\`; do not edit. The reasons are those of [decision 4](decisions/0004-libraries.md), the licences those of the lock, the
days those of the registry on ${today.toISOString().slice(0, 10)}. What ships in turn with these stands in THIRD-PARTY-NOTICES and in the list of
\`npm run sbom\`: ${shippedVersions.size} packages in all. No install script runs (\`.npmrc\`). A new version should wait ${youngestDays} days, Electron's patches do not;
\`npm run check:ages\` warns when the pinned Electron is older than 30.

Younger than that when this was written: ${young.map(({ name, version }) => `${name} ${version}`).join(', ') || 'none'}.

## In the app

${table(
  ['package', 'version', 'licence', 'released', 'for', 'why this one'],
  shipped.map(({ publishedName, version, licence, day, purpose, reason }) => [
    ...[publishedName, version, licence, day, purpose, reason],
  ]),
)}

## To build and to prove

${table(
  ['package', 'version', 'licence', 'for'],
  all
    .filter((each) => !isShipped(each))
    .map(({ name, version, licence, purpose }) => [name, version, licence, purpose]),
)}
`,
  )
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
