import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extractFile } from '@electron/asar'

const driver = 'node_modules/better-sqlite3/prebuilds'

/** @param {{ appOutDir: string, electronPlatformName: string, packager: { appInfo: { productFilename: string } } }} packed */
const resourcesOf = ({ appOutDir, electronPlatformName, packager }) =>
  electronPlatformName === 'darwin'
    ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents/Resources')
    : join(appOutDir, 'resources')

/**
 * electron-builder's hook after signing. A native program that is not the one whose hash lies in the archive would make
 * the app refuse every call, so no installer is made of it. Source: docs/security.md E27.
 */
export default async function checkNativeProgram(packed) {
  const resources = resourcesOf(packed)
  const wanted = extractFile(join(resources, 'app.asar'), 'resources/native-module.sha256').toString('utf8').trim()
  const folder = join(resources, 'app.asar.unpacked', driver)
  const [only, ...others] = await readdir(folder)
  if (only === undefined || others.length > 0) throw new Error(`${folder} must hold one native program`)
  const found = createHash('sha256')
    .update(await readFile(join(folder, only)))
    .digest('hex')
  if (found !== wanted)
    throw new Error(`${only} was changed after its hash was taken, so the app would refuse every call`)
}
