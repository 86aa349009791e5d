import fc from 'fast-check'
import { expect, test } from 'vitest'
import { templateSchema } from './template.ts'
import { newTemplateId, titleOfCopy } from './template-ids.ts'

const slugs = templateSchema.shape.id

test('an id is made of the words of the title', () => {
  expect(newTemplateId('Stay interview', new Set())).toBe('stay-interview')
  expect(newTemplateId('  Über Ziele & Maße! ', new Set())).toBe('uber-ziele-ma-e')
  expect(newTemplateId('目標', new Set())).toBe('template')
})

test('whatever the title, the id is a valid one and not taken', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 12 }), (titles) => {
      const taken = new Set<string>()
      for (const title of [...titles, ...titles]) {
        const id = newTemplateId(title, taken)
        expect(taken.has(id)).toBe(false)
        expect(slugs.safeParse(id).success).toBe(true)
        taken.add(id)
      }
    }),
  )
})

test('a copy is told from the others by a number, and a copy of a copy counts on', () => {
  const taken = new Set(['Check-in', 'Check-in 2'])
  expect(titleOfCopy('Check-in', taken, 500)).toBe('Check-in 3')
  expect(titleOfCopy('Check-in 2', taken, 500)).toBe('Check-in 3')
  expect(titleOfCopy('x'.repeat(500), taken, 500)).toHaveLength(500)
})
