import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Security fixes of Chromium come with a patch every week or two. Source: docs/security.md E15. */
export const oldestElectronDays = 30
/** A package that was taken over is mostly noticed sooner. Source: docs/security.md E39. */
export const youngestDays = 14

const dayMs = 86_400_000

export const daysBetween = (from: string, to: Date): number => Math.floor((to.getTime() - Date.parse(from)) / dayMs)

/** When a version was released, by `name@version`, from the table that `npm run dependencies` wrote. */
export function releaseDays(list: string): ReadonlyMap<string, string> {
  const rows = list.matchAll(/^\| (\S+) \| (\S+) \|[^|\n]*\| (\d{4}-\d{2}-\d{2}) \|/gm)
  return new Map([...rows].map(([, name, version, day]) => [`${name}@${version}`, day ?? '']))
}

/** What to say about the age of Electron; null when it is young enough. Nothing is asked of a network. */
export function electronWarning(version: string, releasedOn: string | undefined, today: Date): string | null {
  if (releasedOn === undefined) return `The age of Electron ${version} is not known: npm run dependencies`
  const days = daysBetween(releasedOn, today)
  return days > oldestElectronDays
    ? `Electron ${version} is ${days} days old: look for a newer patch, it may close holes in Chromium.`
    : null
}

/** The warning about the pinned Electron, today. */
export function pinnedElectronWarning(today: Date): string | null {
  const root = join(import.meta.dirname, '..')
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<'electron', string>
  }
  const days = releaseDays(readFileSync(join(root, 'docs/dependencies.md'), 'utf8'))
  const version = devDependencies.electron
  return electronWarning(version, days.get(`electron@${version}`), today)
}
