import { EventEmitter } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

let folder: string
let address: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-batch-'))
  address = 'app://alongside/#/summary/everyone'
})
afterEach(() => rmSync(folder, { recursive: true }))

// Only the window's own parts of Electron are asked for.
vi.mock('electron', () => ({
  dialog: { showOpenDialog: async () => ({ canceled: folder === '', filePaths: [folder] }) },
}))
const { summaryBatchHandlers } = await import('./summary-batch-handlers.ts')

const period = { from: '2026-01-01', to: '2026-06-30' }
const ids = ['ada', 'bo']
const nameOf = (number: number, more = '') => `alongside-summary-2026-01-01-to-2026-06-30-person-0${number}${more}.md`

function setUp(content: (personId: string) => string = (personId) => `about ${personId}`) {
  const noted: string[] = []
  const handlers = summaryBatchHandlers({
    window: () =>
      ({ webContents: Object.assign(new EventEmitter(), { getURL: () => address }) }) as unknown as BrowserWindow,
    content: async ({ personId }) => new TextEncoder().encode(content(personId)),
    note: async ({ personId }) => void noted.push(personId),
  })
  return { ...handlers, noted }
}

test('each person gets a file whose name does not name them, and it is noted that it left', async () => {
  const { beginSummaryBatch, saveSummaryInBatch, noted } = setUp()
  expect(await beginSummaryBatch({ personIds: ids, period, format: 'md' })).toMatchObject({ taken: [] })
  for (const personId of ids) await saveSummaryInBatch({ personId, ifTaken: 'skip' })
  expect(readdirSync(folder)).toEqual([nameOf(1), nameOf(2)])
  expect(readFileSync(join(folder, nameOf(2)), 'utf8')).toBe('about bo')
  expect(noted).toEqual(ids)
})

test('a file that is there is told before anything is written, and left, replaced or kept beside as it is asked', async () => {
  const path = join(folder, nameOf(1))
  writeFileSync(path, 'mine')
  const { beginSummaryBatch, saveSummaryInBatch, noted } = setUp()
  expect((await beginSummaryBatch({ personIds: ids, period, format: 'md' })).taken).toEqual(['ada'])
  expect(await saveSummaryInBatch({ personId: 'ada', ifTaken: 'skip' })).toEqual({ fileName: null })
  expect(noted).toEqual([])
  expect(await saveSummaryInBatch({ personId: 'ada', ifTaken: 'keep-both' })).toEqual({ fileName: nameOf(1, '-2') })
  expect(readFileSync(path, 'utf8')).toBe('mine')
  await saveSummaryInBatch({ personId: 'ada', ifTaken: 'replace' })
  expect(readFileSync(path, 'utf8')).toBe('about ada')
})

test('nobody who was not chosen is written, and nothing before a folder is', async () => {
  const { beginSummaryBatch, saveSummaryInBatch } = setUp()
  const refused = { code: 'not-allowed' }
  await expect(saveSummaryInBatch({ personId: 'ada', ifTaken: 'replace' })).rejects.toMatchObject(refused)
  await beginSummaryBatch({ personIds: ['ada'], period, format: 'md' })
  await expect(saveSummaryInBatch({ personId: 'bo', ifTaken: 'replace' })).rejects.toMatchObject(refused)
  expect(readdirSync(folder)).toEqual([])
})

test('a page that the person left is not printed into anybody’s file, neither before nor while it is printed', async () => {
  const { beginSummaryBatch, saveSummaryInBatch } = setUp((personId) => {
    if (personId === 'bo') address = 'app://alongside/#/today'
    return 'what the page showed'
  })
  await beginSummaryBatch({ personIds: ids, period, format: 'pdf' })
  await saveSummaryInBatch({ personId: 'ada', ifTaken: 'skip' })
  for (const personId of ['bo', 'ada']) {
    await expect(saveSummaryInBatch({ personId, ifTaken: 'keep-both' })).rejects.toMatchObject({ code: 'not-allowed' })
  }
  expect(readdirSync(folder)).toHaveLength(1)
})
