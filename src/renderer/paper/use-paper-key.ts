import { useEffect, useRef } from 'react'
import { messages } from '../messages/index.ts'
import { showToast } from '../ui/toasts.tsx'

/** What is on the screen and can be printed, the innermost last. */
const papers: (() => void)[] = []

/** While this is shown, the key for printing does the same as its button. */
export function usePaperKey(print: () => void): void {
  const newest = useRef(print)
  newest.current = print
  useEffect(() => {
    const printNewest = (): void => newest.current()
    papers.push(printNewest)
    return () => void papers.splice(papers.indexOf(printNewest), 1)
  }, [])
}

/** Prints or saves what is shown; where there is nothing to print, says which pages have something. */
export function printWhatIsShown(): void {
  const print = papers.at(-1)
  if (print) print()
  else showToast({ text: messages.shortcuts.nothingToPrint })
}
