import { shiftSchoolYear } from '../../domain/shared/calendar.ts'
import type { SchoolYear } from '../../domain/shared/dates.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { changeForeign, type OpenForeign } from './open-foreign.ts'

interface YearPartProps {
  readonly open: OpenForeign
  readonly thisYear: SchoolYear
}

/** Of which year the audit is; this year's own cannot be the one before. */
export function YearPart({ open, thisYear }: YearPartProps) {
  const years = [-1, -2, -3, -4].map((back) => shiftSchoolYear(thisYear, back))
  return (
    <Field label="School year of this audit">
      <Select
        width="short"
        options={years.map((year) => ({ value: year, label: year }))}
        value={open.schoolYear}
        onValueChange={(schoolYear) => changeForeign({ schoolYear })}
      />
    </Field>
  )
}
