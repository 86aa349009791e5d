import type { Person, PersonDraft, PersonState } from '#shared/journal/person.ts'
import { shownName } from '#shared/journal/text.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

const columns = sql`
  id, name, role, since, rhythm_days AS rhythmDays, recognised_how AS recognisedHow, drives, strengths, colour, state,
  earlier_names AS earlierNames, created_at AS createdAt, updated_at AS updatedAt
`

export function insertPerson(db: Database, person: Person): void {
  db.run(sql`
    INSERT INTO person (
      id, name, role, since, rhythm_days, recognised_how, drives, strengths, colour, state, earlier_names,
      named_at, created_at, updated_at
    ) VALUES (
      ${person.id}, ${person.name}, ${person.role}, ${person.since}, ${person.rhythmDays}, ${person.recognisedHow},
      ${person.drives}, ${person.strengths}, ${person.colour}, ${person.state}, ${JSON.stringify(person.earlierNames)},
      ${person.updatedAt}, ${person.createdAt}, ${person.updatedAt}
    )
  `)
}

export function updatePerson(db: Database, person: PersonDraft & { id: string; updatedAt: string }): void {
  db.run(sql`
    UPDATE person SET
      name = ${person.name}, role = ${person.role}, since = ${person.since}, rhythm_days = ${person.rhythmDays},
      recognised_how = ${person.recognisedHow}, drives = ${person.drives}, strengths = ${person.strengths},
      colour = ${person.colour}, updated_at = ${person.updatedAt}
    WHERE id = ${person.id}
  `)
}

/** True when there was such a person. */
export function updatePersonState(
  db: Database,
  { id, state, updatedAt }: { id: string; state: PersonState; updatedAt: string },
): boolean {
  return db.run(sql`UPDATE person SET state = ${state}, updated_at = ${updatedAt} WHERE id = ${id}`).changes > 0
}

type PersonRow = Omit<Person, 'earlierNames'> & { readonly earlierNames: string }

/** With names as they may be shown: an earlier version stored whatever was typed. */
const personFromRow = (row: PersonRow): Person => ({
  ...row,
  name: shownName(row.name),
  earlierNames: (JSON.parse(row.earlierNames) as string[]).map(shownName),
})

export function selectPerson(db: Database, id: string): Person | undefined {
  const row = db.get<PersonRow>(sql`SELECT ${columns} FROM person WHERE id = ${id}`)
  return row && personFromRow(row)
}

/** Since when the person is called as they are, ISO time. */
export const selectNamedAt = (db: Database, id: string): string =>
  db.get<{ namedAt: string }>(sql`SELECT named_at AS namedAt FROM person WHERE id = ${id}`)?.namedAt ?? ''

export function updateEarlierNames(
  db: Database,
  { id, earlierNames, namedAt }: { id: string; earlierNames: readonly string[]; namedAt: string },
): void {
  db.run(sql`
    UPDATE person SET earlier_names = ${JSON.stringify(earlierNames)}, named_at = ${namedAt} WHERE id = ${id}
  `)
}

/** In the order in which they were added. */
export const selectPeople = (db: Database): Person[] =>
  db.all<PersonRow>(sql`SELECT ${columns} FROM person ORDER BY seq`).map(personFromRow)
