import { nameOf } from '../people/person.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { readerGroups } from './reader-groups.ts'
import {
  asksNothing,
  type DocumentToRead,
  type ReadingCell,
  type ReadingStanding,
} from './reading.ts'
import {
  type ReadingShare,
  type RoleShare,
  shareByRole,
  shareOf,
  shareOfDocument,
} from './share-by-role.ts'
import { readingStanding } from './standing.ts'

/** One document in counts. Holds nobody's name. */
export interface DocumentCounts {
  readonly documentId: string
  readonly title: string
  readonly versionLabel: string
  /** First day of the version, as far as it is known. */
  readonly versionSince: LocalDate | null
  readonly share: ReadingShare
  /** Whom guidance names apart from whom only the school asks; empty where it names nobody. */
  readonly groups: readonly GroupCounts[]
  /** The first and the last day on which one of those who count has read it. */
  readonly readFrom: LocalDate | null
  readonly readTo: LocalDate | null
}

export interface GroupCounts {
  /** `staff and trainees`, `governors`. */
  readonly title: string
  readonly share: ReadingShare
}

/** What the partnership may have: counts only. */
export interface CountsSummary {
  readonly asAt: LocalDate
  /** Everybody at the school, governors and helpers with them. */
  readonly people: number
  readonly documents: readonly DocumentCounts[]
}

/** Number asked, number who have read, per cent, days and version of each document; nobody is named. */
export function countsSummary(log: StaffLog, day: LocalDate = log.today): CountsSummary {
  const standing = readingStanding(log, day)
  return {
    asAt: day,
    people: standing.people.length,
    documents: standing.documents.map((document) => countsOf(log, standing, document)),
  }
}

/** Papers for governors or an inspector, which she asks for herself: names and days. */
export interface FullSummary extends CountsSummary {
  readonly roles: readonly RoleShare[]
  readonly lists: readonly DocumentList[]
}

export interface DocumentList {
  readonly documentId: string
  readonly title: string
  readonly versionLabel: string
  readonly lines: readonly DocumentListLine[]
}

export interface DocumentListLine {
  readonly name: string
  readonly post: string
  readonly state: Exclude<ReadingCell['state'], 'not-asked' | 'no-version'>
  readonly on: LocalDate | null
  readonly since: LocalDate | null
  readonly reason: string
}

/** The same with the share of each role and, for each document, who has read it and who has not. */
export function fullSummary(log: StaffLog, day: LocalDate = log.today): FullSummary {
  const standing = readingStanding(log, day)
  return {
    ...countsSummary(log, day),
    roles: shareByRole(log, standing),
    lists: standing.documents.map(({ id, title, versionLabel }) => ({
      documentId: id,
      title,
      versionLabel,
      lines: linesOf(standing, id),
    })),
  }
}

function linesOf({ people }: ReadingStanding, documentId: string): readonly DocumentListLine[] {
  return people.flatMap(({ person, cells }): readonly DocumentListLine[] => {
    const cell = cells.get(documentId)
    if (cell === undefined) return []
    const { state, receipt, since } = cell
    if (asksNothing(state)) return []
    return [
      {
        name: nameOf(person),
        post: person.post,
        state,
        on: receipt?.on ?? null,
        since,
        reason: state === 'read' ? '' : (receipt?.reason ?? ''),
      },
    ]
  })
}

function countsOf(
  log: StaffLog,
  standing: ReadingStanding,
  document: DocumentToRead,
): DocumentCounts {
  const groups = readerGroups(log, standing, document)
  const days = standing.people
    .flatMap(({ cells }) => {
      const cell = cells.get(document.id)
      return cell?.state === 'read' && cell.receipt !== null ? [cell.receipt.on] : []
    })
    .sort()
  return {
    documentId: document.id,
    title: document.title,
    versionLabel: document.versionLabel,
    versionSince: document.since,
    share: shareOfDocument(standing, document.id),
    groups: groups.some(({ byGuidance }) => byGuidance)
      ? groups.map(({ all, readers }) => ({
          title: all,
          share: shareOf(readers.map(({ cell }) => cell)),
        }))
      : [],
    readFrom: days[0] ?? null,
    readTo: days.at(-1) ?? null,
  }
}
