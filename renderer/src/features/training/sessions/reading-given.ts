import type { Receipt } from '../../../domain/receipts/receipt.ts'
import type { DocumentToRead, ReadingStanding } from '../../../domain/receipts/standing.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import type { TrainingSession } from '../../../domain/training/record.ts'
import type { Desk } from '../../../storage/desk.ts'

/** Which of those who were there are asked to read a document and have not. */
export function stillToRead(
  { people }: ReadingStanding,
  documentId: string,
  present: ReadonlySet<PersonId>,
): readonly PersonId[] {
  return people
    .filter(
      ({ person, cells }) => present.has(person.id) && cells.get(documentId)?.state === 'not-yet',
    )
    .map(({ person }) => person.id)
}

/**
 * Receipts of what was read in the time that was given.
 *
 * Only for those who are asked and have not: an entry for anybody else would say more than
 * was the case.
 */
export function receiptsOfSession(
  desk: Desk,
  standing: ReadingStanding,
  documents: readonly DocumentToRead[],
  present: ReadonlySet<PersonId>,
  session: Pick<TrainingSession, 'id' | 'title'>,
  on: LocalDate,
): readonly Receipt[] {
  const { newId, now, author } = desk.context
  return documents.flatMap(({ id, version }) =>
    stillToRead(standing, id, present).map(
      (personId): Receipt => ({
        id: newId(),
        personId,
        documentId: id,
        version,
        state: 'read',
        on,
        method: 'on-behalf',
        reason: `Reading time was given at “${session.title}”`,
        note: '',
        recordedBy: author(),
        recordedAt: now(),
        typedName: null,
        check: null,
        proof: null,
        corrects: null,
        source: { type: 'session', key: session.id, from: '' },
      }),
    ),
  )
}
