import {
  Compass,
  DoorOpen,
  Ear,
  Flag,
  FlaskConical,
  Gift,
  Handshake,
  Lightbulb,
  type LucideIcon,
  MessageCircleQuestion,
  Milestone,
  NotebookPen,
  Puzzle,
  Sparkles,
} from 'lucide-react'
import type { EntryKind } from '#shared/journal/entry.ts'

export const entryIcon: { readonly [Kind in EntryKind]: LucideIcon } = {
  note: NotebookPen,
  listening: Ear,
  goal: Flag,
  checkpoint: Milestone,
  commitment: Handshake,
  freedom: DoorOpen,
  recognition: Sparkles,
  idea: Lightbulb,
  opinion: MessageCircleQuestion,
  capability: Puzzle,
  experiment: FlaskConical,
  phase: Compass,
  investment: Gift,
}
