import type { PersonId } from '../../domain/shared/ids.ts'
import type { CourseId, RequirementId, TrainingRecord } from '../../domain/training/record.ts'
import type { StandingRowId } from '../../domain/training/standing.ts'

/** What lies open above a screen of the room. By ids, so that it shows what is stored now. */
export type OpenDialog =
  | { readonly type: 'cell'; readonly personId: PersonId; readonly rowId: StandingRowId }
  | { readonly type: 'row'; readonly rowId: StandingRowId }
  | {
      readonly type: 'record'
      readonly personId: PersonId
      readonly record: TrainingRecord | null
      readonly courses: readonly CourseId[]
    }
  | {
      readonly type: 'exempt'
      readonly personId: PersonId
      readonly requirements: readonly RequirementId[]
    }

export type Opening = (dialog: OpenDialog) => void
