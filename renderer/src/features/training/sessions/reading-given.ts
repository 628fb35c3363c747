import { newReceipt, type Receipt } from '../../../domain/receipts/receipt.ts'
import type { DocumentToRead, ReadingStanding } from '../../../domain/receipts/standing.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import type { TrainingSession } from '../../../domain/training/record.ts'
import type { Desk } from '../../../storage/desk.ts'

/**
 * Which of those who were there were asked to read a document and had not.
 *
 * Who read the same version later has a receipt, and needs no second one.
 */
export function stillToRead(
  { people }: ReadingStanding,
  receipts: readonly Receipt[],
  { id, version }: Pick<DocumentToRead, 'id' | 'version'>,
  present: ReadonlySet<PersonId>,
): readonly PersonId[] {
  const corrected = new Set(receipts.map(({ corrects }) => corrects))
  const readSince = new Set(
    receipts
      .filter((one) => one.documentId === id && one.version === version && one.state === 'read')
      .filter((one) => !corrected.has(one.id))
      .map(({ personId }) => personId),
  )
  return people
    .filter(({ person }) => !readSince.has(person.id))
    .filter(({ person, cells }) => present.has(person.id) && cells.get(id)?.state === 'not-yet')
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
  receipts: readonly Receipt[],
  documents: readonly DocumentToRead[],
  present: ReadonlySet<PersonId>,
  session: Pick<TrainingSession, 'id' | 'title'>,
  on: LocalDate,
): readonly Receipt[] {
  const { newId, now, author } = desk.context
  return documents.flatMap(({ id, version }) =>
    stillToRead(standing, receipts, { id, version }, present).map((personId) =>
      newReceipt({
        id: newId(),
        personId,
        documentId: id,
        version,
        state: 'read',
        on,
        method: 'on-behalf',
        reason: `Reading time was given at “${session.title}”`,
        recordedBy: author(),
        recordedAt: now(),
        source: { type: 'session', key: session.id, from: '' },
      }),
    ),
  )
}
