import { useChords } from '../../keys/use-chords.ts'

/** Escape leaves for another place. */
export function useEscape(href: string): void {
  const leave = (): void => {
    window.location.hash = href
  }
  useChords({ Escape: leave }, { whileWriting: true })
}
