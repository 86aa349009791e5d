import { EventEmitter } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { askWhatToOpen, askWhereToSave } from './ask-person.ts'

const shown = vi.hoisted(() => ({
  options: [] as { properties?: readonly string[] }[],
  answer: Promise.withResolvers<unknown>(),
}))

vi.mock('electron', () => {
  const show = (_window: unknown, options: { properties?: readonly string[] }): Promise<unknown> => {
    shown.options.push(options)
    return shown.answer.promise
  }
  return { dialog: { showOpenDialog: show, showSaveDialog: show } }
})

beforeEach(() => {
  shown.options.splice(0)
  shown.answer = Promise.withResolvers()
})

const webContents = new EventEmitter()
const window = { webContents } as unknown as BrowserWindow
const chosen = { canceled: false, filePath: '/there/file.pdf', filePaths: ['/there/file.pdf'] }

test('an answer counts while the page that asked is there', async () => {
  shown.answer.resolve(chosen)
  expect(await askWhereToSave(window, {})).toBe('/there/file.pdf')
  expect(await askWhatToOpen(window, {})).toEqual(['/there/file.pdf'])
  expect(webContents.eventNames()).toEqual([])
})

test('a dialog that was cancelled answers nothing', async () => {
  shown.answer.resolve({ canceled: true, filePath: '', filePaths: [] })
  expect(await askWhereToSave(window, {})).toBeNull()
  expect(await askWhatToOpen(window, {})).toEqual([])
})

test.each(['render-process-gone', 'did-finish-load', 'destroyed'])(
  'after %s nothing is written or read, and what waited for the answer waits no more',
  async (event) => {
    const saving = askWhereToSave(window, {})
    const opening = askWhatToOpen(window, {})
    webContents.emit(event)
    expect([await saving, await opening]).toEqual([null, []])
    shown.answer.resolve(chosen)
    expect(webContents.eventNames()).toEqual([])
  },
)

test('no dialog adds to recent files, and nothing else in the shell writes jump lists or recent files', async () => {
  shown.answer.resolve(chosen)
  await askWhereToSave(window, {})
  await askWhatToOpen(window, { properties: ['openFile'] })
  for (const { properties } of shown.options) expect(properties).toContain('dontAddToRecent')
  const main = join(import.meta.dirname, '..')
  const found = readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('ask-person.ts'))
    .filter((file) =>
      /addRecentDocument|setJumpList|setUserTasks|recentdocuments|showOpenDialog|showSaveDialog/i.test(
        readFileSync(join(main, file), 'utf8'),
      ),
    )
  expect(found).toEqual([])
})
