import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentsOf, filesBelow } from '../storage/testing/temporary-folder.ts'
import { cheapCost } from '../vault/testing/cheap-cost.ts'
import { forgedHeader, sealedAgain } from '../vault/testing/forged-header.ts'
import { closedVault, passphraseText, reopened } from '../vault/testing/temporary-vault.ts'
import { unlockWithPassphrase } from '../vault/unlock.ts'
import { mirrorVault } from '../vault/vault-kind.ts'
import { answerOf, failureOf, mirrorPassphrase, mirrorProcess } from './testing/mirror-process.ts'

const mirrorFiles = ['mirror-1.db', 'mirror.hdr', 'mirror.hdr.bak']
const headers = ['mirror.hdr', 'mirror.hdr.bak']

/** A journal with a Mirror in which one entry is written, both closed. */
async function closedMirror(text = 'quellwasser'): Promise<string> {
  const { folder } = await closedVault()
  const mirror = mirrorProcess({ folder })
  answerOf(await mirror.create())
  await mirror.write(text)
  await mirror.close()
  return folder
}

/** What opening says, after a check that it left every file as it was. */
async function refusalIn(folder: string): Promise<string> {
  const before = contentsOf(folder)
  const { code } = failureOf(await mirrorProcess({ folder }).open())
  expect(contentsOf(folder)).toEqual(before)
  return code
}

test('the Mirror is two headers and one file beside the journal, private to the account', async () => {
  const folder = await closedMirror()
  expect(readdirSync(folder)).toEqual(['journal-1.db', 'journal-1.mark', ...mirrorFiles, 'vault.hdr', 'vault.hdr.bak'])
  expect(contentsOf(folder).every((line) => line.includes(' 100600 '))).toBe(true)
  expect(readFileSync(join(folder, 'mirror.hdr'), 'latin1')).not.toContain('"recovery"')
})

test('neither vault shares an id, a salt or a key with the other, and neither opens with the other’s passphrase', async () => {
  const folder = await closedMirror()
  const [own, main] = ['mirror.hdr', 'vault.hdr'].map((name) => readFileSync(join(folder, name), 'latin1'))
  for (const part of ['vault_id', 'key_id', 'salt', 'ct']) {
    const valueIn = (text = '') => new RegExp(`"${part}":"([^"]+)"`).exec(text)?.[1]
    expect(valueIn(own)).toBeDefined()
    expect(valueIn(own)).not.toBe(valueIn(main))
  }
  expect(failureOf(await mirrorProcess({ folder }).open(passphraseText)).code).toBe('wrong-passphrase')
  await expect(
    reopened(folder, { secret: { kind: 'passphrase', passphrase: new TextEncoder().encode(mirrorPassphrase) } }),
  ).rejects.toMatchObject({ code: 'wrong-passphrase' })
})

test('no word of it and nothing of the passphrase lies in any file, also while it is open', async () => {
  const folder = await closedMirror('first zanthoxylum')
  const mirror = mirrorProcess({ folder })
  await mirror.open()
  await mirror.write('second zanthoxylum')
  const bytes = filesBelow(folder).map((path) => readFileSync(path).toString('latin1'))
  expect(bytes.some((text) => text.includes('ALONGSIDE-MIRROR'))).toBe(true)
  for (const word of ['zanthoxylum', 'quiet window', mirrorPassphrase]) {
    expect(bytes.filter((text) => text.includes(word) || text.includes([...word].join('\0')))).toEqual([])
  }
  expect(await mirror.texts()).toEqual(['second zanthoxylum', 'first zanthoxylum'])
})

test('a weak passphrase makes nothing, and a second Mirror never replaces the first or any one file of it', async () => {
  const { folder } = await closedVault()
  const before = contentsOf(folder)
  expect(failureOf(await mirrorProcess({ folder }).create('too short')).code).toBe('weak-passphrase')
  expect(contentsOf(folder)).toEqual(before)
  const made = await closedMirror()
  for (const left of mirrorFiles) {
    for (const name of mirrorFiles) if (name !== left) rmSync(join(made, name), { force: true })
    const remaining = contentsOf(made)
    expect(failureOf(await mirrorProcess({ folder: made }).create()).code).toBe('not-allowed')
    expect(contentsOf(made)).toEqual(remaining)
    const fresh = await closedMirror()
    for (const name of mirrorFiles) copyFileSync(join(fresh, name), join(made, name))
  }
})

test('wrong passphrases wait longer and longer, also when each try comes to a new process', async () => {
  const folder = await closedMirror()
  const waits: (number | undefined)[] = []
  for (let failures = 0; failures < 6; failures += 1) {
    const { code, detail } = failureOf(await mirrorProcess({ folder, failures }).open('not the right words'))
    expect(code).toBe('wrong-passphrase')
    waits.push(detail.retryAfterMs)
  }
  expect(waits).toEqual([0, 0, 1000, 2000, 4000, 8000])
  const early = failureOf(await mirrorProcess({ folder, failures: 5, waitMs: 2500 }).open())
  expect(early).toEqual({ code: 'throttled', detail: { retryAfterMs: 2500 } })
  answerOf(await mirrorProcess({ folder, failures: 5 }).open())
})

test('a header without its file, and a file without its header, are told as missing', async () => {
  const withoutFile = await closedMirror()
  rmSync(join(withoutFile, 'mirror-1.db'))
  expect(await refusalIn(withoutFile)).toBe('mirror-missing')
  const withoutHeader = await closedMirror()
  for (const name of headers) rmSync(join(withoutHeader, name))
  expect(await refusalIn(withoutHeader)).toBe('mirror-missing')
})

test('a log that is none of its own, and a file that is replaced under it, are never said to be the journal’s', async () => {
  const folder = await closedMirror()
  const [file, log] = [join(folder, 'mirror-1.db'), join(folder, 'mirror-1.db-wal')]
  mkdirSync(log)
  expect(await refusalIn(folder)).toBe('mirror-damaged')
  rmSync(log, { recursive: true })
  const mirror = mirrorProcess({ folder })
  answerOf(await mirror.open())
  copyFileSync(file, `${file}.other`)
  renameSync(`${file}.other`, file)
  const written = await mirror.call('writeMirrorEntry', { id: null, text: 'lost', fadesOn: null })
  expect(failureOf(written).code).toBe('disk-error')
})

test('damage is told from a wrong passphrase, wherever it is', async () => {
  const folder = await closedMirror()
  const text = readFileSync(join(folder, 'mirror.hdr'), 'latin1')
  const damages: Record<string, () => void> = {
    'headers cut': () => put(folder, text.slice(0, -9)),
    'headers empty': () => put(folder, ''),
    'headers forged': () =>
      put(
        folder,
        forgedHeader(text, (body) => body.replace('"gen":1', '"gen":7')),
      ),
    'header of the journal': () => put(folder, readFileSync(join(folder, 'vault.hdr'), 'latin1')),
    'file empty': () => truncateSync(join(folder, 'mirror-1.db')),
    'file cut': () => truncateSync(join(folder, 'mirror-1.db'), 300),
    'first page changed': () => {
      const bytes = readFileSync(join(folder, 'mirror-1.db'))
      bytes.fill(7, 200, 300)
      writeFileSync(join(folder, 'mirror-1.db'), bytes)
    },
  }
  const whole = readFileSync(join(folder, 'mirror-1.db'))
  for (const [name, damage] of Object.entries(damages)) {
    damage()
    expect(await refusalIn(folder), name).toBe('mirror-damaged')
    put(folder, text)
    writeFileSync(join(folder, 'mirror-1.db'), whole)
  }
  const mirror = mirrorProcess({ folder })
  await mirror.open()
  expect(await mirror.texts()).toEqual(['quellwasser'])
})

const put = (folder: string, text: string): void => {
  for (const name of headers) writeFileSync(join(folder, name), text, 'latin1')
}

test('one damaged header copy is mended, and nothing is lost', async () => {
  const folder = await closedMirror()
  const text = readFileSync(join(folder, 'mirror.hdr'), 'latin1')
  writeFileSync(join(folder, 'mirror.hdr'), 'x')
  answerOf(await mirrorProcess({ folder }).open())
  expect(readFileSync(join(folder, 'mirror.hdr'), 'latin1')).toBe(text)
})

test('the Mirror of another journal is refused untouched, even with its own passphrase', async () => {
  const other = await closedMirror()
  const { folder } = await closedVault()
  for (const name of mirrorFiles) copyFileSync(join(other, name), join(folder, name))
  expect(await refusalIn(folder)).toBe('mirror-foreign')
  answerOf(await mirrorProcess({ folder: other }).open())
})

test('an unencrypted file in its place, or a header of a later format, is refused untouched', async () => {
  const folder = await closedMirror()
  const text = readFileSync(join(folder, 'mirror.hdr'), 'latin1')
  const later = (body: string): string => body.replace('"v":1', '"v":2')
  put(folder, forgedHeader(text, later))
  expect(await refusalIn(folder)).toBe('mirror-damaged')
  put(folder, text)
  const place = { folder, kind: mirrorVault }
  const { dataKey } = await unlockWithPassphrase(new TextEncoder().encode(mirrorPassphrase), place, cheapCost)
  put(folder, sealedAgain(text, later, dataKey))
  expect(await refusalIn(folder)).toBe('mirror-newer')
  put(folder, text)
  writeFileSync(join(folder, 'mirror-1.db'), `SQLite format 3\0${'x'.repeat(4096)}`)
  expect(await refusalIn(folder)).toBe('mirror-foreign')
})

test('a page cannot open the Mirror by itself: the place comes from main', async () => {
  const folder = await closedMirror()
  const passphrase = new TextEncoder().encode(mirrorPassphrase)
  const { call } = mirrorProcess({ folder })
  expect(failureOf(await call('openMirror', { passphrase })).code).toBe('not-allowed')
})
