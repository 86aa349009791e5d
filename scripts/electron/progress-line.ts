const megabyte = 1_000_000
const stepWithoutTotal = 10 * megabyte

interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/**
 * Shows how far a download is: on a terminal one line that changes with every percent, elsewhere a line for every tenth.
 * Takes bytes so far and in all; without a length from the server it counts in steps of 10 MB.
 */
export function progressLine(screen: Screen): (transferred: number, total: number | null | undefined) => void {
  let shown = 0
  return (transferred, total) => {
    const step = total
      ? Math.floor((transferred / total) * (screen.isTTY ? 100 : 10))
      : Math.floor(transferred / stepWithoutTotal)
    if (step === shown) return
    shown = step
    const isLast = total ? transferred >= total : false
    const text = `  ${amount(transferred)}${total ? ` of ${amount(total)} (${Math.floor((transferred / total) * 100)} %)` : ''}`
    screen.write(screen.isTTY ? `\r${text}${isLast ? '\n' : ''}` : `${text}\n`)
  }
}

const amount = (bytes: number): string => `${(bytes / megabyte).toFixed(bytes < 10 * megabyte ? 1 : 0)} MB`
