/**
 * `npm run icon`: draws packaging/resources/icon.svg in every size that systems ask for, as PNG, ICO and ICNS, and writes
 * down which drawing they were made from. Needs a browser, as the specs do.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { rootSwitches } from './electron-binary.ts'
import { ensureBrowser } from './ensure-browser.ts'
import type { Sizes } from './packaging/icon-containers.ts'
import { iconFiles, iconSizes, iconSource, madeFrom } from './packaging/icon-files.ts'
import { requireSupportedNode } from './require-supported-node.ts'

const root = join(import.meta.dirname, '..')

async function draw(svg: string): Promise<Sizes> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: rootSwitches() })
  try {
    const page = await browser.newPage()
    const drawn = new Map<number, Buffer>()
    for (const size of iconSizes) {
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
      drawn.set(size, await page.screenshot({ omitBackground: true }))
    }
    return drawn
  } finally {
    await browser.close()
  }
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

async function main(): Promise<void> {
  const svg = readFileSync(join(root, iconSource), 'utf8')
  const drawn = await draw(svg)
  const hashes: Record<string, string> = { [iconSource]: sha256(svg) }
  for (const [path, bytes] of Object.entries(iconFiles(drawn))) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
    hashes[path] = sha256(bytes)
  }
  writeFileSync(join(root, madeFrom), `${JSON.stringify(hashes, null, 2)}\n`)
  console.log(`${Object.keys(hashes).length - 1} files made from ${iconSource}`)
}

requireSupportedNode()
await main()
