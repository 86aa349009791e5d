import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import { sql } from '../storage/sql.ts'
import { contentsOf, filesBelow, temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { newRecoveryKey } from './recovery-key.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { forgedHeader, sealedAgain } from './testing/forged-header.ts'
import {
  closedVault,
  headerNames,
  headerText,
  openVault,
  overwriteHeaders,
  passphrase,
  passphraseText,
  recoveryKeySecret,
  reopened,
  utf8,
} from './testing/temporary-vault.ts'
import { createThrottle } from './throttle.ts'
import { unlockWithPassphrase } from './unlock.ts'
import { journalVault } from './vault-kind.ts'

/** The refusal's code, after checking that it changed no file. */
async function refusalOf(folder: string, options?: Parameters<typeof reopened>[1]): Promise<ErrorCode> {
  const before = contentsOf(folder)
  const { code } = await rejectionOf(reopened(folder, options))
  expect(contentsOf(folder)).toEqual(before)
  return code
}

describe('opening a journal', () => {
  test('works with the passphrase and with the recovery key, and finds what was written', async () => {
    const { folder, recoveryKey, journal } = await openVault()
    journal.db.run(sql`UPDATE journal_info SET created_at = ${'changed'}`)
    journal.close()
    for (const secret of [passphrase(), recoveryKeySecret(recoveryKey), recoveryKeySecret(recoveryKey.toLowerCase())]) {
      const again = await reopened(folder, { secret })
      expect(again.vaultId).toBe(journal.vaultId)
      expect(again.db.get(sql`SELECT created_at AS at FROM journal_info`)).toEqual({ at: 'changed' })
      again.close()
      expect(readdirSync(folder)).toEqual(['journal-1.db', 'journal-1.mark', 'vault.hdr', 'vault.hdr.bak'])
    }
  })

  test('overwrites the passphrase it was given, right or wrong', async () => {
    const { folder } = await closedVault()
    const [right, wrong] = [utf8(passphraseText), utf8('not the passphrase')]
    const again = await reopened(folder, { secret: { kind: 'passphrase', passphrase: right } })
    again.close()
    await rejectionOf(reopened(folder, { secret: { kind: 'passphrase', passphrase: wrong } }))
    for (const bytes of [right, wrong]) expect(bytes.every((byte) => byte === 0)).toBe(true)
  })

  test('while it is open is refused as busy, and nothing is touched', async () => {
    const { folder } = await openVault()
    expect(await refusalOf(folder)).toBe('journal-busy')
  })
})

/** What the owner of the data key, such as a later app, would have written. */
async function sealedIn(folder: string, change: (body: string) => string): Promise<string> {
  const place = { folder, kind: journalVault }
  const { dataKey } = await unlockWithPassphrase(utf8(passphraseText), place, cheapCost)
  return sealedAgain(headerText(folder), change, dataKey)
}

describe('what is refused, by the decision table', () => {
  test('a wrong passphrase, a wrong recovery key, a mistyped one', async () => {
    const { folder, recoveryKey } = await closedVault()
    expect(await refusalOf(folder, { secret: passphrase('correct horse battery stapl3') })).toBe('wrong-passphrase')
    expect(await refusalOf(folder, { secret: passphrase('') })).toBe('wrong-passphrase')
    expect(await refusalOf(folder, { secret: recoveryKeySecret(newRecoveryKey()) })).toBe('wrong-recovery-key')
    expect(await refusalOf(folder, { secret: recoveryKeySecret(recoveryKey.slice(1)) })).toBe('wrong-recovery-key')
  })

  test('an empty folder, and a folder that is not there', async () => {
    const folder = temporaryFolder()
    expect(await refusalOf(folder)).toBe('journal-missing')
    expect(await refusalOf(join(folder, 'nowhere')).catch(() => 'journal-missing')).toBe('journal-missing')
  })

  test('a database without any header', async () => {
    const { folder } = await closedVault()
    for (const name of headerNames) rmSync(join(folder, name))
    expect(await refusalOf(folder)).toBe('header-missing')
  })

  test('both headers damaged, in whatever way', async () => {
    const { folder } = await closedVault()
    const text = headerText(folder)
    for (const damaged of ['', text.slice(1), text.replace('"gen":1', '"gen":2'), 'x'.repeat(100_000)]) {
      overwriteHeaders(folder, damaged)
      expect(await refusalOf(folder)).toBe('header-damaged')
    }
  })

  test('both headers with one byte changed say damaged or altered, never wrong passphrase', async () => {
    const { folder } = await closedVault()
    const text = headerText(folder)
    const macStart = text.indexOf('"mac":"') + 7
    const places = [
      'magic',
      '"v"',
      'vault_id',
      'key_id',
      'gen',
      'db_file',
      'cipher',
      'min_app',
      'created',
      'kdf',
      '"m"',
    ]
    for (const word of [...places, '"t"', 'salt', 'nonce', 'ct', 'recovery', 'sum', 'mac']) {
      for (const place of [text.indexOf(word), text.indexOf(word) + word.length + 4]) {
        const changed = text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1)
        overwriteHeaders(folder, changed)
        expect(await refusalOf(folder)).toBe(place < macStart ? 'header-damaged' : 'header-altered')
      }
    }
  })

  test('headers that someone changed so that the sum fits again', async () => {
    const { folder, recoveryKey } = await closedVault()
    const text = headerText(folder)
    const codeAfter = (change: (body: string) => string) => {
      overwriteHeaders(folder, forgedHeader(text, change))
      return refusalOf(folder)
    }
    expect(await codeAfter((body) => body.replace('journal-1.db', 'journal-2.db'))).toBe('header-altered')
    expect(await codeAfter((body) => body.replace('"t":2', '"t":0'))).toBe('header-altered')
    expect(await codeAfter((body) => body.replace('"m":1', '"m":4096'))).toBe('header-altered')
    expect(await codeAfter((body) => body.replace(/,\{"type":"recovery".*\}\]$/, ']'))).toBe('header-altered')
    // A lower cost that is still within bounds changes what the passphrase derives to: the slot no longer opens.
    expect(await codeAfter((body) => body.replace('"t":2', '"t":1'))).toBe('wrong-passphrase')
    expect(await refusalOf(folder, { secret: recoveryKeySecret(recoveryKey) })).toBe('header-altered')
  })

  test('a header of a later format, even when the other copy is of ours', async () => {
    const { folder } = await closedVault()
    const later = await sealedIn(folder, (body) => body.replace('"v":1', '"v":2'))
    for (const names of [['vault.hdr'], ['vault.hdr.bak'], headerNames]) {
      overwriteHeaders(folder, later, names)
      expect(await refusalOf(folder)).toBe('header-newer')
    }
  })

  test('a database that is missing, empty, foreign, cut or of a later app', async () => {
    const { folder } = await closedVault()
    const other = await openVault()
    const db = join(folder, 'journal-1.db')
    other.journal.close()
    truncateSync(db, 5_000)
    expect(await refusalOf(folder)).toBe('journal-damaged')
    copyFileSync(join(other.folder, 'journal-1.db'), db)
    expect(await refusalOf(folder)).toBe('journal-damaged')
    writeFileSync(db, `SQLite format 3\u0000${'\u0000'.repeat(1_000)}`)
    expect(await refusalOf(folder)).toBe('journal-foreign')
    writeFileSync(db, '')
    expect(await refusalOf(folder)).toBe('journal-empty')
    rmSync(db)
    expect(await refusalOf(folder)).toBe('journal-missing')
  })
})

describe('one bad header copy', () => {
  const text = 'any text that is no header'
  test.each([
    ['zeros', '\u0000'.repeat(700)],
    ['nothing', ''],
    ['garbage', text],
  ])('of %s is repaired by the next unlock', async (_kind, damage) => {
    const { folder } = await closedVault()
    const whole = headerText(folder)
    for (const name of headerNames) {
      overwriteHeaders(folder, damage, [name])
      const again = await reopened(folder)
      again.close()
      expect(headerNames.map((copy) => headerText(folder, copy))).toEqual([whole, whole])
    }
  })

  test('that is gone, cut, or carries a broken seal is repaired too', async () => {
    const { folder } = await closedVault()
    const whole = headerText(folder)
    const brokenSeal = whole.replace(/"mac":"./, (start) => start.slice(0, -1) + (start.endsWith('A') ? 'B' : 'A'))
    for (const name of headerNames) {
      for (const damage of [whole.slice(0, 300), brokenSeal, undefined]) {
        if (damage === undefined) rmSync(join(folder, name))
        else overwriteHeaders(folder, damage, [name])
        const again = await reopened(folder)
        again.close()
        expect(headerNames.map((copy) => headerText(folder, copy))).toEqual([whole, whole])
      }
    }
  })

  test('is not repaired by a wrong passphrase', async () => {
    const { folder } = await closedVault()
    overwriteHeaders(folder, '', ['vault.hdr'])
    expect(await refusalOf(folder, { secret: passphrase('not the passphrase') })).toBe('wrong-passphrase')
  })

  test('left by a crash between the two writes is replaced by the newer one', async () => {
    const { folder } = await closedVault()
    const older = headerText(folder)
    // Of two whole copies the later one counts: what the older copy would still open is no longer asked.
    const changed = await sealedIn(folder, (body) =>
      body.replace('"gen":1', '"gen":2').replace(/"ct":"..../, (start) => `${start.slice(0, -4)}AAAA`),
    )
    overwriteHeaders(folder, changed, ['vault.hdr'])
    expect(await refusalOf(folder)).toBe('wrong-passphrase')
    overwriteHeaders(folder, older, ['vault.hdr'])
    writeFileSync(join(folder, 'vault.hdr.bak.tmp'), older.slice(0, 100))
    rmSync(join(folder, 'vault.hdr.bak'))
    const again = await reopened(folder)
    again.close()
    expect(readdirSync(folder)).toEqual(['journal-1.db', 'journal-1.mark', 'vault.hdr', 'vault.hdr.bak'])
  })
})

describe('trying passphrases', () => {
  test('says how long to wait, refuses meanwhile even the right one, and begins anew after it', async () => {
    const { folder } = await closedVault()
    let now = 0
    const throttle = createThrottle(() => now)
    const waits: (number | undefined)[] = []
    for (const _ of [1, 2, 3]) {
      const error = await rejectionOf(reopened(folder, { secret: passphrase('not the passphrase'), throttle }))
      waits.push(error.detail.retryAfterMs)
    }
    expect(waits).toEqual([0, 0, 1_000])
    const tooEarly = await rejectionOf(reopened(folder, { throttle }))
    expect([tooEarly.code, tooEarly.detail.retryAfterMs]).toEqual(['throttled', 1_000])
    now = 1_000
    const again = await reopened(folder, { throttle })
    again.close()
    throttle.assertReady()
  })

  test('does not count a refusal that is not about the secret', async () => {
    const { folder } = await closedVault()
    const throttle = createThrottle(() => 0)
    overwriteHeaders(folder, '')
    for (const _ of [1, 2, 3, 4, 5]) expect(await refusalOf(folder, { throttle })).toBe('header-damaged')
    throttle.assertReady()
  })
})

test('neither the passphrase, the recovery key nor what was written lies in any file in clear', async () => {
  const { folder, recoveryKey, journal } = await openVault()
  journal.db.run(sql`UPDATE journal_info SET created_at = ${'QuietlyRecordedDoubt'}`)
  const secrets = [passphraseText, recoveryKey, recoveryKey.replaceAll('-', ''), 'QuietlyRecordedDoubt', 'journal_info']
  const found = () =>
    filesBelow(folder).flatMap((path) => secrets.filter((secret) => readFileSync(path).includes(secret)))
  expect(found()).toEqual([])
  journal.close()
  expect(found()).toEqual([])
  writeFileSync(join(folder, 'control'), `before ${passphraseText} after`)
  expect(found()).toEqual([passphraseText])
})
