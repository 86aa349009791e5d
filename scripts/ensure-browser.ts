import { spawnSync } from 'node:child_process'
import { installOnDebian, isDebian } from './debian-packages.ts'
import { findBrowser } from './find-browser.ts'

const DEBIAN_PACKAGES = ['chromium', 'fonts-liberation', 'fonts-noto-core', 'fonts-noto-color-emoji']
const VERSION_PATIENCE_MS = 20_000

/** Chrome on Windows opens a window instead of answering. */
const answersVersion = (browser: string): boolean =>
  process.platform === 'win32' ||
  spawnSync(browser, ['--version'], { timeout: VERSION_PATIENCE_MS, stdio: 'ignore' }).status === 0

function findWorkingBrowser(): string | null {
  const browser = findBrowser()
  return browser && answersVersion(browser) ? browser : null
}

function advice(): string {
  if (isDebian()) return `apt-get install -y --no-install-recommends ${DEBIAN_PACKAGES.join(' ')}   (as root)`
  if (process.platform === 'linux') return 'install chromium or google-chrome with your package manager'
  if (process.platform === 'darwin') return 'brew install --cask google-chrome'
  return 'winget install Google.Chrome'
}

/**
 * Path of a Chromium-family browser that works. As root on Debian it installs one (unless APP_NO_APT=1); elsewhere it
 * says which command does and ends the process with 2.
 */
export function ensureBrowser(): string {
  const browser = findWorkingBrowser() ?? (installOnDebian(DEBIAN_PACKAGES) ? findWorkingBrowser() : null)
  if (browser) return browser
  console.error(`Chromium, Chrome, Edge or Brave is needed, and none that works was found.
  ${advice()}
  or set APP_BROWSER to the path of one.`)
  process.exit(2)
}

if (import.meta.main) console.log(ensureBrowser())
