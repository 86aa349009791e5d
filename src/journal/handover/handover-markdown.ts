import type { HandoverTheme } from '#shared/journal/handover.ts'
import { todayOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { readPerson } from '../people/people.ts'
import { escapedMarkdown } from '../summary/summary-markdown.ts'
import { readHandover } from './handover.ts'

const titles: { readonly [Theme in HandoverTheme]: string } = {
  agreement: 'What we agreed',
  goals: 'Goals',
  freedom: 'Freedom to decide',
  commitments: 'Open promises',
}

/**
 * The confirmed facts as a text, and nothing else: one that has gone or become private since it was confirmed stays behind.
 * Throws `not-found`.
 */
export function handoverMarkdown(
  context: Context,
  { personId, confirmed }: { personId: string; confirmed: readonly string[] },
): string {
  const { name, role } = readPerson(context.db, personId)
  const facts = readHandover(context, personId).facts.filter(({ id }) => confirmed.includes(id))
  const sections = (Object.keys(titles) as HandoverTheme[]).flatMap((theme) => {
    const ofTheme = facts.filter((fact) => fact.theme === theme)
    return ofTheme.length === 0
      ? []
      : [`## ${titles[theme]}`, ofTheme.map(({ sentence }) => listItem(sentence)).join('\n')]
  })
  const lede = `Handed over on ${todayOf(context.clock)}. ${facts.length === 1 ? '1 line' : `${facts.length} lines`}, each confirmed by the manager.`
  return `${[`# ${escapedMarkdown(name)}`, escapedMarkdown(role), lede, ...sections].filter((part) => part !== '').join('\n\n')}\n`
}

/** Lines after the first are part of the same item. */
const listItem = (sentence: string): string => `- ${sentence.split('\n').map(escapedMarkdown).join('\n  ')}`
