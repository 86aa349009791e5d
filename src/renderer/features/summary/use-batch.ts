import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { InputOf } from '#shared/contract/contract.ts'
import type { Failure } from '#shared/contract/outcome.ts'
import type { SummaryDocument } from '#shared/journal/summary.ts'
import { call } from '../../client/call.ts'
import { underPaperTitle } from '../../paper/paper-title.ts'
import { pageAlone } from './page-alone.ts'
import { type BatchEnd, runBatch } from './run-batch.ts'

export type BatchChoice = InputOf<'beginSummaryBatch'>
export type IfTaken = InputOf<'saveSummaryInBatch'>['ifTaken']

interface Asking {
  readonly choice: BatchChoice
  /** How many files of these names are in the folder already. */
  readonly taken: number
}

export interface BatchLine {
  readonly personId: string
  readonly end: BatchEnd
}

/** Summaries of many people into one folder: what is asked, how far it is, and what became of each. */
export function useBatch() {
  const [asking, setAsking] = useState<Asking | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [lines, setLines] = useState<readonly BatchLine[]>([])
  const [of, setOf] = useState(0)
  /** What is printed must be on the page. */
  const [shown, setShown] = useState<SummaryDocument | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isStopped = useRef(false)
  // Whoever leaves the page takes away what would be printed.
  useEffect(
    () => () => {
      isStopped.current = true
    },
    [],
  )

  const make = async ({ period, format }: BatchChoice, personId: string, ifTaken: IfTaken): Promise<BatchEnd> => {
    const read = await call('readSummary', { personId, period })
    if (!read.ok) return { kind: 'failed', failure: read.error }
    const { document } = read.value
    if (document.sections.length === 0 && document.prose === '') return { kind: 'nothing-to-tell' }
    if (format === 'pdf') {
      flushSync(() => setShown(document))
      await pageAlone()
    }
    if (isStopped.current) return { kind: 'stopped' }
    const outcome = await underPaperTitle(() => call('saveSummaryInBatch', { personId, ifTaken }))
    if (!outcome.ok) return { kind: 'failed', failure: outcome.error }
    return outcome.value.fileName === null ? { kind: 'skipped' } : { kind: 'saved', fileName: outcome.value.fileName }
  }
  const run = async (choice: BatchChoice, ifTaken: IfTaken): Promise<void> => {
    setAsking(null)
    setLines([])
    setOf(choice.personIds.length)
    setBusy(true)
    isStopped.current = false
    await runBatch({
      personIds: choice.personIds,
      make: (personId) => make(choice, personId, ifTaken),
      onEnd: (personId, end) => setLines((before) => [...before, { personId, end }]),
      isStopped: () => isStopped.current,
    })
    setShown(null)
    setBusy(false)
  }
  const begin = async (choice: BatchChoice): Promise<void> => {
    setFailure(null)
    const outcome = await call('beginSummaryBatch', choice)
    if (!outcome.ok) return setFailure(outcome.error)
    const { folderName, taken } = outcome.value
    if (folderName === null) return
    if (taken.length > 0) return setAsking({ choice, taken: taken.length })
    await run(choice, 'skip')
  }
  return {
    asking,
    failure,
    lines,
    of,
    shown,
    isBusy,
    begin,
    answer: (ifTaken: IfTaken | null) => (asking && ifTaken ? void run(asking.choice, ifTaken) : setAsking(null)),
    stop: () => {
      isStopped.current = true
    },
  }
}
