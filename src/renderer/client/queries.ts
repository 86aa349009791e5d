import { keepPreviousData, notifyManager, QueryClient, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { InputOf, OutputOf, PageMethodName } from '#shared/contract/contract.ts'
import { callForValue } from './call.ts'
import { saveAllDrafts } from './unsaved-drafts.ts'

/**
 * Nothing here is remote: an answer is as true as the last event, so it never grows stale by itself,
 * is never fetched again on focus, and a failure is shown at once instead of being tried again.
 */
export function createQueryClient(): QueryClient {
  // An answer is drawn in the frame in which it comes: a timer, as the library has it, often costs a frame.
  notifyManager.setScheduler(queueMicrotask)
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
      },
    },
  })
}

const queryOf = <Name extends PageMethodName>(name: Name, input: InputOf<Name>) => ({
  queryKey: [name, input] as const,
  queryFn: () => callForValue(name, input),
})

/** Asks now what a screen will ask for when it is drawn; settles when that is answered. */
export function askAhead<Name extends PageMethodName>(
  queries: QueryClient,
  name: Name,
  input: InputOf<Name>,
): Promise<void> {
  return queries.prefetchQuery(queryOf(name, input))
}

/** Whether this was asked before, and no event has made the answer old. */
export function isAnswered<Name extends PageMethodName>(
  queries: QueryClient,
  name: Name,
  input: InputOf<Name>,
): boolean {
  const state = queries.getQueryState(queryOf(name, input).queryKey)
  return state?.data !== undefined && !state.isInvalidated
}

interface QueryOptions {
  readonly enabled?: boolean
  readonly keepPrevious?: boolean
  /** Drops the answer with its screen: what is written there begins with what is on disk, never with an older answer. */
  readonly forget?: boolean
  /**
   * For a form that saves by itself: it begins with an answer of its own, read after all that was typed is on disk. What
   * another screen has of it may be older than that, and saving it would undo what was written since.
   */
  readonly begins?: boolean
}

let forms = 0

/** The query of one form: shared with no other screen, and gone with it. */
function queryOfForm<Name extends PageMethodName>(name: Name, input: InputOf<Name>, form: number) {
  const queryKey = [name, input, form] as const
  return {
    queryKey,
    queryFn: async ({ client }: { client: QueryClient }) => {
      // Later answers follow what is saved, and must not make a form save while one types.
      if (client.getQueryData(queryKey) === undefined) await saveAllDrafts()
      return callForValue(name, input)
    },
    gcTime: 0,
  }
}

/** Reads through the contract and keeps the answer until an event says that it changed. */
export function useJournalQuery<Name extends PageMethodName>(
  name: Name,
  input: InputOf<Name>,
  options: QueryOptions = {},
) {
  const [form] = useState(() => (forms += 1))
  return useQuery<OutputOf<Name>>({
    ...(options.begins ? queryOfForm(name, input, form) : queryOf(name, input)),
    enabled: options.enabled ?? true,
    ...(options.forget ? { gcTime: 0 } : {}),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}
