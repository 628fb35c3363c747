import type { TrainingSession } from '../../../domain/training/record.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveSession } from '../../../storage/repositories/training.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { Training } from '../use-training.ts'
import { lastDay } from './session-draft.ts'

interface SessionBasicsProps {
  readonly training: Training
  readonly session: TrainingSession
}

/** Course and day, which every record of the session has too: all of them change together. */
export function SessionBasics({ training, session }: SessionBasicsProps) {
  const recast = useRecast(training, session)
  const { today } = training.log
  const isToCome = lastDay(session.on, session.until) > today
  return (
    <section className="tr-part sd-no-print" aria-labelledby="tr-basics">
      <h2 id="tr-basics">Course and day</h2>
      <p>A change here changes the record of everybody who was there.</p>
      <div className="tr-fields">
        <Field label="Course">
          <Select
            width="full"
            placeholder="None of the catalogue"
            options={training.rules.courses.map(({ id, title }) => ({ value: id, label: title }))}
            value={session.courseId ?? ''}
            onValueChange={(id) => void recast({ courseId: id === '' ? null : id })}
          />
        </Field>
        <Field
          label="Day"
          error={
            isToCome
              ? 'This day is still to come. Correct it, or the records are not yet true.'
              : undefined
          }
        >
          <DateInput
            value={session.on}
            onChange={(on) => {
              if (on !== null) void recast({ on })
            }}
          />
        </Field>
        <Field label="Last day" need="optional">
          <DateInput value={session.until} onChange={(until) => void recast({ until })} />
        </Field>
      </div>
    </section>
  )
}

function useRecast({ log, rules }: Training, session: TrainingSession) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (change: Partial<Pick<TrainingSession, 'courseId' | 'on' | 'until'>>) => {
    const next = { ...session, ...change }
    const course = rules.courseById.get(next.courseId ?? '')
    const records = log.records
      .filter(({ sessionId }) => sessionId === session.id)
      .map((record) => ({
        ...record,
        courseId: next.courseId,
        courseName: 'courseId' in change ? (course?.title ?? next.title) : record.courseName,
        completedOn: lastDay(next.on, next.until),
      }))
    const label = `Course and day of “${session.title}”`
    const done = await saveSession(desk, label, { session: next, records })
    showWithUndo(`“${session.title}” and its ${records.length} records are changed.`, () =>
      desk.undo(done),
    )
  }
}
