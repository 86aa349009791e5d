import type { EntryKind } from '#shared/journal/entry.ts'
import type { PlacedMark } from '#shared/journal/timeline-mark.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

/** What a mark may show beside its day and title. */
export type MarkDetail = Pick<PlacedMark, 'until' | 'state' | 'group' | 'level'>

/** Where a kind finds it: columns of its own table `detail`, or of `entry`. What is not named is null. */
export type MarkColumns = { readonly [Field in keyof MarkDetail]?: SqlFragment }

/**
 * | kind        | until                        | state      | group           | level |
 * | ----------- | ---------------------------- | ---------- | --------------- | ----- |
 * | goal        | target day                   | its own    | its own id      |       |
 * | checkpoint  |                              | becomes    | the goal's id   |       |
 * | commitment  | closed day, else due day     | its own    | owner           |       |
 * | freedom     | day it is given back         |            | decision area   | level |
 * | recognition | said day                     | its own, or landed |         |       |
 * | idea        | answered day                 |            |                 |       |
 * | opinion     | told day                     |            |                 |       |
 * | experiment  | ended, else patience until   | running, ended | its own id  |       |
 * | phase       |                              | phase      | experiment's id |       |
 * | agreement   |                              | draft, agreed |              |       |
 * | disagreement | day it was mended           |            |                 |       |
 * | plan        | end of the season            |            |                 |       |
 *
 * Notes, listening, capability, investments and addenda are points: day and title only.
 */
export const markColumnsOf: { readonly [Kind in EntryKind]: MarkColumns } = {
  note: {},
  listening: {},
  capability: {},
  investment: {},
  addendum: {},
  goal: { until: sql`detail.target_day`, state: sql`detail.state`, group: sql`entry.id` },
  checkpoint: { state: sql`detail.becomes`, group: sql`detail.goal_id` },
  commitment: {
    until: sql`coalesce(detail.closed_on, detail.due)`,
    state: sql`detail.state`,
    group: sql`detail.owner`,
  },
  freedom: { until: sql`detail.give_back_on`, group: sql`detail.area`, level: sql`detail.level` },
  recognition: {
    until: sql`detail.said_on`,
    state: sql`iif(detail.state = 'said' AND trim(detail.landed) <> '', 'landed', detail.state)`,
  },
  idea: { until: sql`detail.answered_on` },
  opinion: { until: sql`detail.told_on` },
  experiment: {
    until: sql`coalesce(detail.ended_on, detail.patience_until)`,
    state: sql`iif(detail.ended_on IS NULL, 'running', 'ended')`,
    group: sql`entry.id`,
  },
  phase: { state: sql`detail.phase`, group: sql`detail.experiment_id` },
  agreement: { state: sql`iif(detail.agreed_on IS NULL, 'draft', 'agreed')` },
  disagreement: { until: sql`detail.repaired_on` },
  plan: { until: sql`detail.season_to` },
}
