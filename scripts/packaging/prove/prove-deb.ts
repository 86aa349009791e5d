import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { assertSameFiles, filesIn } from './compare-folders.ts'
import { assertDesktopEntry } from './desktop-entry.ts'
import { runTool } from './run-tool.ts'

const program = '/opt/Alongside/alongside'

function assertControl(deb: string): void {
  const field = (name: string): string => runTool('dpkg-deb', ['--field', deb, name]).trim()
  if (field('Package') !== 'alongside') throw new Error(`The package is called ${field('Package')}`)
  for (const name of ['Version', 'Maintainer', 'Homepage', 'Description', 'Depends'])
    if (field(name) === '') throw new Error(`The deb has no ${name}`)
  console.log(`deb: ${field('Package')} ${field('Version')} ${field('Architecture')}, needs ${field('Depends')}.`)
}

/** A profile that names another program than the one in the menu would leave it without its sandbox on Ubuntu 24.04. */
function assertAppArmor(folder: string): string {
  const path = join(folder, 'opt/Alongside/resources/apparmor-profile')
  const profile = readFileSync(path, 'utf8')
  if (!profile.includes(`profile "alongside" "${program}"`) || !/^\s*userns,$/m.test(profile))
    throw new Error('The AppArmor profile does not let our program make user namespaces')
  const { status, error } = spawnSync('apparmor_parser', ['--skip-kernel-load', '--debug', path], { stdio: 'ignore' })
  if (error) return 'AppArmor’s parser is not here'
  return status === 0 ? 'AppArmor’s parser takes it' : 'the AppArmor here is too old for it, as its installer notices'
}

/** Installs, starts and removes the package in a copy of this system that is thrown away: an overlay in memory. */
const rehearsal = `set -e
mount -t tmpfs tmpfs "$1" || exit 77
mkdir "$1/upper" "$1/work" "$1/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" "$1/root" || exit 77
mkdir -p "$1/root/tmp" && cp "$2" "$1/root/tmp/alongside.deb"
chroot "$1/root" sh -ec '
  export DEBIAN_FRONTEND=noninteractive
  dpkg --install --force-depends /tmp/alongside.deb
  test "$(alongside a "b c")" = "${program} [a] [b c]"
  test -r /usr/share/applications/alongside.desktop
  dpkg --remove alongside
  test ! -e /opt/Alongside && test ! -e /usr/bin/alongside && test ! -e /usr/share/applications/alongside.desktop
'`

/** Answers what was seen; in a container or without root nothing is. */
function rehearseInstall(deb: string, folder: string): string {
  if (process.getuid?.() !== 0) return 'not installed: that needs root'
  if (spawnSync('unshare', ['--mount', 'true']).status !== 0)
    return 'not installed: no mounts of its own are allowed here'
  const args = ['--mount', 'sh', '-c', rehearsal, 'sh', folder, deb]
  const { status, stderr } = spawnSync('unshare', args, { encoding: 'utf8' })
  if (status === 77) return 'not installed: no overlay can be mounted here'
  if (status !== 0) throw new Error(`The deb could not be installed, started and removed: ${stderr}`)
  return 'dpkg installed it, its command started its program with every argument, and dpkg removed every file again'
}

/** Takes the deb apart and installs it; answers the folder that would be /opt/Alongside. Throws at the first fault. */
export function proveDeb(deb: string, unpacked: string, folder: string, rehearsalFolder: string): string {
  assertControl(deb)
  runTool('dpkg-deb', ['--extract', deb, folder])
  const installed = join(folder, 'opt/Alongside')
  const count = assertSameFiles(installed, unpacked, {})
  assertDesktopEntry(
    join(folder, 'usr/share/applications/alongside.desktop'),
    `${program} %U`,
    join(folder, 'usr/share/icons'),
  )
  const writable = filesIn(folder).filter((path) => (statSync(join(folder, path)).mode & 0o022) !== 0)
  if (writable.length > 0) throw new Error(`Everyone may write ${writable.join(', ')}`)
  console.log(`deb: ${count} files as packed; desktop entry valid, its icon there in eight sizes.`)
  console.log(`deb: AppArmor profile for ${program}; ${assertAppArmor(folder)}.`)
  console.log(`deb: ${rehearseInstall(deb, rehearsalFolder)}.`)
  return installed
}
