import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { fingerprintFile, isNativeModuleIntact } from './native-module.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const program = Buffer.from('a native program, as far as this test goes')
let resources: string
let driver: string

beforeEach(() => {
  const folder = temporaryFolder()
  resources = join(folder, 'resources')
  driver = join(folder, 'driver')
  mkdirSync(resources)
  mkdirSync(join(driver, 'prebuilds'), { recursive: true })
  writeFileSync(join(driver, 'prebuilds/linux-x64.node'), program)
  writeFileSync(join(resources, fingerprintFile), `${createHash('sha256').update(program).digest('hex')}\n`)
})

test('the program that was packed may be loaded', () => {
  expect(isNativeModuleIntact(resources, driver)).toBe(true)
})

test('one changed bit, a longer, an emptied or a missing program is noticed', () => {
  const flipped = Buffer.from(program)
  flipped[7] = (flipped[7] ?? 0) ^ 1
  for (const other of [flipped, Buffer.concat([program, Buffer.alloc(1)]), Buffer.alloc(0)]) {
    writeFileSync(join(driver, 'prebuilds/linux-x64.node'), other)
    expect(isNativeModuleIntact(resources, driver)).toBe(false)
  }
  rmSync(join(driver, 'prebuilds/linux-x64.node'))
  expect(isNativeModuleIntact(resources, driver)).toBe(false)
})

test('a second program beside the right one is noticed', () => {
  writeFileSync(join(driver, 'prebuilds/linuxmusl-x64.node'), program)
  expect(isNativeModuleIntact(resources, driver)).toBe(false)
})

test('an emptied fingerprint, or one that cannot be read, fits nothing', () => {
  writeFileSync(join(resources, fingerprintFile), '')
  expect(isNativeModuleIntact(resources, driver)).toBe(false)
  rmSync(join(resources, fingerprintFile))
  mkdirSync(join(resources, fingerprintFile))
  expect(isNativeModuleIntact(resources, driver)).toBe(false)
})

test('a build that was not packed has no fingerprint and starts', () => {
  rmSync(join(resources, fingerprintFile))
  expect(isNativeModuleIntact(resources, driver)).toBe(true)
})
