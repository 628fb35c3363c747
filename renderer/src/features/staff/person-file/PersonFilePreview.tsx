import '../../../ui/import-wizard/import-wizard.css'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import { applyPersonFile, type Beginning } from '../../../domain/person-file/apply-person-file.ts'
import type { PersonFilePlan } from '../../../domain/person-file/planned.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { importLog } from '../../../storage/repositories/log-rows.ts'
import { addressOfStaffMember } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { dayOf } from '../../../ui/format-time.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { BeginsHere } from './BeginsHere.tsx'
import { type PlannedWords, READING, RECORD, recordWords } from './planned-words.ts'
import { WhoIsIt } from './WhoIsIt.tsx'

interface PersonFilePreviewProps {
  readonly log: StaffLog
  readonly plan: PersonFilePlan
  readonly choice: string | null
  readonly onChoose: (choice: string) => void
  readonly onDone: () => void
}

/** What the file would add, line by line; nothing that is here is changed by it. */
export function PersonFilePreview(props: PersonFilePreviewProps) {
  const { log, plan, choice, onChoose, onDone } = props
  const [begins, setBegins] = useState<Beginning>({ startsOn: log.today, roleIds: [] })
  const { file, whom, records, readings } = plan
  const coming =
    records.filter(({ kind }) => kind === 'new' || kind === 'unknown-course').length +
    readings.filter(({ kind }) => kind === 'new').length
  const bringIn = useBringIn(plan, begins, onDone)
  return (
    <>
      <section className="st-part" aria-labelledby="st-file-who">
        <h2 id="st-file-who">{nameOf(file.person)}</h2>
        <p>
          Written by {file.school || 'a school without a name'} on {formatDate(dayOf(file.madeAt))}.
        </p>
        <WhoIsIt plan={plan} choice={choice} onChoose={onChoose} />
      </section>
      {whom === 'new' && <BeginsHere log={log} begins={begins} onChange={setBegins} />}
      <section className="st-part" aria-labelledby="st-file-training">
        <h2 id="st-file-training">Training</h2>
        {records.length === 0 && <p>None is in the file.</p>}
        <ul className="sd-rows">
          {records.map((planned) => (
            <Line
              key={planned.filed.key}
              title={planned.filed.courseTitle || planned.filed.courseName}
              detail={recordWords(planned)}
              look={RECORD[planned.kind]}
            />
          ))}
        </ul>
      </section>
      <section className="st-part" aria-labelledby="st-file-reading">
        <h2 id="st-file-reading">Reading</h2>
        {readings.length === 0 && <p>None is in the file.</p>}
        <ul className="sd-rows">
          {readings.map(({ filed, kind }) => (
            <Line
              key={filed.key}
              title={filed.title}
              detail={`Read on ${formatDate(filed.on)}.`}
              look={READING[kind]}
            />
          ))}
        </ul>
      </section>
      <div className="sd-wizard__bar">
        <span>
          {coming === 0
            ? 'Nothing new is in the file.'
            : 'Certificates do not come along: ask for them, they count as declared until then.'}
        </span>
        <Button
          look="primary"
          disabled={whom === null || (coming === 0 && whom !== 'new')}
          onClick={() => void bringIn()}
        >
          {verb(whom, coming, nameOf(file.person))}
        </Button>
      </div>
    </>
  )
}

interface LineProps {
  readonly title: string
  readonly detail: string
  readonly look: PlannedWords
}

function Line({ title, detail, look }: LineProps) {
  return (
    <li className="sd-row">
      <span className="sd-row__words">
        {title}
        <br />
        <span className="sd-small sd-muted">{detail}</span>
      </span>
      <Tag tone={look.tone} shape={look.shape}>
        {look.word}
      </Tag>
    </li>
  )
}

/** Exactly what a press would do. */
function verb(whom: Person | 'new' | null, coming: number, name: string): string {
  if (whom === null) return 'Say first who it is'
  if (coming > 0) return `Bring in ${plural(coming, 'line')}`
  return whom === 'new' ? `Add ${name}` : 'Nothing to bring in'
}

function useBringIn(plan: PersonFilePlan, begins: Beginning, onDone: () => void) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async () => {
    const { newId, now, author } = desk.context
    const making = { newId, now: now(), by: author() }
    const { person, records, receipts } = applyPersonFile(plan, making, begins)
    const name = nameOf(plan.file.person)
    const people = person === null ? [] : [person]
    const change = await importLog(desk, `File of ${name}`, { people, records, receipts })
    const id = person?.id ?? (plan.whom !== null && plan.whom !== 'new' ? plan.whom.id : '')
    onDone()
    navigate(addressOfStaffMember(id).replace(/^#/, ''))
    showWithUndo(`The file of ${name} is brought in.`, () => desk.undo(change))
  }
}
