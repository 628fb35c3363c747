import { nameOf } from '../../../domain/people/person.ts'
import type { DueLine } from '../../../domain/training/due-list.ts'
import { lookOfCell } from '../../../domain/training/look.ts'
import { addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { LookWord } from '../words/LookTag.tsx'
import { shortDate } from '../words/short-date.ts'

/** Whom it is about: day, name, what, and how it stands today. */
export function DueLines({ lines }: { readonly lines: readonly DueLine[] }) {
  return (
    <ul className="tr-due">
      {lines.map(({ person, row, cell }) => (
        <li key={`${person.id} ${row.id}`}>
          <span className="tr-due__day">{cell.dueOn === null ? '' : shortDate(cell.dueOn)}</span>
          <a href={addressOfPersonsTraining(person.id)}>{nameOf(person)}</a>
          <span>{row.title}</span>
          <LookWord look={lookOfCell(cell)} />
        </li>
      ))}
    </ul>
  )
}
