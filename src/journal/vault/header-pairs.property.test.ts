import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentsOf, temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { repairHeaderFromArchive } from './repair-header.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { forgedHeader } from './testing/forged-header.ts'
import { closedVault, headerNames, headerText, passphrase, reopened } from './testing/temporary-vault.ts'
import { createThrottle } from './throttle.ts'

/** What can have become of a copy in the hands of somebody, or of a service, without the key. */
const fates = {
  whole: (text: string) => text,
  'forged generation': (text: string) => forgedHeader(text, (body) => body.replace('"gen":1', '"gen":99')),
  'greatest generation': (text: string) =>
    forgedHeader(text, (body) => body.replace('"gen":1', `"gen":${Number.MAX_SAFE_INTEGER}`)),
  'forged slot': (text: string) =>
    forgedHeader(text, (body) => body.replace(/"ct":"[^"]+"/, `"ct":"${'A'.repeat(64)}"`)),
  'forged slot and generation': (text: string) =>
    forgedHeader(text, (body) =>
      body.replace(/"ct":"[^"]+"/, `"ct":"${'A'.repeat(64)}"`).replace('"gen":1', '"gen":99'),
    ),
  'other key id': (text: string) =>
    forgedHeader(text, (body) =>
      body.replace('"gen":1', '"gen":2').replace(/"key_id":"[^"]+"/, '"key_id":"00112233aabbccdd"'),
    ),
  'later format': (text: string) => forgedHeader(text, (body) => body.replace('"v":1', '"v":2')),
  'later app': (text: string) => forgedHeader(text, (body) => body.replace('"min_app":"0', '"min_app":"9')),
  'impossible cost': (text: string) => forgedHeader(text, (body) => body.replace('"t":2', '"t":0')),
  'forged file name': (text: string) => forgedHeader(text, (body) => body.replace('journal-1.db', 'journal-7.db')),
  torn: (text: string) => text.slice(0, 400),
  missing: () => null,
} as const
type Fate = keyof typeof fates

const anyFate = fc.constantFrom(...(Object.keys(fates) as Fate[]))
const lay = (folder: string, whole: string, pair: readonly [Fate, Fate]): void => {
  for (const [place, name] of headerNames.entries()) {
    const text = fates[pair[place] ?? 'missing'](whole)
    if (text === null) rmSync(join(folder, name), { force: true })
    else writeFileSync(join(folder, name), text, 'latin1')
  }
}
const copies = (folder: string) => headerNames.map((name) => headerText(folder, name))

/** These say nothing that could be told from another passphrase: neither slot opens. */
const slotIsGone: readonly Fate[] = ['forged slot', 'forged slot and generation', 'other key id']

test('one whole copy opens the journal and mends the other; of two bad ones the right passphrase is never called wrong', async () => {
  const { folder } = await closedVault()
  const whole = headerText(folder)
  const copy = join(temporaryFolder(), 'good-copy.hdr')
  copyFileSync(join(folder, 'vault.hdr'), copy)
  const repaired = async (): Promise<void> => {
    const options = { folder, from: copy, throttle: createThrottle(), policy: cheapCost }
    await repairHeaderFromArchive({ ...options, secret: passphrase() })
    ;(await reopened(folder)).close()
    expect(copies(folder)).toEqual([whole, whole])
  }
  await fc.assert(
    fc.asyncProperty(anyFate, anyFate, async (first, second) => {
      const pair = [first, second] as const
      lay(folder, whole, pair)
      if (pair.includes('whole')) {
        ;(await reopened(folder)).close()
        expect(copies(folder)).toEqual([whole, whole])
        lay(folder, whole, pair)
        expect((await rejectionOf(reopened(folder, { secret: passphrase('another passphrase') }))).code).toBe(
          'wrong-passphrase',
        )
      } else {
        const before = contentsOf(folder)
        const { code } = await rejectionOf(reopened(folder))
        expect(contentsOf(folder)).toEqual(before)
        const isUntold = pair.some((fate) => slotIsGone.includes(fate))
        expect(code).toMatch(
          isUntold ? /^header-(altered|damaged)$|^wrong-passphrase$/ : /^header-(altered|damaged|missing)$/,
        )
      }
      await repaired()
    }),
    {
      numRuns: 60,
      examples: [
        ['forged generation', 'whole'],
        ['later format', 'whole'],
        ['forged generation', 'forged generation'],
      ],
    },
  )
}, 60_000)
