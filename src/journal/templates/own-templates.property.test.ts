import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import {
  duplicateTemplate,
  listTemplateVersions,
  restoreTemplate,
  restoreTemplateVersion,
  saveTemplate,
  trashTemplate,
} from './own-templates.ts'
import { readTemplate } from './templates.ts'

const anyAct = fc.record({
  /** Minutes since the act before; a negative number is a clock that was put back. */
  after: fc.integer({ min: -30, max: 40 }),
  what: fc.constantFrom('write', 'write', 'write', 'take-back', 'trash-and-restore'),
})

/** What must be true of the words, whatever happens to them. */
interface Model {
  /** The words that stood at the end of every ten minutes of change, oldest first; the last are in use. */
  words: string[]
  keptAt: number
}

function write(model: Model, now: number, title: string): void {
  const stretch = now - model.keptAt
  // The title that the copy came with has nothing in common with those that follow.
  const isLikeBefore = model.words.at(-1)?.startsWith('Words') ?? false
  if (stretch >= 0 && stretch < 10 && isLikeBefore) model.words.pop()
  else model.keptAt = now
  model.words.push(title)
}

function act(journal: TemporaryJournal, id: string, { model, now, title, what }: ActParts): void {
  if (what === 'write') {
    write(model, now, title)
    saveTemplate(journal, { ...exampleTemplate, id, title })
  } else if (what === 'take-back') {
    const [earliest] = model.words
    if (model.words.length < 2 || earliest === undefined) return
    restoreTemplateVersion(journal, { id, version: 1 })
    model.words.push(earliest)
    model.keptAt = now
  } else {
    trashTemplate(journal, id)
    restoreTemplate(journal, id)
  }
}

interface ActParts {
  readonly model: Model
  readonly now: number
  readonly title: string
  readonly what: string
}

test('whatever is written, taken back, trashed and restored, the words of every ten minutes of change are there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { maxLength: 25 }), (acts) =>
      withTemporaryJournal(
        (journal) => {
          const { template } = duplicateTemplate(journal, exampleTemplate.id)
          let now = 0
          const model: Model = { words: [template.title], keptAt: 0 }
          for (const [index, { after, what }] of acts.entries()) {
            now += after
            journal.clock.set(new Date(Date.UTC(2026, 2, 4, 9, now)).toISOString())
            act(journal, template.id, { model, now, title: `Words ${index}`, what })
          }
          const versions = listTemplateVersions(journal, template.id).toReversed()
          const current = readTemplate(journal, template.id)
          expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))
          expect(current.version).toBe(versions.length + 1)
          expect([...versions.map((each) => each.template.title), current.template.title]).toEqual(model.words)
        },
        { templates: [exampleTemplate] },
      ),
    ),
    { numRuns: 40 },
  )
})
