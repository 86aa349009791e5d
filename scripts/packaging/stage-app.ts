import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprintFile } from '#journal/storage/native-module.ts'
import { packagedFiles } from './packaged-files.ts'
import { nativeModuleFor, type Target } from './target.ts'

const root = join(import.meta.dirname, '../..')

/** Written into the package alone; the forked processes compare it before they load the program (security.md E27). */
export const fingerprintPath = `resources/${fingerprintFile}`

const described = [
  ...(['name', 'productName', 'version', 'description', 'homepage', 'license', 'author'] as const),
  ...(['type', 'main', 'desktopName'] as const),
] as const

/** The app's description without its scripts, tools and libraries: those are in the bundle, or staged as files. */
export function packagedDescription(): Record<(typeof described)[number], string> {
  const whole = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as ReturnType<typeof packagedDescription>
  return Object.fromEntries(described.map((field) => [field, whole[field]])) as typeof whole
}

interface Staging {
  /** Signs a file in its place, before its hash is taken: sign-native.ts. */
  readonly sign: (file: string) => void
  /** The project to take from, with its build; tests bring their own. */
  readonly project?: string
}

/** Copies what is shipped into an empty folder, with the hash of the native program beside the templates. */
export function stageApp(folder: string, target: Target, { sign, project = root }: Staging): void {
  rmSync(folder, { recursive: true, force: true })
  for (const path of packagedFiles(target, project)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(project, path), join(folder, path), { dereference: true })
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packagedDescription(), null, 2)}\n`)
  const native = join(folder, nativeModuleFor(target))
  sign(native)
  writeFileSync(join(folder, fingerprintPath), `${createHash('sha256').update(readFileSync(native)).digest('hex')}\n`)
}
