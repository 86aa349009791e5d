import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertSameFiles } from './compare-folders.ts'
import { assertDesktopEntry } from './desktop-entry.ts'
import { runTool } from './run-tool.ts'
import { runtimeBytes } from './stand-in-tools.ts'

/** What its launcher starts, seen from the stand-in for the program, which prints how it was called. */
function launched(folder: string, path: string): string {
  const env = { ...process.env, PATH: path, APPDIR: '' }
  return runTool(join(folder, 'AppRun'), ['a', 'b c'], env).trim()
}

/** A folder with an unshare that fails, as where the system refuses user namespaces. */
function withoutNamespaces(folder: string): string {
  mkdirSync(folder)
  writeFileSync(join(folder, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  return `${folder}:${process.env['PATH']}`
}

const ownFiles = ['AppRun', 'alongside.desktop', 'alongside.png', '.DirIcon']

/** Takes the AppImage's file system apart and starts its launcher. Throws at the first fault. */
export function proveAppImage(image: string, unpacked: string, folder: string): void {
  runTool('unsquashfs', ['-quiet', '-no-progress', '-offset', String(runtimeBytes), '-dest', folder, image])
  const count = assertSameFiles(folder, unpacked, {
    without: ['resources/apparmor-profile'],
    besides: (path) => path.startsWith('usr/share/icons/') || ownFiles.includes(path),
  })
  assertDesktopEntry(join(folder, 'alongside.desktop'), 'AppRun %U', join(folder, 'usr/share/icons'))
  for (const icon of ['.DirIcon', 'alongside.png'])
    if (readFileSync(join(folder, icon)).toString('latin1', 1, 4) !== 'PNG') throw new Error(`${icon} is no picture`)
  const usual = launched(folder, process.env['PATH'] ?? '')
  const refused = launched(folder, withoutNamespaces(`${folder}-no-namespaces`))
  const program = join(folder, 'alongside')
  if (usual !== `${program} [a] [b c]` && usual !== `${program} [--no-sandbox] [a] [b c]`)
    throw new Error(`The launcher of the AppImage started: ${usual}`)
  console.log(`AppImage: ${count} files as packed; desktop entry valid, its icon there; launcher starts it.`)
  console.log(
    refused === `${program} [--no-sandbox] [a] [b c]`
      ? 'AppImage: where user namespaces are refused, its launcher adds --no-sandbox (docs/security.md E04).'
      : 'AppImage: its launcher never adds --no-sandbox.',
  )
}
