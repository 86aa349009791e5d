import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { doBackupWork } from '#journal/backups/backup-work.ts'
import { makeBackup } from '#journal/backups/make-backup.ts'
import type { Context } from '#journal/context.ts'
import { amendEntry, trashEntry } from '#journal/entries/entries.ts'
import { noteOf, record } from '#journal/entries/testing/seeded-journal.ts'
import { exportedRecords } from '#journal/export/testing/exported-text.ts'
import { listPeople } from '#journal/people/people.ts'
import { importSample } from '#journal/sample/import-sample.ts'
import { readSample } from '#journal/sample/read-sample.ts'
import { addOwnWord } from '#journal/spelling/spelling.ts'
import { contentsOf } from '#journal/storage/testing/temporary-folder.ts'
import { saveSummaryDraft } from '#journal/summary/drafts.ts'
import { noteSummaryMade } from '#journal/summary/summary.ts'
import { loadTemplates } from '#journal/templates/load-templates.ts'
import { duplicateTemplate } from '#journal/templates/own-templates.ts'
import { createJournal } from '#journal/vault/open-journal.ts'
import { newRecoveryKey } from '#journal/vault/recovery-key.ts'
import { cheapCost } from '#journal/vault/testing/cheap-cost.ts'
import { blankDraft } from '#shared/journal/summary-draft.ts'

const root = join(import.meta.dirname, '..')
const recoveryKey = newRecoveryKey()
const passphrase = 'correct horse – battery ﬁne staple'
let place: string
let folder: string
let backup: string
let expected: unknown[]

/** The script by itself, in a folder that has nothing of Alongside but the installed packages. */
const read = (secret: string, ...options: string[]) => readAt(folder, secret, ...options)

const readAt = (from: string, secret: string, ...options: string[]) =>
  spawnSync(process.execPath, [join(place, 'read-journal.mjs'), from, ...options], {
    input: `${secret}\n`,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'alongside-reader-'))
  folder = join(place, 'journal')
  copyFileSync(join(root, 'scripts/read-journal.mjs'), join(place, 'read-journal.mjs'))
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction')
  const bytes = new TextEncoder().encode(passphrase)
  const journal = await createJournal({ folder, passphrase: bytes, recoveryKey, now: new Date(), policy: cheapCost })
  const { templates } = loadTemplates(join(root, 'resources/templates'))
  const context: Context = {
    db: journal.db,
    clock: { now: () => new Date('2026-11-20T09:00:00.000Z') },
    newId: () => crypto.randomUUID(),
    emit: () => undefined,
    templates,
    leftOutTemplates: [],
  }
  importSample(context, readSample(join(root, 'resources/sample-journal')))
  addOwnWord(context, 'flibbertine')
  const personId = listPeople(journal.db)[0]?.id ?? ''
  const { id: noteId } = record(context, personId, noteOf('first words'))
  const later = { ...context, clock: { now: () => new Date('2026-11-21T09:00:00.000Z') } }
  amendEntry(later, { id: noteId, day: '2026-11-19', layer: 'private', content: noteOf('later words') })
  trashEntry(context, record(context, personId, noteOf('in the trash')).id)
  duplicateTemplate(context, templates[0]?.id ?? '')
  const draft = { ...blankDraft, opening: 'what a year' }
  saveSummaryDraft(context, { personId, draft })
  saveSummaryDraft(later, { personId, draft: { ...draft, opening: 'what a year it was' } })
  noteSummaryMade(context, { personId, period: { from: '2025-11-01', to: '2026-11-20' } })
  expected = exportedRecords(context)
  const id = await makeBackup({
    db: journal.db,
    folder,
    withMirror: false,
    now: new Date(),
    policy: cheapCost,
    signal: new AbortController().signal,
    doElsewhere: async (work) => doBackupWork(work),
    tell: () => undefined,
  })
  backup = join(place, 'elsewhere.alongside')
  renameSync(join(folder, 'backups', id), backup)
  journal.close()
})

afterAll(() => rmSync(place, { recursive: true, force: true }))

test.each([
  ['the passphrase', passphrase],
  ['the passphrase as another system composes it', passphrase.replace('ﬁ', 'fi')],
  ['the recovery key', recoveryKey],
  ['the recovery key, badly typed', recoveryKey.toLowerCase().replaceAll('-', ' ')],
])('with %s the whole journal is printed as the app exports it, and no file is changed', (_, secret) => {
  const before = contentsOf(folder)
  const { stdout, stderr, status } = read(secret)
  expect(status, stderr).toBe(0)
  expect((JSON.parse(stdout) as { records: unknown[] }).records).toEqual(expected)
  expect(contentsOf(folder)).toEqual(before)
})

test('a backup is printed as the journal of its day, and one that is cut is refused', () => {
  const { stdout, stderr, status } = readAt(backup, passphrase)
  expect(status, stderr).toBe(0)
  expect((JSON.parse(stdout) as { records: unknown[] }).records).toEqual(expected)
  const cut = join(place, 'cut.alongside')
  writeFileSync(cut, readFileSync(backup).subarray(0, -1))
  expect(readAt(cut, passphrase)).toMatchObject({ status: 1, stdout: '', stderr: 'This is no whole backup.\n' })
})

test('as Markdown it reads person by person, without what is in the trash', () => {
  const { stdout } = read(recoveryKey, '--markdown')
  expect(stdout).toContain('# Zanele Mokoena')
  expect(stdout).toContain('## 2026-11-19 · Note · private\n\n**Text**\n\nlater words')
  expect(stdout).not.toContain('in the trash')
})

test('with anything else it prints nothing and says why', () => {
  expect(read('another passphrase')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('Neither the passphrase nor the recovery key'),
  })
})

test('on a Node that cannot run the SQLite package it names the version it needs, and stops before it asks for a secret', () => {
  const older = 'Object.defineProperty(process, "versions", { value: { ...process.versions, napi: "9" } })'
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${encodeURIComponent(older)}`, join(place, 'read-journal.mjs'), folder],
    { input: `${passphrase}\n`, encoding: 'utf8' },
  )
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(
    /^Reading a journal needs Node 22\.14 or newer; this is v[\d.]+\. Nothing was read or changed\.\n$/,
  )
})
