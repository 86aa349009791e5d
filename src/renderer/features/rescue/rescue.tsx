import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { ShellState } from '#shared/contract/shell-methods.ts'
import { RescueForm } from './rescue-form.tsx'
import { RescueReport } from './rescue-report.tsx'

/** The manager's journal is damaged: they let Alongside save what can be read, and see what that is. */
export function Rescue({ shell }: { shell: ShellState }) {
  const [done, setDone] = useState<{ report: OutputOf<'rescueJournal'>; damagedFolder: string } | null>(null)
  const { journalFolder } = shell
  if (done) return <RescueReport {...done} />
  return <RescueForm onDone={(report) => setDone({ report, damagedFolder: journalFolder })} />
}
