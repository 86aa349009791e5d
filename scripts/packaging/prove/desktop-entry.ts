import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconSizes } from '../icon-files.ts'
import { runTool } from './run-tool.ts'

/** What an entry in the menu of a desktop says, by its key. */
const entryOf = (file: string): Map<string, string> =>
  new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const at = line.indexOf('=')
        return at < 1 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const]
      }),
  )

/** Throws unless the entry is valid, starts this command, belongs to our window and shows an icon that is there. */
export function assertDesktopEntry(file: string, exec: string, icons: string): void {
  const complaints = runTool('desktop-file-validate', [file]).trim()
  if (complaints !== '') throw new Error(complaints)
  const entry = entryOf(file)
  const wanted = { Exec: exec, Icon: 'alongside', StartupWMClass: 'alongside', Type: 'Application', Terminal: 'false' }
  for (const [key, value] of Object.entries(wanted))
    if (entry.get(key) !== value) throw new Error(`${file}: ${key} is ${entry.get(key)}, not ${value}`)
  const missing = iconSizes
    .filter((size) => size <= 512)
    .map((size) => join(icons, `hicolor/${size}x${size}/apps/alongside.png`))
    .filter((path) => !existsSync(path))
  if (missing.length > 0) throw new Error(`Icons are missing: ${missing.join(', ')}`)
}
