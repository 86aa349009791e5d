import { expect, test, vi } from 'vitest'
import { AppError } from '#shared/contract/app-error.ts'
import { openDatabase } from './open-database.ts'
import { closedJournal } from './testing/temporary-database.ts'
import { contentsOf } from './testing/temporary-folder.ts'
import { thrownBy } from './testing/thrown-by.ts'

const refusals = { write: false, driver: false }

// Root may write everything, and no driver is as old as that.
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  accessSync: () => {
    if (refusals.write) throw Object.assign(new Error('refused'), { code: 'EACCES', syscall: 'access' })
  },
}))
vi.mock('./driver-version.ts', () => ({
  assertDriverVersions: () => {
    if (refusals.driver) throw new AppError('unexpected')
  },
}))

test.each([
  ['a file that may not be written', 'write', 'folder-not-writable'],
  ['any file by a driver that is known to damage it', 'driver', 'unexpected'],
] as const)('%s is not opened, and stays as it is', (_, refusal, code) => {
  const file = closedJournal()
  const before = contentsOf(file.folder)
  refusals[refusal] = true
  try {
    expect(thrownBy(() => openDatabase(file)).code).toBe(code)
  } finally {
    refusals[refusal] = false
  }
  expect(contentsOf(file.folder)).toEqual(before)
  expect(() => openDatabase(file).close()).not.toThrow()
})
