import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How @electron/fuses finds the switches in a program; a program without it is not Electron. */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')

/** @param {{ appOutDir: string, electronPlatformName: string, packager: { appInfo: { productFilename: string }, executableName?: string } }} packed */
function programOf({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') {
    const framework = 'Contents/Frameworks/Electron Framework.framework/Versions/A/Electron Framework'
    const inside = join(appOutDir, `${name}.app`, framework)
    return { program: join(appOutDir, `${name}.app`), holdsFuses: existsSync(inside) ? inside : join(appOutDir, name) }
  }
  const program =
    electronPlatformName === 'win32'
      ? join(appOutDir, `${name}.exe`)
      : join(appOutDir, packager.executableName ?? name.toLowerCase())
  return { program, holdsFuses: program }
}

/**
 * Where the switches are, and whether the program is signed again afterwards. A Mac with Apple's processor ends one whose
 * signature does not fit. The builder signs after this; should it not, as in a build for a pull request, the app has to
 * start all the same.
 */
export const fusesOf = (packed) => ({
  ...programOf(packed),
  resetAdHocDarwinSignature: packed.electronPlatformName === 'darwin',
})

/** electron-builder's hook after packing and before signing: sets fuses.json in Electron's program. Source: docs/security.md E18. */
export default async function setFuses(packed) {
  const { program, holdsFuses, resetAdHocDarwinSignature } = fusesOf(packed)
  if (!(await readFile(holdsFuses)).includes(sentinel))
    throw new Error(`${holdsFuses} has no fuses: this is not Electron's program`)
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  const wanted = JSON.parse(await readFile(join(import.meta.dirname, 'fuses.json'), 'utf8'))
  const fuses = Object.fromEntries(Object.entries(wanted).map(([name, isOn]) => [FuseV1Options[name], isOn]))
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature,
    ...fuses,
  })
}
