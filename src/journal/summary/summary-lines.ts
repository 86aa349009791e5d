import type { ContentOf, EntryKind } from '#shared/journal/entry.ts'
import type { FreedomLevel } from '#shared/journal/freedom-level.ts'
import { isolated, isolatedContent } from '#shared/journal/isolated.ts'
import { isTheirOwnView } from '#shared/journal/kinds/listening.ts'
import type { ShareableEntry } from '#shared/journal/summary.ts'
import type { SummaryTheme } from '#shared/journal/summary-theme.ts'
import { longDay } from './long-day.ts'
import { after, type ToldLine, told } from './told-line.ts'

/** What a kind of entry says in a summary: one dated sentence and, where there are any, the words it quotes. */
interface Said {
  readonly theme: SummaryTheme
  readonly sentence: string
  readonly quote?: string
}

interface Telling {
  readonly name: string
  readonly on: string
  /** The level of an area before this entry, within the period. */
  readonly levelBefore: (entry: ShareableEntry) => FreedomLevel | null
  readonly entry: ShareableEntry
  /** What a goal or experiment is called, also one from before the period; null when that may not leave. */
  readonly titleOf: (id: string) => string | null
}

type Tell<Kind extends EntryKind> = (content: ContentOf<Kind>, telling: Telling) => Said | null

/** The old wording may be missing, when it was private. */
const rewording = (before: string, after: string): string => {
  if (after.trim() === '') return ''
  return before.trim() === '' ? `Now: “${after}”` : `From “${before}” to “${after}”`
}

const of = (what: string, title: string | null): string =>
  title === null ? what : `${what}: “${isolated(title.replace(/\p{Terminal_Punctuation}{1,20}$/u, ''))}”`

const becameOf = {
  active: 'A look at the goal',
  reached: 'Goal reached',
  reworded: 'Goal reworded',
  'let-go': 'Goal let go',
}
const phaseName = { try: 'A try', setback: 'A setback', learning: 'A learning', win: 'A win' }
const levelSentence: { readonly [Level in FreedomLevel]: (name: string) => string } = {
  tell: () => 'I decide',
  sell: () => 'I decide and explain',
  consult: (name) => `I ask ${name} before I decide`,
  agree: () => 'we decide together',
  advise: (name) => `${name} decides and hears my advice first`,
  inquire: (name) => `${name} decides and tells me afterwards`,
  delegate: (name) => `${name} decides`,
}

/**
 * Only what was said or agreed is told. What the manager keeps to themselves inside a shareable entry (a reading, a
 * surprise, the event behind a lowered freedom) has no line here, so it has no way out.
 */
const tellings: { readonly [Kind in EntryKind]: Tell<Kind> } = {
  note: ({ text }, { on }) => ({ theme: 'notes', sentence: told(after(on, text)) }),
  listening: ({ theirWords, whoseView }, { name, on }) =>
    theirWords.trim() === ''
      ? null
      : {
          theme: 'listening',
          sentence: isTheirOwnView(whoseView, name)
            ? `${on}, in ${name}’s own words:`
            : `${on}, ${name} on a view (${whoseView.trim()}):`,
          quote: theirWords,
        },
  goal: ({ title, measure, expectation }, { on }) => ({
    theme: 'goals',
    sentence: told(`Goal agreed on ${on}: ${title}`, after('Measure', measure), after('Expectation', expectation)),
  }),
  checkpoint: ({ goalId, becomes, happened, wordingBefore, wordingAfter }, { on, titleOf }) => ({
    theme: 'goals',
    sentence: told(
      `${of(becameOf[becomes], titleOf(goalId))}, ${on}`,
      happened,
      becomes === 'reworded' ? rewording(wordingBefore, wordingAfter) : '',
    ),
  }),
  freedom: ({ area, level, boundary }, { name, on, entry, levelBefore }) => {
    const before = levelBefore(entry)
    const was = before && before !== level ? ` (before: ${levelSentence[before](name)})` : ''
    return {
      theme: 'freedom',
      sentence: told(`${area}: from ${on} ${levelSentence[level](name)}${was}`, after('Boundary', boundary)),
    }
  },
  experiment: ({ intended, learned, next }, { on }) => ({
    theme: 'experiments',
    sentence: told(`Begun on ${on}: ${intended}`, after('Learned', learned), after('Next', next)),
  }),
  phase: ({ experimentId, phase, happened }, { on, titleOf }) => ({
    theme: 'experiments',
    sentence: told(after(`${of(phaseName[phase], titleOf(experimentId))}, ${on}`, happened)),
  }),
  opinion: ({ asked, theirAdvice, myDecision, whatChanged }, { name, on }) => ({
    theme: 'opinions',
    sentence: told(
      `Asked on ${on}: ${asked}`,
      after('Decided', myDecision),
      after('What changed', whatChanged),
      theirAdvice.trim() === '' ? '' : `The advice, in ${name}’s own words:`,
    ),
    ...(theirAdvice.trim() === '' ? {} : { quote: theirAdvice }),
  }),
  idea: ({ idea, doorsOpened, outcome }, { on }) => ({
    theme: 'ideas',
    sentence: told(`${on}`, after('Doors opened', doorsOpened), after('What became of it', outcome)),
    quote: idea,
  }),
  capability: ({ problem, howTheyThought, whatItChanged }, { on }) => ({
    theme: 'capability',
    sentence: told(`${on}: ${problem}`, howTheyThought, whatItChanged),
  }),
  recognition: ({ state, whatTheyDid, madePossible, saidWords, saidOn }, { on }) =>
    state === 'said'
      ? {
          theme: 'recognition',
          sentence: told(
            `${saidOn === null ? on : longDay(saidOn)}: ${whatTheyDid}`,
            madePossible,
            after('I said', saidWords),
          ),
        }
      : null,
  commitment: ({ owner, what, state, closedOn }, { name, on }) =>
    state === 'kept'
      ? {
          theme: 'commitments',
          sentence: told(
            `${owner === 'me' ? 'I kept' : `${name} kept`} (${closedOn ? longDay(closedOn) : on}): ${what}`,
          ),
        }
      : null,
  agreement: ({ amendment, agreedOn, renewOn }) =>
    agreedOn === null
      ? null
      : {
          theme: 'partnership',
          sentence: told(
            amendment.trim() === '' ? 'Partnership agreement' : 'Agreement amended',
            `Agreed on ${longDay(agreedOn)}`,
            amendment,
            renewOn === null ? '' : `To be renewed on ${longDay(renewOn)}`,
          ),
        },
  plan: ({ seasonFrom, seasonTo, growInto, iWillOpen }, { name, on }) => ({
    theme: 'partnership',
    sentence: told(
      seasonFrom && seasonTo ? `Season from ${longDay(seasonFrom)} to ${longDay(seasonTo)}` : `Plan of ${on}`,
      after('What I will open', iWillOpen),
      after(`What ${name} wants to grow into`, growInto),
    ),
  }),
  disagreement: ({ iSaw, theirView, commonGround, nextStep, repairedOn }, { name, on }) => ({
    theme: 'disagreements',
    sentence: told(
      `${on}: ${iSaw}`,
      after(`${name}’s view, in my words`, theirView),
      after('Common ground', commonGround),
      after('Next step', nextStep),
      repairedOn === null ? '' : `Mended on ${longDay(repairedOn)}`,
    ),
  }),
  // Stands under the theme of the entry that it adds to, so it is told with that one.
  addendum: () => null,
  investment: ({ form, what }, { on }) => ({ theme: 'investments', sentence: told(`${on}, ${form}: ${what}`) }),
}

/** The line of one entry under its theme, or null for what has no place in a summary. */
export function summaryLine(
  entry: ShareableEntry,
  { name, ...about }: Pick<Telling, 'name' | 'levelBefore' | 'titleOf'>,
): ToldLine | null {
  const tell = tellings[entry.content.kind] as Tell<EntryKind>
  const telling = { ...about, name: isolated(name), on: longDay(entry.day), entry }
  const said = tell(isolatedContent(entry.content), telling)
  if (!said || said.sentence === '') return null
  const line = {
    entryId: entry.id,
    day: entry.day,
    sentence: said.sentence,
    quote: tell(entry.content, telling)?.quote?.trim() ?? null,
    prose: '',
  }
  return { theme: said.theme, line }
}
