import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import type { Database } from './database.ts'
import { openDatabase } from './open-database.ts'
import { sql } from './sql.ts'
import { createdDatabase, type JournalFile, journalFile } from './testing/temporary-database.ts'
import { contentsOf } from './testing/temporary-folder.ts'
import { thrownBy } from './testing/thrown-by.ts'

/** Long enough that a save goes to pages of its own. */
const words = 'What they said. '.repeat(400)

const save = (db: Database, name: string): void =>
  void db.run(sql`INSERT INTO import_batch (id, source, imported_at) VALUES (${name}, ${words}, '')`)

const savedIn = (db: Database): string[] =>
  db.all<{ id: string }>(sql`SELECT id FROM import_batch ORDER BY id`).map(({ id }) => id)

const moveLog = (db: Database): void => db.holdStill().release()

function opened(file: JournalFile): Database {
  const db = openDatabase(file)
  onTestFinished(() => db.close())
  return db
}

type Part = 'file' | 'log'
const pathOf = ({ path }: JournalFile, part: Part): string => (part === 'file' ? path : `${path}-wal`)
const bytesOf = (file: JournalFile, part: Part): Buffer | null =>
  existsSync(pathOf(file, part)) ? readFileSync(pathOf(file, part)) : null

/** The same journal elsewhere, of these bytes: as a crash, a sync service or a person leaves it. */
function laid(like: JournalFile, { file, log }: { file: Buffer | null; log: Buffer | null }): JournalFile {
  const folder = mkdtempSync(join(like.folder, 'laid-'))
  const place = { ...like, folder, path: join(folder, 'journal-1.db') }
  if (file) writeFileSync(pathOf(place, 'file'), file)
  if (log) writeFileSync(pathOf(place, 'log'), log)
  return place
}

const crashed = (like: JournalFile): JournalFile =>
  laid(like, { file: bytesOf(like, 'file'), log: bytesOf(like, 'log') })

function expectRefused(file: JournalFile, code: ErrorCode): void {
  const before = contentsOf(file.folder)
  expect(thrownBy(() => openDatabase(file)).code).toBe(code)
  expect(contentsOf(file.folder)).toEqual(before)
}

const pageBytes = 4_096

/** The pages that a log holds, each once: a head of 32 bytes, then frames of 24 bytes and the page. */
function pagesIn(log: Buffer | null): number[] {
  const frames = Math.floor(((log?.length ?? 0) - 32) / (pageBytes + 24))
  return [
    ...new Set(Array.from({ length: frames }, (_, frame) => log?.readUInt32BE(32 + frame * (pageBytes + 24)) ?? 0)),
  ]
}

/** An open journal: `old` lies in the file, `middle` was moved into it since, `new` is in the log alone. */
function journal() {
  const file = journalFile()
  const made = createdDatabase(file)
  save(made, 'old')
  made.close()
  const old = bytesOf(file, 'file')
  const db = opened(file)
  save(db, 'middle')
  const oldLog = bytesOf(file, 'log')
  moveLog(db)
  save(db, 'new')
  return { file, db, old, oldLog }
}

describe('a log that a crash left', () => {
  test('is used when it is the file’s own, before it moved, after, and when both are of the same moment', () => {
    const { file, old, oldLog } = journal()
    const whole = opened(crashed(file))
    expect(savedIn(whole)).toEqual(['middle', 'new', 'old'])
    expect(savedIn(opened(laid(file, { file: old, log: oldLog })))).toEqual(['middle', 'old'])
    expect(savedIn(opened(laid(file, { file: bytesOf(file, 'file'), log: null })))).toEqual(['middle', 'old'])
  })

  test('is used for a file whose every page was torn while the log moved into it', () => {
    const { file, old, oldLog } = journal()
    const moved = bytesOf(file, 'file')
    for (const page of pagesIn(oldLog)) {
      const torn = Buffer.from(old ?? [])
      moved?.copy(torn, (page - 1) * pageBytes, (page - 1) * pageBytes, (page - 1) * pageBytes + pageBytes / 2)
      expect(savedIn(opened(laid(file, { file: torn, log: oldLog })))).toEqual(['middle', 'old'])
    }
  })

  test('is not laid over an older file', () => {
    const { file, old } = journal()
    expectRefused(laid(file, { file: old, log: bytesOf(file, 'log') }), 'journal-behind-log')
  })

  test('is not laid over a newer file', () => {
    const { file, oldLog, db } = journal()
    db.close()
    expectRefused(laid(file, { file: bytesOf(file, 'file'), log: oldLog }), 'log-foreign')
  })

  test('is not laid over a file that went on by itself', () => {
    const { file, old } = journal()
    const fork = laid(file, { file: old, log: null })
    const other = opened(fork)
    for (const name of ['a', 'b', 'c', 'd']) save(other, name)
    other.close()
    expectRefused(laid(file, { file: bytesOf(fork, 'file'), log: bytesOf(file, 'log') }), 'log-foreign')
    expect(savedIn(opened(fork))).toEqual(['a', 'b', 'c', 'd', 'old'])
  })

  test('is not laid over a file that was cut, at whatever length', () => {
    const { file } = journal()
    const whole = bytesOf(file, 'file')
    for (const share of [0.3, 0.6, 0.99]) {
      const cut = crashed(file)
      truncateSync(cut.path, Math.floor(((whole?.length ?? 0) * share) / 4096) * 4096)
      expectRefused(cut, 'journal-damaged')
    }
  })

  test('of another journal is not laid over this one, nor this one’s over another', () => {
    const [mine, theirs] = [journal(), journal()]
    expectRefused(
      laid(mine.file, { file: bytesOf(mine.file, 'file'), log: bytesOf(theirs.file, 'log') }),
      'log-foreign',
    )
    expectRefused(
      laid(mine.file, { file: bytesOf(theirs.file, 'file'), log: bytesOf(mine.file, 'log') }),
      'journal-damaged',
    )
  })

  test('that crashed again before it moved holds both openings', () => {
    const { file } = journal()
    const first = crashed(file)
    const again = opened(first)
    save(again, 'newest')
    expect(savedIn(opened(crashed(first)))).toEqual(['middle', 'new', 'newest', 'old'])
  })
})

describe('under an open journal', () => {
  const pending = { 'with saves in the log alone': true, 'with everything in the file': false }
  const each = describe.each(Object.entries(pending))

  const at = (isPending: boolean) => {
    const found = journal()
    if (!isPending) moveLog(found.db)
    return found
  }

  each('%s', (_name, isPending) => {
    const all = ['middle', 'new', 'old']

    test('a log that is removed goes into the file with the next save, and another is begun', () => {
      const { file, db } = at(isPending)
      rmSync(pathOf(file, 'log'))
      save(db, 'later')
      expect(savedIn(opened(crashed(file)))).toEqual(['later', ...all])
      save(db, 'latest')
      expect(existsSync(pathOf(file, 'log'))).toBe(true)
      expect(savedIn(opened(crashed(file)))).toEqual(['later', 'latest', ...all])
    })

    test('a file that is written over takes no save, and neither it nor the log is touched', () => {
      const { file, db, old } = at(isPending)
      writeFileSync(file.path, old ?? '')
      const before = contentsOf(file.folder)
      expect(thrownBy(() => save(db, 'later')).code).toBe('journal-replaced')
      db.close()
      expect(contentsOf(file.folder)).toEqual(before)
      if (isPending) expectRefused(crashed(file), 'journal-behind-log')
    })

    test('a file that another takes the place of is left alone, and so is the log', () => {
      const { file, db, old } = at(isPending)
      writeFileSync(`${file.path}.sync`, old ?? '')
      renameSync(`${file.path}.sync`, file.path)
      const before = contentsOf(file.folder)
      expect(thrownBy(() => save(db, 'later')).code).toBe('journal-replaced')
      db.close()
      expect(contentsOf(file.folder)).toEqual(before)
    })

    test('a file that is moved aside gets its log, and what took its place is left alone', () => {
      const { file, db, old } = at(isPending)
      renameSync(file.path, `${file.path}.aside`)
      writeFileSync(file.path, old ?? '')
      expect(thrownBy(() => save(db, 'later')).code).toBe('journal-replaced')
      db.close()
      expect(readFileSync(file.path)).toEqual(old)
      expect(savedIn(opened(laid(file, { file: readFileSync(`${file.path}.aside`), log: null })))).toEqual(all)
    })

    test('a file that is cut takes no save', () => {
      const { file, db } = at(isPending)
      truncateSync(file.path, 8_192)
      const before = contentsOf(file.folder)
      expect(thrownBy(() => save(db, 'later')).code).toBe('journal-replaced')
      db.close()
      expect(contentsOf(file.folder)).toEqual(before)
    })

    test('a log that another takes the place of is left alone, and nothing saved is lost', () => {
      const { file, db, oldLog } = at(isPending)
      writeFileSync(`${file.path}.sync`, oldLog ?? '')
      renameSync(`${file.path}.sync`, pathOf(file, 'log'))
      expect(thrownBy(() => save(db, 'later')).code).toBe('journal-replaced')
      db.close()
      expect(bytesOf(file, 'log')).toEqual(oldLog)
      expect(savedIn(opened(laid(file, { file: bytesOf(file, 'file'), log: null })))).toEqual(all)
    })

    test('a log that is written over or cut takes no save', () => {
      for (const spoil of [
        (path: string, old: Buffer) => writeFileSync(path, old),
        (path: string) => truncateSync(path, 0),
      ]) {
        const { file, db, oldLog } = at(true)
        spoil(pathOf(file, 'log'), oldLog ?? Buffer.alloc(0))
        const before = contentsOf(file.folder)
        expect(thrownBy(() => save(db, 'later')).code).toBe('journal-replaced')
        db.close()
        expect(contentsOf(file.folder)).toEqual(before)
      }
    })

    test('another name, another mode and the same bytes once more change nothing', () => {
      const { file, db } = at(isPending)
      copyFileSync(file.path, `${file.path}.copy`)
      writeFileSync(file.path, readFileSync(`${file.path}.copy`))
      save(db, 'later')
      db.close()
      expect(savedIn(opened(file))).toEqual(['later', ...all])
    })
  })
})

/** What happens to a journal: words, crashes, and other programs that bring back either of its files as it was before. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ act: 'save' } as const) },
  { weight: 4, arbitrary: fc.constant({ act: 'move' } as const) },
  { weight: 1, arbitrary: fc.constant({ act: 'close' } as const) },
  { weight: 1, arbitrary: fc.constant({ act: 'crash' } as const) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('bring' as const), file: fc.nat(30), log: fc.option(fc.nat(30)) }),
  },
)

test('whatever is brought back, a journal opens as it once was, or is refused and left alone', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 12, maxLength: 24, size: 'max' }), (steps) => {
      let file = journalFile()
      let db = createdDatabase(file)
      let number = 0
      const states = new Set<string>(['[]'])
      const kept: Record<Part, (Buffer | null)[]> = { file: [], log: [] }
      const keep = (): void => {
        for (const part of ['file', 'log'] as const) kept[part].push(bytesOf(file, part))
      }
      const go = (place: JournalFile): void => {
        const next = openDatabase(place)
        db.close()
        ;[file, db] = [place, next]
        const found = JSON.stringify(savedIn(db))
        expect(states).toContain(found)
        expect(db.get(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: 'ok' })
      }
      for (const each of steps) {
        keep()
        if (each.act === 'save') {
          number += 1
          save(db, String(number).padStart(3, '0'))
          states.add(JSON.stringify(savedIn(db)))
        } else if (each.act === 'move') moveLog(db)
        else if (each.act === 'crash') go(crashed(file))
        else if (each.act === 'close') {
          db.close()
          go(file)
        } else {
          const log = each.log === null ? null : (kept.log[each.log % kept.log.length] ?? null)
          const place = laid(file, { file: kept.file[each.file % kept.file.length] ?? null, log })
          const before = contentsOf(place.folder)
          try {
            go(place)
          } catch (error) {
            expect(error).toMatchObject({
              code: expect.stringMatching(/^(journal-behind-log|log-foreign|journal-damaged)$/),
            })
            expect(contentsOf(place.folder)).toEqual(before)
          }
        }
      }
      db.close()
    }),
    { numRuns: 6 },
  )
}, 60_000)
