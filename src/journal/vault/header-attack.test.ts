import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentsOf, temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { repairHeaderFromArchive } from './repair-header.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { forgedHeader } from './testing/forged-header.ts'
import {
  closedVault,
  headerNames,
  headerText,
  overwriteHeaders,
  passphrase,
  reopened,
} from './testing/temporary-vault.ts'
import { createThrottle } from './throttle.ts'

/** What can stand where a header should, each put there under `path`. */
const things: Record<string, (path: string, text: string) => void> = {
  'nothing at all': (path) => rmSync(path),
  'an empty file': (path) => writeFileSync(path, ''),
  'its first half': (path, text) => writeFileSync(path, text.slice(0, 300)),
  'all but its last byte': (path, text) => writeFileSync(path, text.slice(0, -1)),
  'a header with a line behind it': (path, text) => writeFileSync(path, `${text}\n`),
  'a gigabyte of nothing': (path) => {
    writeFileSync(path, '')
    truncateSync(path, 2 ** 30)
  },
  'a folder': (path) => {
    rmSync(path)
    mkdirSync(join(path, 'inside'), { recursive: true })
  },
  'a pipe': (path) => {
    rmSync(path)
    execFileSync('mkfifo', [path])
  },
  'a device that never ends': (path) => {
    rmSync(path)
    symlinkSync('/dev/zero', path)
  },
  'a link that leads to itself': (path) => {
    rmSync(path)
    symlinkSync(path, path)
  },
  'a link that leads nowhere': (path) => {
    rmSync(path)
    symlinkSync(`${path}.nowhere`, path)
  },
  'another journal’s header': (path) => writeFileSync(path, otherHeader),
  ...Object.fromEntries(
    ['0', '-1', '1.5', '1e3', '9007199254740991', '9007199254740993', '1e999', 'null', '"2"', 'NaN', '[]'].map(
      (generation) => [
        `a forged generation of ${generation}`,
        (path: string, text: string) =>
          writeFileSync(
            path,
            forgedHeader(text, (body) => body.replace(/"gen":\d+/, `"gen":${generation}`)),
          ),
      ],
    ),
  ),
}
let otherHeader = ''

/** Under the same passphrase, as two journals of one manager may be. */
async function vaultWithOther() {
  otherHeader = headerText((await closedVault()).folder)
  return closedVault()
}

describe.skipIf(process.platform === 'win32')('where one header copy should be, another is whole, and there is', () => {
  test.each(Object.entries(things))(
    '%s: the right passphrase opens, a wrong one is called wrong',
    async (_what, put) => {
      const { folder } = await vaultWithOther()
      const whole = headerText(folder)
      for (const name of headerNames) {
        put(join(folder, name), whole)
        expect((await rejectionOf(reopened(folder, { secret: passphrase('another passphrase') }))).code).toBe(
          'wrong-passphrase',
        )
        const journal = await reopened(folder)
        expect(journal.headerWatch.age()).toEqual({ state: 'current' })
        journal.close()
        // A folder is not ours to remove; whatever else stood there gives way to the header.
        if (lstatSync(join(folder, name)).isDirectory()) rmSync(join(folder, name), { recursive: true })
        else expect(headerText(folder, name)).toBe(whole)
        overwriteHeaders(folder, whole)
      }
    },
  )

  test.each(Object.entries(things))(
    '%s in both places: refused by name, and no file is touched',
    async (_what, put) => {
      const { folder } = await vaultWithOther()
      const whole = headerText(folder)
      const aside = join(temporaryFolder(), 'vault.hdr')
      writeFileSync(aside, whole)
      for (const name of headerNames) put(join(folder, name), whole)
      const isThere = () => headerNames.map((name) => lstatSync(join(folder, name), { throwIfNoEntry: false })?.ino)
      const before = isThere()
      const { code } = await rejectionOf(reopened(folder))
      expect(code).toMatch(/^(header-(missing|damaged|altered|older)|journal-(foreign|damaged)|disk-error)$/)
      expect(isThere()).toEqual(before)
      const [first] = headerNames
      if (lstatSync(join(folder, first), { throwIfNoEntry: false })?.isDirectory() || code === 'disk-error') return
      await repairHeaderFromArchive({
        folder,
        from: aside,
        secret: passphrase(),
        throttle: createThrottle(),
        policy: cheapCost,
      })
      ;(await reopened(folder)).close()
      expect(headerText(folder)).toBe(whole)
    },
  )

  test.each(Object.entries(things))(
    '%s as the copy to take a header from: refused by name, at once',
    async (_what, put) => {
      const { folder } = await vaultWithOther()
      const from = join(temporaryFolder(), 'vault.hdr')
      writeFileSync(from, headerText(folder))
      put(from, headerText(folder))
      for (const name of headerNames) rmSync(join(folder, name))
      const before = contentsOf(folder)
      const options = { folder, from, secret: passphrase(), throttle: createThrottle(), policy: cheapCost }
      const tried = await repairHeaderFromArchive(options).then(
        () => 'taken',
        ({ code }) => code,
      )
      // With a line behind it the header in it is whole: it is looked for, as in a backup.
      if (tried === 'taken') return (await reopened(folder)).close()
      expect(tried).toMatch(
        /^(file-unreadable|header-copy-invalid|header-altered|wrong-passphrase|journal-(foreign|damaged))$/,
      )
      expect(contentsOf(folder)).toEqual(before)
    },
  )

  test.skipIf(process.getuid?.() === 0)('one that may not be read: the other one opens the journal', async () => {
    const { folder } = await closedVault()
    for (const name of headerNames) {
      chmodSync(join(folder, name), 0)
      ;(await reopened(folder)).close()
    }
  })

  test('pipes where marks and markers should be: nothing waits for them', async () => {
    const { folder } = await closedVault()
    for (const name of ['journal-1.mark', 'journal.rekeying']) {
      rmSync(join(folder, name), { force: true })
      execFileSync('mkfifo', [join(folder, name)])
    }
    ;(await reopened(folder)).close()
  })
})
