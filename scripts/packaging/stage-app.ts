import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprintFile } from '#journal/storage/native-module.ts'
import { packagedFiles } from './packaged-files.ts'
import { nativeModuleFor, type Target } from './target.ts'

const root = join(import.meta.dirname, '../..')

/** Written into the package alone; the forked processes compare it before they load the program (security.md E27). */
export const fingerprintPath = `resources/${fingerprintFile}`

type Described = Record<'name' | 'productName' | 'version' | 'description' | 'license' | 'author' | 'main', string>

/** The app's description without its scripts, tools and libraries: those are in the bundle, or staged as files. */
export function packagedDescription(): Described & { readonly type: 'module' } {
  const described = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Described
  const { name, productName, version, description, license, author, main } = described
  return { name, productName, version, description, license, author, type: 'module', main }
}

/** Copies what is shipped into an empty folder, with the hash of the native program beside the templates. */
export function stageApp(folder: string, target: Target): void {
  rmSync(folder, { recursive: true, force: true })
  for (const path of packagedFiles(target)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(root, path), join(folder, path), { dereference: true })
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packagedDescription(), null, 2)}\n`)
  const native = readFileSync(join(root, nativeModuleFor(target)))
  writeFileSync(join(folder, fingerprintPath), `${createHash('sha256').update(native).digest('hex')}\n`)
}
