import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSettings, type SettingsFile } from './settings-store.ts'
import { firstSettings } from './stored-settings.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-settings-'))
  path = join(folder, 'settings.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The file as electron-store keeps it: read at once, refused when it is no JSON, written whole. */
function fileIn(): SettingsFile {
  const stored = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : {}
  return {
    get store() {
      return stored
    },
    set store(next) {
      writeFileSync(path, JSON.stringify(next))
    },
  }
}

function opened() {
  let complaints = 0
  const settings = openSettings(folder, fileIn, () => {
    complaints += 1
  })
  return { settings, complaints }
}

const keptAside = (): string => readFileSync(join(folder, 'settings-unreadable.json'), 'utf8')

test('a first start has the first settings, and nothing to complain of', () => {
  const { settings, complaints } = opened()
  expect(settings.current()).toEqual(firstSettings)
  expect(complaints).toBe(0)
})

test('a change is on the disk before anybody hears of it', () => {
  opened().settings.change({ lockMinutes: 2 })
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...firstSettings, lockMinutes: 2 })
  expect(opened().settings.current().lockMinutes).toBe(2)
})

test.each(['{ "theme": "dark"', '', '\u0000\u0000\u0000'])(
  'a file that is no JSON (%j) is kept aside, and the app starts',
  (text) => {
    writeFileSync(path, text)
    const { settings, complaints } = opened()
    expect(settings.current()).toEqual(firstSettings)
    expect(complaints).toBe(1)
    expect(keptAside()).toBe(text)
  },
)

test('a key that nobody knows is not carried on, and the rest is', () => {
  const stored = { ...firstSettings, lockMinutes: 7, lastNote: 'Ada wants to leave' }
  writeFileSync(path, JSON.stringify(stored))
  const { settings, complaints } = opened()
  expect(settings.current()).toEqual({ ...firstSettings, lockMinutes: 7 })
  expect(complaints).toBe(1)
  settings.change({ theme: 'dark' })
  expect(readFileSync(path, 'utf8')).not.toContain('Ada')
})

test('a disk that refuses is named, and the change holds until the app ends', () => {
  const refusing: SettingsFile = {
    get store() {
      return {}
    },
    set store(_next) {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    },
  }
  const settings = openSettings(
    folder,
    () => refusing,
    () => undefined,
  )
  expect(() => settings.change({ theme: 'dark' })).toThrow('disk-full')
  expect(settings.current().theme).toBe('dark')
  settings.note({ which: 'sample' })
  expect(settings.current().which).toBe('sample')
})
