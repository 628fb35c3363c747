import { checklists } from '../../../domain/induction/starters.ts'
import type { Person } from '../../../domain/people/person.ts'
import { shareOf } from '../../../domain/receipts/share-by-role.ts'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { cellStateWords } from '../../../domain/training/line-words.ts'
import { type TrainingCell, trainingStanding } from '../../../domain/training/standing.ts'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import {
  addressOfInduction,
  addressOfPersonsReading,
  addressOfPersonsTraining,
} from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { StateTag, Tag } from '../../../ui/Tag.tsx'

/** How somebody stands with training and reading, what is open first, with the way to each. */
export function InShort({ person }: { readonly person: Person }) {
  const log = useStaffLog()
  if (log === undefined) return null
  return (
    <>
      <InductionInShort log={log} person={person} />
      <TrainingInShort log={log} person={person} />
      <ReadingInShort log={log} person={person} />
    </>
  )
}

interface PartProps {
  readonly log: StaffLog
  readonly person: Person
}

/** For whoever began this school year or will, and for whom a checklist was opened. */
function InductionInShort({ log, person }: PartProps) {
  const checklist = checklists(log).find((one) => one.person.id === person.id)
  if (checklist === undefined) return null
  const { done, of, state, induction } = checklist
  return (
    <section className="st-part" aria-labelledby="st-induction">
      <h2 id="st-induction">Induction</h2>
      <p>
        {state === 'complete' ? 'All done' : `${done} of ${of} done`}
        {induction.signedOn !== null && `, signed on ${formatDate(induction.signedOn)}`}.{' '}
        <a href={addressOfInduction(person.id)}>Open the checklist</a>
      </p>
    </section>
  )
}

function TrainingInShort({ log, person }: PartProps) {
  const { people, rows } = trainingStanding(log)
  const hers = people.find((one) => one.person.id === person.id)
  const cells = rows.flatMap((row) => {
    const cell = hers?.cells.get(row.id)
    return cell === undefined ? [] : [{ row, cell }]
  })
  const done = cells.filter(({ cell }) => cell.state === 'in-date' || cell.state === 'due-soon')
  const open = cells.filter(({ cell }) => OPEN.has(cell.state))
  return (
    <section className="st-part" aria-labelledby="st-training">
      <h2 id="st-training">Training</h2>
      <p>
        {cells.length === 0
          ? 'Nothing is asked of them today. '
          : `${done.length} of ${cells.length} in date. `}
        <a href={addressOfPersonsTraining(person.id)}>All their training</a>
      </p>
      {open.length > 0 && (
        <ul className="sd-rows">
          {open.map(({ row, cell }) => (
            <li className="sd-row" key={row.id}>
              <span className="sd-row__words">{row.title}</span>
              <Tag
                tone={cell.state === 'due-soon' ? 'warning' : 'danger'}
                shape={cell.state === 'due-soon' ? 'partly' : 'missing'}
              >
                {cellStateWords(cell)}
                {dayWords(cell, log.today)}
              </Tag>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** When, as far as that still says something: nobody can record training for a first day long past. */
function dayWords({ state, dueOn }: TrainingCell, today: LocalDate): string {
  if (dueOn === null || (state === 'never' && dueOn < today)) return ''
  return `${state === 'overdue' ? ' since' : ', due'} ${formatDate(dueOn)}`
}

const OPEN: ReadonlySet<string> = new Set(['never', 'overdue', 'due-soon'])

function ReadingInShort({ log, person }: PartProps) {
  const { people, documents } = readingStanding(log)
  const hers = people.find((one) => one.person.id === person.id)
  const { read, asked, exempt } = shareOf(hers?.cells.values() ?? [])
  const open = documents.filter(({ id }) => {
    const state = hers?.cells.get(id)?.state
    return state === 'not-yet' || state === 'declined'
  })
  return (
    <section className="st-part" aria-labelledby="st-reading">
      <h2 id="st-reading">Reading</h2>
      <p>
        {asked - exempt === 0
          ? 'Nothing is to be read by them today. '
          : `${read} of ${asked - exempt} read. `}
        <a href={addressOfPersonsReading(person.id)}>All their reading</a>
      </p>
      {open.length > 0 && (
        <ul className="sd-rows">
          {open.map(({ id, title }) => (
            <li className="sd-row" key={id}>
              <span className="sd-row__words">{title}</span>
              {hers?.cells.get(id)?.state === 'declined' ? (
                <StateTag state="not">Declined</StateTag>
              ) : (
                <OpenTag isLate={hers?.cells.get(id)?.late === true} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Late only by law or guidance; what the school itself asks is still to read. */
function OpenTag({ isLate }: { readonly isLate: boolean }) {
  return isLate ? (
    <Tag tone="warning" shape="missing">
      Late
    </Tag>
  ) : (
    <Tag tone="info" shape="unanswered">
      Still to read
    </Tag>
  )
}
