import { dueDateOf } from '../../domain/audit/due-date.ts'
import type { School } from '../../domain/audit/school.ts'
import { readSchoolForm } from '../../domain/audit/school-form.ts'
import type { LocalDate } from '../../domain/shared/dates.ts'
import { ok, type Result, refused } from '../../domain/shared/result.ts'
import { readUkDate } from '../../domain/shared/uk-date.ts'
import type { FirstRows } from '../../storage/repositories/audits.ts'
import { startAudit } from '../../storage/start-audit.ts'
import type { FirstDraft } from './draft.ts'
import type { OpenedPack } from './pack-reading.ts'

interface Making {
  readonly now: () => string
  readonly newId: () => string
}

/**
 * What the first steps end with.
 *
 * @returns null while something about the school is still to be mended
 */
export async function firstRows(
  draft: FirstDraft,
  opened: OpenedPack,
  { now, newId }: Making,
): Promise<FirstRows | null> {
  const school = schoolOfDraft(draft, opened.template.schoolYear)
  const due = readDue(draft.due)
  if (school === null || !due.ok) return null
  const { pack, audit } = await startAudit({
    pack: opened.pack,
    files: opened.files,
    builtIn: opened.builtIn,
    scope: draft.scope,
    due: dueDateOf(due.value, opened.template),
    now,
    newId,
  })
  return { school, pack, audit }
}

/** The due date as it was typed: empty is none, and what is no date is not taken for one. */
export function readDue(text: string): Result<LocalDate | null, string> {
  if (text.trim() === '') return ok(null)
  const reading = readUkDate(text)
  if (reading.ok) return ok(reading.date)
  const why = reading.why === 'no-such-day' ? 'is not a day in the calendar' : 'is not a date'
  return refused(`“${text.trim()}” ${why}. Write it like 26 March 2027, or leave it empty.`)
}

export function schoolOfDraft(draft: FirstDraft, currentYear: string): School | null {
  const read = readSchoolForm(draft.school)
  if (!read.ok) return null
  const signatories = draft.people
    .map(({ roleId, name, jobTitle }) => ({
      roleId,
      name: name.trim(),
      jobTitle: jobTitle.trim(),
    }))
    .filter(({ name, jobTitle }) => name !== '' || jobTitle !== '')
  return { id: 'school', ...read.value, signatories, currentYear }
}
