import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decryptedBytes } from '../storage/testing/decrypted-bytes.ts'
import { cheapCost } from '../vault/testing/cheap-cost.ts'
import { closedVault } from '../vault/testing/temporary-vault.ts'
import { unlockWithPassphrase } from '../vault/unlock.ts'
import { mirrorVault } from '../vault/vault-kind.ts'
import { answerOf, mirrorPassphrase, mirrorProcess } from './testing/mirror-process.ts'

async function pagesOf(folder: string): Promise<string> {
  const passphrase = new TextEncoder().encode(mirrorPassphrase)
  const { dataKey } = await unlockWithPassphrase(passphrase, { folder, kind: mirrorVault }, cheapCost)
  return decryptedBytes(join(folder, 'mirror-1.db'), dataKey)
}

test('what has faded or was removed is overwritten in the file, and what is kept is not', async () => {
  const { folder } = await closedVault()
  const mirror = mirrorProcess({ folder, today: '2026-03-04' })
  answerOf(await mirror.create())
  await mirror.write('zanthoxylum kept')
  await mirror.write(`zanthoxylum fading ${'long '.repeat(3000)}`, '2026-06-02')
  const { id } = await mirror.write('zanthoxylum removed', '2026-06-02')
  await mirror.close()
  expect(await pagesOf(folder)).toContain('zanthoxylum fading')

  const later = mirrorProcess({ folder, today: '2026-06-02' })
  answerOf(await later.open())
  await later.close()
  const pages = await pagesOf(folder)
  expect(pages).toContain('zanthoxylum kept')
  expect(pages).not.toContain('zanthoxylum fading')
  expect(pages).not.toContain('long long')

  const last = mirrorProcess({ folder, today: '2026-06-03' })
  answerOf(await last.open())
  await last.call('removeMirrorEntry', { id })
  await last.close()
  expect(await pagesOf(folder)).not.toContain('zanthoxylum removed')
})
