import { addDays, type Day } from '#shared/journal/day.ts'
import type { Content } from '#shared/journal/entry.ts'
import { freedomLevels } from '#shared/journal/freedom-level.ts'
import { contentWith } from './example-content.ts'

/** What is written about one person, oldest first. */
export type Life = readonly { readonly day: Day; readonly content: Content; readonly isPrivate?: boolean }[]

/** The page is told that it is this day, so that nothing on a picture depends on the day it is taken. */
export const picturedDay: Day = '2025-11-04'

const entry = (day: Day, content: Content, isPrivate = false) => ({ day, content, isPrivate })
const level = (index: number) => freedomLevels[index % freedomLevels.length] ?? 'agree'

const week: Life = [
  entry('2025-10-29', contentWith('listening', { theirWords: 'The night shift was quiet for once.' })),
  entry('2025-10-30', contentWith('freedom', { area: 'Choice of suppliers', level: 'consult' })),
  entry('2025-10-31', contentWith('idea', { idea: 'Lend each engineer for a day', answeredOn: '2025-11-03' })),
  entry('2025-11-03', contentWith('recognition', { whatTheyDid: 'Stayed calm in the outage' }), true),
]

const steps = (area: string, from: Day, heights: readonly number[]): Life =>
  heights.map((height, index) =>
    entry(addDays(from, index * 140), contentWith('freedom', { area, level: level(height) })),
  )

const twoYears: Life = [
  ...steps('How we build', '2023-11-20', [2, 3, 6]),
  ...steps('Hiring for the team', '2024-02-02', [4, 1, 5, 6]),
  entry(
    '2024-01-15',
    contentWith('goal', { title: 'Move nine laboratories without a lost day', targetDay: '2025-06-30' }),
  ),
  entry('2024-06-03', contentWith('experiment', { intended: 'Share the pager', patienceUntil: '2025-03-01' })),
  ...Array.from({ length: 24 }, (_, index) =>
    entry(addDays('2023-12-01', index * 28), contentWith('listening', { theirWords: `What she said, ${index + 1}` })),
  ),
  ...Array.from({ length: 9 }, (_, index) =>
    entry(
      addDays('2024-01-08', index * 75),
      contentWith('recognition', { whatTheyDid: `Kept the rota fair, ${index + 1}` }),
      index % 3 === 0,
    ),
  ),
  ...Array.from({ length: 6 }, (_, index) =>
    entry(
      addDays('2024-03-01', index * 90),
      contentWith('commitment', {
        what: `Bring the answer, ${index + 1}`,
        owner: index % 2 === 0 ? 'me' : 'them',
        due: addDays('2024-04-01', index * 90),
      }),
    ),
  ),
]

const often: readonly ((index: number) => Content)[] = [
  (index) => contentWith('listening', { theirWords: `Heard on day ${index}` }),
  (index) => contentWith('recognition', { whatTheyDid: `Done on day ${index}` }),
  (index) => contentWith('idea', { idea: `Thought of on day ${index}` }),
  (index) => contentWith('commitment', { what: `Promised on day ${index}`, owner: index % 2 === 0 ? 'me' : 'them' }),
]
const seldom: typeof often = [
  (index) => contentWith('goal', { title: `Meant for day ${index}`, targetDay: addDays('2016-01-01', index + 200) }),
  (index) => contentWith('freedom', { area: `Area ${Math.floor(index / 39) % 3}`, level: level(index * 5) }),
  (index) =>
    contentWith('experiment', { intended: `Tried on day ${index}`, patienceUntil: addDays('2016-01-01', index + 150) }),
  (index) => contentWith('opinion', { asked: `Asked on day ${index}`, toldOn: addDays('2016-01-01', index + 20) }),
]

/** Every third day of ten years one entry, and goals, freedom, experiments and opinions less often. */
const tenYears: Life = [often, seldom].flatMap((kinds, isSeldom) =>
  Array.from({ length: isSeldom ? 90 : 1_180 }, (_, index) => index * (isSeldom ? 39 : 3)).flatMap((index) =>
    kinds
      .filter((_, place) => place === index % kinds.length)
      .map((make) => entry(addDays('2016-01-01', index), make(index), index % 7 === 0)),
  ),
)

const oneLane: Life = Array.from({ length: 14 }, (_, index) =>
  entry(addDays('2025-01-10', index * index * 1.5), contentWith('idea', { idea: `An idea, number ${index + 1}` })),
)

/** The five journals whose drawings are kept as pictures. */
export const picturedLives: Readonly<Record<string, Life>> = {
  Empty: [],
  'One week': week,
  'Two years': twoYears,
  'Ten years': tenYears,
  'One lane': oneLane,
}

const longTitle = 'A title that does not want to come to an end and goes on '.repeat(6).slice(0, 300)

/** Lives that no designer thinks of. */
export const oddLives: Readonly<Record<string, Life>> = {
  'One entry': [entry('2025-03-03', contentWith('idea', { idea: 'The only one' }))],
  'One day': Array.from({ length: 10_000 }, (_, index) =>
    entry('2024-05-05', contentWith('note', { text: `Note ${index}` })),
  ),
  Future: [
    entry('2025-11-01', contentWith('idea', { idea: 'Today and then a long nothing' })),
    entry('2199-12-31', contentWith('goal', { title: 'Long after all of us', targetDay: null })),
  ],
  'Once in ten years': [
    entry('2015-11-06', contentWith('listening', { theirWords: 'See you around' })),
    entry('2025-11-03', contentWith('listening', { theirWords: 'It has been a while' })),
  ],
  'Ten areas': Array.from({ length: 10 }, (_, area) =>
    steps(`Decision area ${area + 1}`, '2024-01-01', [area, area + 3]),
  ).flat(),
  'Long titles': [
    entry('2024-02-01', contentWith('goal', { title: longTitle })),
    entry('2024-05-01', contentWith('freedom', { area: longTitle, level: 'agree' })),
    entry('2024-06-01', contentWith('idea', { idea: longTitle })),
    entry('2024-08-01', contentWith('idea', { idea: 'הגירה שקטה של המעבדות לקראת החורף' })),
    entry('2025-01-01', contentWith('freedom', { area: 'اختيار الموردين', level: 'consult' })),
  ],
}
