import { call } from '../client/call.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'

const words = messages.plainFile

interface StopOrLeaveProps {
  readonly isBusy: boolean
  /** Goes away while nothing is under way. */
  readonly onLeave: () => void
}

/** The other button of a dialog about a file: leaves before it begins, and stops it while it is written or read. */
export const StopOrLeave = ({ isBusy, onLeave }: StopOrLeaveProps) =>
  isBusy ? (
    <Button onPress={() => void call('stopFileWork', {})}>{words.stop}</Button>
  ) : (
    <Button variant="quiet" onPress={onLeave}>
      {words.cancel}
    </Button>
  )
