import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import setFuses, { fusesOf } from '../../packaging/set-fuses.mjs'

let appOutDir: string
beforeEach(() => {
  appOutDir = mkdtempSync(join(tmpdir(), 'alongside-fuses-'))
})
afterEach(() => rmSync(appOutDir, { recursive: true, force: true }))

const framework = 'Alongside.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Electron Framework'

/** What electron-builder hands to its hook. */
const packedFor = (electronPlatformName: string) => ({
  appOutDir,
  electronPlatformName,
  packager: {
    appInfo: { productFilename: 'Alongside' },
    ...(electronPlatformName === 'linux' ? { executableName: 'alongside' } : {}),
  },
})

function write(path: string, content: string): string {
  mkdirSync(dirname(join(appOutDir, path)), { recursive: true })
  writeFileSync(join(appOutDir, path), content)
  return join(appOutDir, path)
}

test('on macOS the program is signed again after its switches were set, and nowhere else', () => {
  const holdsFuses = write(framework, '')
  expect(fusesOf(packedFor('darwin'))).toEqual({
    program: join(appOutDir, 'Alongside.app'),
    holdsFuses,
    resetAdHocDarwinSignature: true,
  })
  for (const [platform, name] of Object.entries({ linux: 'alongside', win32: 'Alongside.exe' }))
    expect(fusesOf(packedFor(platform))).toEqual({
      program: join(appOutDir, name),
      holdsFuses: join(appOutDir, name),
      resetAdHocDarwinSignature: false,
    })
})

test('a program without switches is not Electron, and nothing is made of it', async () => {
  write('alongside', 'something else')
  await expect(setFuses(packedFor('linux'))).rejects.toThrow('this is not Electron')
})
