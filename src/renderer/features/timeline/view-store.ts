import { useEffect, useState } from 'react'
import type { TimeView } from './time-view.ts'

/** The view while it moves: outside of React, so that a frame costs a drawing and nothing else. */
export interface ViewStore {
  get(): TimeView
  /** Shows another stretch of time; `isDone` says that the movement has ended, else it ends when nothing moved for a while. */
  set(view: TimeView, isDone?: boolean): void
  /** Told of every change, and with true when the movement has ended. */
  subscribe(listener: (isDone: boolean) => void): () => void
}

const restMs = 140

function createViewStore(first: TimeView): ViewStore {
  let view = first
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<(isDone: boolean) => void>()
  const tell = (isDone: boolean): void => {
    for (const listener of listeners) listener(isDone)
  }
  return {
    get: () => view,
    set(next, isDone = false) {
      view = next
      clearTimeout(timer)
      if (!isDone) timer = setTimeout(() => tell(true), restMs)
      tell(isDone)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export function useViewStore(first: () => TimeView): ViewStore {
  const [store] = useState(() => createViewStore(first()))
  return store
}

/** The view once it rests: what is read, named and counted follows this one. */
export function useRestingView(store: ViewStore): TimeView {
  const [view, setView] = useState(() => store.get())
  useEffect(() => store.subscribe((isDone) => isDone && setView(store.get())), [store])
  return view
}
