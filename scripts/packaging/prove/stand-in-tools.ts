import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installOnDebian } from '../../debian-packages.ts'

/** How many bytes of an AppImage here are not its file system. */
export const runtimeBytes = 4096

/** What the proof starts, and the package that brings it on Debian. */
const tools = {
  'dpkg-deb': 'dpkg',
  mksquashfs: 'squashfs-tools',
  unsquashfs: 'squashfs-tools',
  'desktop-file-validate': 'desktop-file-utils',
} as const

const pathOf = (tool: keyof typeof tools): string =>
  spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).stdout.trim()

/** Throws with the command that helps when one of the tools is missing; as root on Debian they are installed. */
function requireTools(): void {
  const missing = (Object.keys(tools) as (keyof typeof tools)[]).filter((tool) => pathOf(tool) === '')
  if (missing.length === 0) return
  const packages = [...new Set(missing.map((tool) => tools[tool]))]
  if (!installOnDebian(packages))
    throw new Error(`There is no ${missing.join(', no ')} here. As root: apt-get install ${packages.join(' ')}`)
}

/**
 * Tools in the form of those that electron-builder fetches, from what the system has: dpkg-deb for fpm, and for AppImages
 * mksquashfs with a runtime that does nothing. Answers the environment that makes the builder take them.
 */
export function standInTools(folder: string): Record<string, string> {
  requireTools()
  const appImage = join(folder, 'appimage')
  for (const inside of ['runtimes', 'lib/x64', 'lib/arm64']) mkdirSync(join(appImage, inside), { recursive: true })
  symlinkSync(pathOf('mksquashfs'), join(appImage, 'mksquashfs'))
  symlinkSync(pathOf('desktop-file-validate'), join(appImage, 'desktop-file-validate'))
  for (const arch of ['x64', 'arm64'])
    writeFileSync(join(appImage, `runtimes/runtime-${arch}`), '#!/bin/sh\nexit 1\n'.padEnd(runtimeBytes, '\n'))
  const fpm = join(folder, 'fpm')
  const program = join(import.meta.dirname, 'fpm-by-dpkg.ts')
  writeFileSync(fpm, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`)
  chmodSync(fpm, 0o755)
  return { CUSTOM_FPM_PATH: fpm, APPIMAGE_TOOLS_PATH: appImage }
}
