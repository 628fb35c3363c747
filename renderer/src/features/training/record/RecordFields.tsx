import { useState } from 'react'
import type { CourseId } from '../../../domain/training/record.ts'
import type { Rules } from '../../../domain/training/rules.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { type DraftProblem, type RecordDraft, withCourse } from './record-draft.ts'

export interface DraftProps {
  readonly draft: RecordDraft
  readonly onChange: (draft: RecordDraft) => void
  readonly problems: readonly DraftProblem[]
}

interface RecordFieldsProps extends DraftProps {
  readonly rules: Rules
  /** Named first in the list of courses. */
  readonly likely: readonly CourseId[]
}

/** Value of the choice that names a course of no catalogue. */
const ANOTHER = 'another'

/** Which course, when, and with whom: what every record has. */
export function RecordFields(props: RecordFieldsProps) {
  const { draft, onChange, rules, likely, problems } = props
  const [isOther, setOther] = useState(draft.courseId === null && draft.courseName !== '')
  const { courseById } = rules
  const problemOf = (field: DraftProblem['field']) =>
    problems.find((problem) => problem.field === field)?.message
  const choose = (id: string) => {
    setOther(id === ANOTHER)
    onChange(withCourse(draft, courseById.get(id), courseById.get(draft.courseId ?? '')))
  }
  return (
    <div className="tr-fields">
      <Field label="Course" id="tr-course" error={isOther ? undefined : problemOf('course')}>
        <Select
          data-autofocus
          width="full"
          placeholder={isOther || draft.courseId !== null ? undefined : 'Choose a course'}
          options={courseOptions(rules, likely)}
          value={isOther ? ANOTHER : (draft.courseId ?? '')}
          onValueChange={choose}
        />
      </Field>
      {isOther && (
        <Field
          label="What it was called"
          hint="It is kept, and meets no requirement"
          error={problemOf('course')}
        >
          <TextInput
            value={draft.courseName}
            onValueChange={(courseName) => onChange({ ...draft, courseName })}
          />
        </Field>
      )}
      <Field label="Completed on" id="tr-completedOn" error={problemOf('completedOn')}>
        <DateInput
          value={draft.completedOn}
          onChange={(completedOn) => onChange({ ...draft, completedOn })}
        />
      </Field>
      <Field label="Provider" need="optional">
        <TextInput
          value={draft.provider}
          onValueChange={(provider) => onChange({ ...draft, provider })}
        />
      </Field>
    </div>
  )
}

/** The likeliest first; the rest in the order of the catalogue. */
function courseOptions({ courses, courseById }: Rules, likely: readonly CourseId[]) {
  const first = likely.flatMap((id) => courseById.get(id) ?? [])
  const rest = courses.filter(({ id }) => !likely.includes(id))
  return [
    ...[...first, ...rest].map(({ id, title }) => ({ value: id, label: title })),
    { value: ANOTHER, label: 'Another course' },
  ]
}
