import { createContext, useContext } from 'react'

/** The words that components say by themselves; the page hands in those of its language. */
export interface UiWords {
  readonly close: string
  readonly cancel: string
  readonly menu: string
  readonly skipToContent: string
  readonly sidebar: string
  readonly notifications: string
  readonly pending: string
  readonly show: string
  readonly hide: string
  readonly capsLock: string
  readonly openCalendar: string
  readonly previousMonth: string
  readonly nextMonth: string
  readonly noChoices: string
  readonly showChoices: string
  readonly dismiss: string
  readonly layer: string
  readonly shareable: string
  readonly private: string
  readonly mirror: string
  readonly shareableMeans: string
  readonly privateMeans: string
  readonly saving: string
  readonly saved: string
  readonly notSaved: string
}

const UiWordsContext = createContext<UiWords | null>(null)

export const UiWordsProvider = UiWordsContext.Provider

export const useUiWords = (): UiWords => {
  const words = useContext(UiWordsContext)
  if (words === null) throw new Error('UiWordsProvider is missing above this component')
  return words
}
