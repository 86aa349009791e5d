import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { icns, icnsTypes, ico, type Sizes } from './icon-containers.ts'
import { iconFiles, iconSizes, iconSource, madeFrom, windowIcon } from './icon-files.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): Buffer => readFileSync(join(root, path))
const hashes = JSON.parse(read(madeFrom).toString('utf8')) as Record<string, string>

/** Pictures by name, enough for a container that does not look into them. */
const anyPictures: Sizes = new Map(iconSizes.map((size) => [size, Buffer.from(`picture of ${size}`)]))

const sizeOfPng = (png: Buffer): [string, number, number] => [
  png.toString('latin1', 1, 4),
  png.readUInt32BE(16),
  png.readUInt32BE(20),
]

test('every file of the icon is there, and was made from the drawing as it is now (npm run icon)', () => {
  const wanted = [iconSource, ...Object.keys(iconFiles(anyPictures))]
  expect(Object.keys(hashes).toSorted()).toEqual(wanted.toSorted())
  for (const [path, hash] of Object.entries(hashes))
    expect({ path, hash: createHash('sha256').update(read(path)).digest('hex') }).toEqual({ path, hash })
})

test('a PNG has the size of its name', () => {
  for (const path of Object.keys(hashes).filter((name) => /\d+x\d+\.png$/.test(name))) {
    const size = Number(/(\d+)x/.exec(path)?.[1])
    expect(sizeOfPng(read(path))).toEqual(['PNG', size, size])
  }
  expect(sizeOfPng(read(windowIcon))).toEqual(['PNG', 256, 256])
})

test('the ICO leads to a PNG of each size that it lists', () => {
  const bytes = read('packaging/resources/icon.ico')
  expect([bytes.readUInt16LE(0), bytes.readUInt16LE(2), bytes.readUInt16LE(4)]).toEqual([0, 1, 7])
  for (let index = 0; index < 7; index += 1) {
    const entry = 6 + 16 * index
    const [length, at] = [bytes.readUInt32LE(entry + 8), bytes.readUInt32LE(entry + 12)]
    const size = bytes.readUInt8(entry) || 256
    expect(sizeOfPng(bytes.subarray(at, at + length))).toEqual(['PNG', size, size])
  }
})

test('the ICNS holds a PNG of the right size under each name, to its last byte', () => {
  const bytes = read('packaging/resources/icon.icns')
  expect([bytes.toString('latin1', 0, 4), bytes.readUInt32BE(4)]).toEqual(['icns', bytes.length])
  const found: (readonly [string, number])[] = []
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4)) {
    const [, width] = sizeOfPng(bytes.subarray(at + 8))
    found.push([bytes.toString('latin1', at, at + 4), width])
  }
  expect(found).toEqual(icnsTypes)
})

test('a size that was not drawn is missed when the files are made, not when someone looks at them', () => {
  const missing: Sizes = new Map([...anyPictures].filter(([size]) => size !== 64))
  expect(() => icns(missing)).toThrow('64')
  expect(() => ico(missing, [64])).toThrow('64')
  expect(() => iconFiles(missing)).toThrow('64')
})
