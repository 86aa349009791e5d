import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many bytes of an AppImage here are not its file system. */
export const runtimeBytes = 4096

/** Path of an installed program; throws with the package that brings it on Debian. */
function requireTool(name: string, debianPackage: string): string {
  const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  const path = stdout.trim()
  if (path === '') throw new Error(`There is no ${name} here (package ${debianPackage})`)
  return path
}

/**
 * Tools in the form of those that electron-builder fetches, from what the system has: dpkg-deb for fpm, and for AppImages
 * mksquashfs with a runtime that does nothing. Answers the environment that makes the builder take them.
 */
export function standInTools(folder: string): Record<string, string> {
  requireTool('dpkg-deb', 'dpkg')
  const appImage = join(folder, 'appimage')
  for (const inside of ['runtimes', 'lib/x64', 'lib/arm64']) mkdirSync(join(appImage, inside), { recursive: true })
  symlinkSync(requireTool('mksquashfs', 'squashfs-tools'), join(appImage, 'mksquashfs'))
  symlinkSync(requireTool('desktop-file-validate', 'desktop-file-utils'), join(appImage, 'desktop-file-validate'))
  for (const arch of ['x64', 'arm64'])
    writeFileSync(join(appImage, `runtimes/runtime-${arch}`), '#!/bin/sh\nexit 1\n'.padEnd(runtimeBytes, '\n'))
  const fpm = join(folder, 'fpm')
  const program = join(import.meta.dirname, 'fpm-by-dpkg.ts')
  writeFileSync(fpm, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`)
  chmodSync(fpm, 0o755)
  return { CUSTOM_FPM_PATH: fpm, APPIMAGE_TOOLS_PATH: appImage }
}
