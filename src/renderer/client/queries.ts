import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { PageMethodName } from '#shared/contract/method-names.ts'
import { callForValue } from './call.ts'

/**
 * Nothing here is remote: an answer is as true as the last event, so it never grows stale by itself,
 * is never fetched again on focus, and a failure is shown at once instead of being tried again.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
      },
    },
  })

const queryKey = <Name extends PageMethodName>(name: Name, input: InputOf<Name>) => [name, input] as const

interface QueryOptions {
  readonly enabled?: boolean
  readonly keepPrevious?: boolean
  /** Drops the answer with its screen: what is written there begins with what is on disk, never with an older answer. */
  readonly forget?: boolean
}

/** Reads through the contract and keeps the answer until an event says that it changed. */
export function useJournalQuery<Name extends PageMethodName>(
  name: Name,
  input: InputOf<Name>,
  options: QueryOptions = {},
) {
  return useQuery<OutputOf<Name>>({
    queryKey: queryKey(name, input),
    queryFn: () => callForValue(name, input),
    enabled: options.enabled ?? true,
    ...(options.forget ? { gcTime: 0 } : {}),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}
