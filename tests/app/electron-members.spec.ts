import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { openJournal } from '../support/door-steps.ts'
import { createMirror } from '../support/mirror-steps.ts'

/** What the stand-in says of itself; see chromium-host/electron/members.ts. */
interface Members {
  readonly offered: Readonly<Record<string, readonly string[]>>
  readonly used: readonly string[]
}

const root = join(import.meta.dirname, '../..')

const sources = (): string[] =>
  ['src/main', 'src/preload']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
    )
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(path, 'utf8'))

const importElectron = (source: string): boolean => source.includes("from 'electron'")

const importsOf = (source: string): string[] =>
  [...source.matchAll(/^import (?:type )?\{([^}]*)\} from 'electron'/gms)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().replace(/^type /, ''))

/** `app.quit`, `app.commandLine.hasSwitch`: what stands in the sources of a module that they import. */
function membersOfModules(source: string): string[] {
  const modules = importsOf(source).filter((name) => /^(app|[a-z]\w+|Menu|BrowserWindow)$/.test(name))
  return modules.flatMap((name) =>
    [...source.matchAll(new RegExp(`(?<![\\w.'])${name}\\.((?:commandLine\\.)?\\w+)`, 'g'))]
      .map(([, member]) => `${name}.${member}`)
      .filter((member) => !/\.(on|once|commandLine|ts)$/.test(member)),
  )
}

/** What is called on a window, on its page or on a menu, also where no spec on this system comes. */
const calledOnObjects = (text: string): string[] =>
  [...text.matchAll(/(?:\b(?:window|opened|webContents|contents)\??|\bbuildFromTemplate\([^)]*\))\.(\w+)\(/g)]
    .map(([, member = '']) => member)
    .filter((member) => !/^(on|once|off)$/.test(member))

/** The members that the page lists in the first column of its tables. */
const listed = (): string[] =>
  readFileSync(join(root, 'docs/electron.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))

test.use({ appOptions: { machine: { recordsUse: true } }, startsWith: 'journal' })

test('docs/electron.md lists every member of Electron that the app uses, and no other', async ({ app, page }) => {
  test.skip(app.kind === 'electron', 'the stand-in says what the app uses')
  await openJournal(page)
  await createMirror(page)
  await page.keyboard.press('Control+l')
  await openJournal(page)
  const { offered, used }: Members = await app.evaluate(() => Reflect.get(globalThis, 'electronMembers')(), null)
  const inSources = sources().filter(importElectron).flatMap(membersOfModules)
  const inUse = used
    .filter((name) => !name.startsWith('main.'))
    .map((name) => name.replace(/^session\.protocol\.reg/, 'protocol.reg'))
  const wanted = new Set([...inUse, ...inSources])
  const rows = listed()
  expect(rows.length, 'no row twice').toBe(new Set(rows).size)
  const missing = [...wanted].filter((name) => !rows.includes(name)).toSorted()
  expect(missing, 'docs/electron.md: add a row for each of these, with what was seen of it').toEqual([])

  const uncalled = calledOnObjects(sources().filter(importElectron).join('\n')).filter(
    (member) => !rows.some((row) => row.endsWith(`.${member}`)),
  )
  expect(uncalled, 'docs/electron.md: add a row for each of these too').toEqual([])

  // Seen on other systems or after a fault only: it stands in the sources, also in those that see a part of Electron by an
  // interface of their own, and the stand-in has it.
  const text = sources().join('\n')
  const isThere = (row: string): boolean => {
    const [object = '', member = ''] = row.split(/[.:](?=[^.:]+$)/)
    const isEvent = row.includes(':')
    return isEvent
      ? text.includes(`'${member}'`)
      : text.includes(`.${member}`) && (offered[object] ?? []).includes(member)
  }
  const surplus = rows.filter((row) => !wanted.has(row) && !isThere(row)).toSorted()
  expect(surplus, 'docs/electron.md: the app no longer uses these; remove their rows').toEqual([])
})
