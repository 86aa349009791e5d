import type { Target } from './target.ts'

/** A signature that names no one: macOS runs the program, and notices when it was changed. */
export const adHoc = '-'

/** Runs a program, and throws when it fails. */
type Run = (program: string, args: readonly string[]) => void

/** codesign's arguments for the native program of SQLite; a name is the one of a *Developer ID Application*. */
export const codesignArguments = (file: string, identity: string): string[] =>
  identity === adHoc
    ? ['--force', '--sign', adHoc, file]
    : ['--force', '--sign', `Developer ID Application: ${identity}`, '--options', 'runtime', '--timestamp', file]

/**
 * How the native program is signed for a target: on macOS by codesign, elsewhere not at all. It comes first, for its hash
 * is taken of what it is afterwards, and goes into the archive whose own hash is signed in turn. electron-builder would
 * sign it after both were taken, and the app would then refuse every call (security.md E27); so its configuration
 * leaves the file alone, and check-native-program.mjs compares the two once everything is signed.
 */
export const signerOf =
  ({ platform }: Target, identity: string, run: Run): ((file: string) => void) =>
  (file) => {
    if (platform === 'darwin') run('codesign', codesignArguments(file, identity))
  }

/**
 * The identity to sign with on macOS: the one that was named, or ad hoc. A certificate that electron-builder alone would
 * find comes too late for the native program, so it has to be named too. Throws a sentence.
 */
export function identityFrom({ platform }: Target, named: string | undefined, env: NodeJS.ProcessEnv): string {
  if (platform !== 'darwin') return adHoc
  if (named !== undefined) return named.replace(/^Developer ID Application: /, '')
  const found = ['CSC_LINK', 'CSC_NAME'].find((name) => env[name])
  if (found === undefined) return adHoc
  throw new Error(
    `${found} is set: say with --identity="Name (TEAM)" whose certificate it is, and bring it into the keychain first. The native program is signed before its hash is taken.`,
  )
}
