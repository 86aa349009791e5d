import { closeSync, fstatSync, openSync, writeSync } from 'node:fs'

const pageBytes = 4_096

/** How many pages a database file has. */
export function pagesIn(path: string): number {
  const file = openSync(path, 'r')
  try {
    return fstatSync(file).size / pageBytes
  } finally {
    closeSync(file)
  }
}

/** Overwrites whole pages, numbered from 1, as a dying disk does. */
export function spoilPages(path: string, pages: readonly number[]): void {
  const file = openSync(path, 'r+')
  try {
    for (const page of pages) writeSync(file, Buffer.alloc(pageBytes, 0x5a), 0, pageBytes, (page - 1) * pageBytes)
  } finally {
    closeSync(file)
  }
}
