import { memo } from 'react'
import { counted } from '../../../domain/shared/text.ts'
import type { CourseReading } from '../../../domain/training/importing/questions.ts'
import type { Course } from '../../../domain/training/requirement.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { chooseCourse } from './history-store.ts'

interface CourseReadingsProps {
  readonly readings: readonly CourseReading[]
  readonly courses: readonly Course[]
}

/** How each wording of a course is read; those that no catalogue knows come first and open. */
export function CourseReadings({ readings, courses }: CourseReadingsProps) {
  const open = readings.filter(({ found }) => found.type !== 'found')
  const known = readings.filter(({ found }) => found.type === 'found')
  return (
    <>
      {open.length > 0 && (
        <section className="sd-wizard__part" aria-labelledby="th-what">
          <h2 id="th-what">Which course is this? ({open.length})</h2>
          <p className="sd-muted">
            No catalogue has these names. Kept by its name, a record is there and meets no
            requirement.
          </p>
          <Readings readings={open} courses={courses} />
        </section>
      )}
      {known.length > 0 && (
        <Disclosure summary={`How the other ${counted(known.length, 'course name')} are read`}>
          <Readings readings={known} courses={courses} />
        </Disclosure>
      )}
    </>
  )
}

function Readings({ readings, courses }: CourseReadingsProps) {
  return (
    <ul className="sd-wizard__rows">
      {readings.map((reading) => (
        <Reading key={reading.key} reading={reading} courses={courses} />
      ))}
    </ul>
  )
}

interface ReadingProps {
  readonly reading: CourseReading
  readonly courses: readonly Course[]
}

const Reading = memo(function Reading({ reading, courses }: ReadingProps) {
  const { key, text, rows, found, choice } = reading
  const likely = found.type === 'likely' ? found.courses : []
  const others = courses.filter((course) => !likely.includes(course))
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words">
        <Field label={text} hint={hintOf(reading)}>
          <Select
            placeholder={likely.length > 0 ? 'Choose, or its rows are left out' : undefined}
            options={[
              ...likely.map(({ id, title }) => ({ value: id, label: `${title} (likely)` })),
              { value: 'none', label: 'None of ours: keep it by its name' },
              { value: 'skip', label: `Leave out ${counted(rows.length, 'row')}` },
              ...others.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            value={choice ?? proposed(found)}
            onValueChange={(value) => chooseCourse(key, value === '' ? null : value)}
          />
        </Field>
      </div>
    </li>
  )
})

function hintOf({ rows, found }: CourseReading): string {
  const count = counted(rows.length, 'row')
  return found.type === 'found' && found.by === 'part'
    ? `${count}. A name of the course stands among other words.`
    : `${count}.`
}

function proposed(found: CourseReading['found']): string {
  if (found.type === 'found') return found.course.id
  return found.type === 'unknown' ? 'none' : ''
}
