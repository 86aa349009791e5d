import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const aptOptions = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']

/** Debian itself: Ubuntu's chromium package is only a pointer to a snap. */
export function isDebian(): boolean {
  if (!existsSync('/etc/os-release') || !existsSync('/usr/bin/apt-get')) return false
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** Installs packages as root on Debian, unless APP_NO_APT=1; answers whether they are there now. */
export function installOnDebian(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || process.env['APP_NO_APT'] === '1' || !isDebian()) return false
  console.log(`Installing ${packages.join(' ')} (APP_NO_APT=1 prevents this).`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...packages]]
  return steps.every(
    (step) =>
      spawnSync('apt-get', [...aptOptions, ...step], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0,
  )
}
