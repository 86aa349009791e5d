import { readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

interface KnownFile {
  readonly path: string
  readonly mediaType: string
}

/** The files that a page may ask for, by the path in their address. */
export type KnownFiles = ReadonlyMap<string, KnownFile>

/** A file of another kind is not served at all: no source maps, nothing unexpected. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
])

/**
 * Lists the built page once, at start. Afterwards an address is looked up, never joined to a folder, so that no
 * spelling of `..` can leave it. Source: security.md E17.
 */
export function listKnownFiles(folder: string): KnownFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      const mediaType = mediaTypes.get(extname(entry.name))
      const address = `/${relative(folder, path).split(sep).join('/')}`
      return mediaType === undefined ? [] : [[address, { path, mediaType }] as const]
    }),
  )
}
