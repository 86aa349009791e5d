import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SqlFragment, type SqlValue, sql } from './sql.ts'

const anyValue: fc.Arbitrary<SqlValue> = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 8 }),
)

const questionMarks = ({ text }: SqlFragment): number => text.split('?').length - 1

describe('the sql tag', () => {
  test('binds every value and splices none', () => {
    const statement = sql`SELECT * FROM entry WHERE id = ${"'; DROP TABLE entry; --"} AND kind = ${'note'}`
    expect(statement.text).toBe('SELECT * FROM entry WHERE id = ? AND kind = ?')
    expect(statement.values).toEqual(["'; DROP TABLE entry; --", 'note'])
  })

  test('never lets a value into the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(anyValue), (values) => {
        const statement = sql`WHERE a IN ${sql.list(values)} OR ${sql.join(
          values.map((value) => sql`b = ${value}`),
          ' OR ',
        )}`
        expect(statement.values).toEqual([...values, ...values])
        expect(questionMarks(statement)).toBe(values.length * 2)
        expect(statement.text.replace(/[?(),\s]|WHERE|a IN|OR|b =/g, '')).toBe('')
      }),
    )
  })

  test('keeps the values of nested fragments in the order of the text', () => {
    const inner = sql`kind = ${'note'} AND on_day >= ${'2026-01-01'}`
    const outer = sql`SELECT 1 FROM entry WHERE person_id = ${7} AND (${inner}) LIMIT ${10}`
    expect(outer.text).toBe('SELECT 1 FROM entry WHERE person_id = ? AND (kind = ? AND on_day >= ?) LIMIT ?')
    expect(outer.values).toEqual([7, 'note', '2026-01-01', 10])
  })

  test('names tables and columns of ours only', () => {
    expect(sql`SELECT * FROM ${sql.name('entry')}`.text).toBe('SELECT * FROM entry')
    for (const word of ['', 'Entry', 'entry; DROP', 'entry"', 'ent ry', 'entry\n']) {
      expect(() => sql.name(word)).toThrow(TypeError)
    }
  })

  test('adds nothing for an empty fragment', () => {
    expect(sql`SELECT 1${sql.empty}`).toMatchObject({ text: 'SELECT 1', values: [] })
  })

  test('takes no look-alike of a fragment for SQL', () => {
    const forged = JSON.parse('{"text":"1 OR 1","values":[]}')
    expect(sql`SELECT ${forged}`.text).toBe('SELECT ?')
  })
})
