import { useEffect, useRef } from 'react'
import { replaceWith } from '../../client/route.ts'
import { momentOfView, viewOfMoment } from './moment.ts'
import type { ViewLimits } from './time-view.ts'
import { useViewStore, type ViewStore } from './view-store.ts'

interface AddressedView {
  readonly personId: string
  readonly moment: string | null
  readonly limits: ViewLimits
  readonly first: () => ReturnType<ViewStore['get']>
}

/** The view that the address asks for, and then the address of what is seen: going back, or loading anew, finds it there. */
export function useAddressedView({ personId, moment, limits, first }: AddressedView): ViewStore {
  const store = useViewStore(() => viewOfMoment(moment, limits) ?? first())
  // What the address said last, whoever put it there: an edit that moves the limits is no reason to go back to it.
  const said = useRef(moment)
  useEffect(() => {
    if (moment === said.current) return
    said.current = moment
    const view = viewOfMoment(moment, limits)
    if (view) store.set(view, true)
  }, [moment, store, limits])
  useEffect(
    () =>
      store.subscribe((isDone) => {
        if (!isDone) return
        said.current = momentOfView(store.get())
        replaceWith('person', personId, 'timeline', said.current)
      }),
    [store, personId],
  )
  return store
}
