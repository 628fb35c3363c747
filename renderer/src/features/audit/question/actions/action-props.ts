import type { Action } from '../../../../domain/audit/audit.ts'
import type { LocalDate } from '../../../../domain/shared/dates.ts'

export interface ActionItemProps {
  readonly action: Action
  /** The question under which it is shown. */
  readonly code: string
  readonly today: LocalDate
  readonly locked: boolean
  readonly people: readonly string[]
  /** Begun in this visit: opens for writing. */
  readonly draft: boolean
  readonly stored: boolean
  /** Keeps a draft that does not say yet what will be done; null drops it. */
  readonly onDraft: (draft: Action | null) => void
}

export interface ActionEditorProps extends ActionItemProps {
  readonly edit: (change: (before: Action) => Action) => Promise<unknown>
  readonly onDone: () => void
}
