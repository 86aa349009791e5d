import { addAgendaItem } from '#journal/agenda/agenda.ts'
import { recordEntry } from '#journal/entries/entries.ts'
import { addPerson } from '#journal/people/people.ts'
import { addTemplateFromText } from '#journal/templates/template-exchange.ts'
import { blankContent } from '#shared/journal/blank-content.ts'
import {
  betweenMeetings,
  type Content,
  type Entry,
  type EntryKind,
  entryDraftSchema,
  entryKinds,
} from '#shared/journal/entry.ts'
import type { Layer } from '#shared/journal/layer.ts'
import type { Template } from '#shared/journal/template.ts'
import { cleanText } from '#shared/journal/text.ts'
import { examplePerson } from './example-person.ts'
import { exampleTemplate } from './example-template.ts'
import { hostileTexts } from './hostile-texts.ts'
import type { TemporaryJournal } from './temporary-journal.ts'

/** Gives the texts one after the other, for ever. */
function inTurn(texts: readonly string[]): () => string {
  let at = -1
  return () => {
    at = (at + 1) % texts.length
    return texts[at] ?? ''
  }
}

interface Targets {
  readonly goalId: string
  readonly experimentId: string
}

const pointers = ({ goalId, experimentId }: Targets): Readonly<Record<string, string>> => ({
  goalId,
  experimentId,
  entryId: goalId,
})

/** Every field of a kind that takes words, filled; what points at another entry points at one. */
export function hostileContent(kind: EntryKind, next: () => string, targets: Targets): Content {
  const filled = Object.entries(blankContent(kind)).map(([name, value]) => [
    name,
    pointers(targets)[name] ?? (value === '' ? next() : value),
  ])
  const content = Object.fromEntries(filled) as Content
  return content.kind === 'agreement' ? { ...content, agreedOn: null } : content
}

const contentOf = (kind: EntryKind, words: string): Content =>
  hostileContent(kind, () => words, { goalId: '', experimentId: '' })

/** A guide in which every text is one of the corpus, as long as a template's lines may be. */
export function hostileTemplate(next: () => string, id = 'hostile'): Template {
  const [first] = exampleTemplate.steps
  if (!first) throw new Error('the example has no step')
  const question = { id: 'hostile.1', text: next() }
  const step = { ...first, id: 'hostile', title: next(), say: next(), questions: [question] }
  return { ...exampleTemplate, id, title: next(), when: next(), length: next(), note: next(), steps: [step] }
}

/** Fills a journal with the whole corpus, in every field of people, entries, agenda and templates, in both layers, as it crosses the contract. */
export function fillWithHostileTexts(journal: TemporaryJournal): Entry[] {
  const printable = hostileTexts.filter((text) => text.trim() !== '' && !text.includes('\n'))
  const next = inTurn(hostileTexts.map(cleanText))
  const nextLine = inTurn(printable.map(cleanText))
  const person = addPerson(
    journal,
    examplePerson({
      name: '<img src=x onerror=alert(1)> Ada',
      role: nextLine(),
      recognisedHow: next(),
      drives: next(),
      strengths: next(),
    }),
  )
  const draft = (content: Content, layer: Layer) => ({
    personId: person.id,
    place: betweenMeetings,
    day: '2026-03-02',
    layer,
    content,
  })
  const goalId = recordEntry(journal, draft(contentOf('goal', nextLine()), 'shareable')).id
  const experimentId = recordEntry(journal, draft(contentOf('experiment', nextLine()), 'shareable')).id
  const entries: Entry[] = []
  for (let round = 0; round < Math.ceil(hostileTexts.length / entryKinds.length); round += 1) {
    for (const kind of entryKinds as readonly EntryKind[]) {
      const content = hostileContent(kind, next, { goalId, experimentId })
      entries.push(
        recordEntry(journal, entryDraftSchema.parse(draft(content, round % 3 === 2 ? 'private' : 'shareable'))),
      )
    }
  }
  for (const text of printable.slice(0, 30)) {
    addAgendaItem(journal, { personId: person.id, text: cleanText(text), layer: 'shareable' })
  }
  for (let number = 1; number <= 8; number += 1) {
    const text = JSON.stringify(hostileTemplate(nextLine, `hostile-${number}`))
    addTemplateFromText(journal, { text, asCopy: false })
  }
  return entries
}
