import { z } from 'zod'

/** Limits in UTF-16 units. Generous for a person typing, small enough that no page of the app stalls. */
export const maximumNameLength = 200
export const maximumLineLength = 1_000
export const maximumTextLength = 100_000

const limited = (maximum: number) => z.string().max(maximum, { error: 'too-long' })

/** A person's name or an area's: needs one visible character; every script and emoji is welcome. */
export const nameSchema = limited(maximumNameLength).refine((text) => text.trim().length > 0, { error: 'missing' })

/** One line, such as a title or whose view it was. May be empty: no field is required. */
export const lineSchema = limited(maximumLineLength)

/** Any amount of writing up to about fifty pages. May be empty. */
export const textSchema = limited(maximumTextLength)

/** Identifiers are UUIDs, made by the journal process only. */
export const idSchema = z.uuid()
