import { createContext, useContext } from 'react'

type WeekDay = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

const WeekBegins = createContext<WeekDay>('mon')

/** On which day the weeks of a calendar begin. */
export const WeekBeginsProvider = WeekBegins.Provider

export const useWeekBegins = (): WeekDay => useContext(WeekBegins)
