import { create } from 'zustand'
import type { QuestionCode } from '../../domain/shared/ids.ts'

/**
 * A list of questions that she works through, such as "Unanswered".
 *
 * The codes stay as they were when she set out: a question that she answers on the way does
 * not vanish under her, and "next" means the next of that list.
 */
export interface Trail {
  readonly label: string
  readonly href: string
  readonly codes: readonly QuestionCode[]
}

interface TrailState {
  readonly trail: Trail | null
  readonly follow: (trail: Trail) => void
  readonly leave: () => void
}

export const useTrail = create<TrailState>((set) => ({
  trail: null,
  follow: (trail) => set({ trail }),
  leave: () => set({ trail: null }),
}))
