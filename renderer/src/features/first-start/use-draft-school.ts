import type { TaggedSchool } from '../../domain/audit/school-tags.ts'
import type { FirstDraft } from './draft.ts'
import { schoolOfDraft } from './first-rows.ts'
import { useFirstDraft } from './use-first-draft.ts'

/** The school of the first step, as far as it decides what is asked. */
export function useDraftSchool(): TaggedSchool {
  return taggedSchool(useFirstDraft(({ draft }) => draft))
}

function taggedSchool(draft: FirstDraft): TaggedSchool {
  const school = schoolOfDraft(draft, '')
  if (school !== null) return school
  return {
    type: draft.school.type || 'maintained',
    phase: draft.school.phase || 'primary',
    ageLow: null,
    ageHigh: null,
    boarding: draft.school.boarding,
  }
}
