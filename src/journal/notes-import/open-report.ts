import {
  mostShown,
  type NoteProblem,
  type NotesReport,
  noteProblems,
  type PersonAnswer,
  type PlacedProblem,
} from '#shared/journal/notes-import.ts'

/** More problems than these are reported as one for each file: a file may hold ten million. */
const mostKept = 100_000
/** So many questions of one kind a dialog can hold. */
const mostAsked = 200

/** A report that is still being written. */
export class OpenReport {
  added = 0
  duplicates = 0
  readonly problems: PlacedProblem[] = []
  #count = 0
  readonly #counts = new Map<NoteProblem, { count: number; about: Set<string> }>()
  readonly #byPerson = new Map<string, number>()
  readonly #names = new Map<string, { count: number; answer: PersonAnswer | null }>()
  readonly #sample: { day: string; name: string; title: string }[] = []
  #table: NotesReport['table'] = null
  readonly #dayOrders: NotesReport['dayOrders'][number][] = []
  readonly #encodings: NotesReport['encodings'][number][] = []

  problem(found: PlacedProblem): void {
    this.#count += 1
    const counted = this.#counts.get(found.problem) ?? { count: 0, about: new Set<string>() }
    this.#counts.set(found.problem, counted)
    counted.count += 1
    if (counted.about.size < mostShown && found.about !== '') counted.about.add(found.about)
    if (this.problems.length < mostKept) {
      this.problems.push(found)
      return
    }
    const last = this.problems.at(-1)
    const more = { ...found, problem: 'and-more' as const, about: '' }
    if (last?.problem !== 'and-more' || last.file !== found.file) this.problems.push(more)
    else this.problems[this.problems.length - 1] = { ...last, to: found.to }
  }

  /** A name was met that has to be asked for. */
  asked(name: string, answer: PersonAnswer | null): void {
    const known = this.#names.get(name)
    if (known) known.count += 1
    else this.#names.set(name, { count: 1, answer })
  }

  note({ day, name, title }: { day: string; name: string; title: string }): void {
    this.added += 1
    this.#byPerson.set(name, (this.#byPerson.get(name) ?? 0) + 1)
    if (this.#sample.length < mostShown) this.#sample.push({ day, name, title })
  }

  table(table: NotesReport['table']): void {
    this.#table = table
  }

  dayOrder(question: NotesReport['dayOrders'][number]): void {
    if (this.#dayOrders.length < mostAsked) this.#dayOrders.push(question)
  }

  encoding(question: NotesReport['encodings'][number]): void {
    if (this.#encodings.length < mostAsked) this.#encodings.push(question)
  }

  /** Of more names than a dialog can hold first those that wait, so that every one has its turn. */
  #questions(): NotesReport['people'] {
    const names = [...this.#names].map(([name, asked]) => ({ name, ...asked }))
    if (names.length <= mostAsked) return names
    const isAnswered = ({ answer }: (typeof names)[number]): number => Number(answer !== null)
    return names.toSorted((one, other) => isAnswered(one) - isAnswered(other)).slice(0, mostAsked)
  }

  closed(batchId: string | null): NotesReport {
    const order = (problem: NoteProblem): number => noteProblems.indexOf(problem)
    return {
      added: this.added,
      duplicates: this.duplicates,
      byPerson: [...this.#byPerson]
        .map(([name, count]) => ({ name, count }))
        .toSorted((one, other) => other.count - one.count),
      table: this.#table,
      dayOrders: this.#dayOrders,
      encodings: this.#encodings,
      people: this.#questions(),
      sample: this.#sample,
      problems: this.problems.slice(0, mostShown),
      problemCounts: [...this.#counts]
        .map(([problem, { count, about }]) => ({ problem, count, about: [...about] }))
        .toSorted((one, other) => order(one.problem) - order(other.problem)),
      problemCount: this.#count,
      batchId,
    }
  }
}
