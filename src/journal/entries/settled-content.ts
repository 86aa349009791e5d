import type { Day } from '#shared/journal/day.ts'
import type { Content } from '#shared/journal/entry.ts'
import { settledCommitment } from '../commitments/settled-commitment.ts'
import { settledRecognition } from '../recognition/settled-recognition.ts'

/** What is stored of a written content: the fields that follow from others. */
export function settledContent(content: Content, today: Day): Content {
  switch (content.kind) {
    case 'commitment':
      return settledCommitment(content, today)
    case 'recognition':
      return settledRecognition(content, today)
    default:
      return content
  }
}
