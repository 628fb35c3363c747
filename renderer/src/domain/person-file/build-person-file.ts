import type { Evidence } from '../evidence/evidence.ts'
import { nameOf, type Person } from '../people/person.ts'
import { titleOfRole } from '../people/roles.ts'
import { readingDocuments } from '../receipts/documents.ts'
import { type Receipt, STANDING } from '../receipts/receipt.ts'
import { standingReceipts } from '../receipts/standing-receipts.ts'
import type { Instant } from '../shared/dates.ts'
import { slugOf } from '../shared/text.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { TrainingRecord } from '../training/record.ts'
import { type Rules, rulesInForce } from '../training/rules.ts'
import type { FiledReading, FiledRecord, PersonFile } from './person-file.ts'
import { PERSON_FILE_KIND } from './person-file.ts'

interface Making {
  readonly school: string
  readonly madeAt: Instant
}

/**
 * What somebody takes along when she moves.
 *
 * Her own training and readings only. Notes, reasons, exemptions, who recorded what, and what
 * she declined stay at the school, and so do the files of certificates: their names go along.
 */
export function buildPersonFile(log: StaffLog, person: Person, making: Making): PersonFile {
  const rules = rulesInForce(log)
  const pieces = new Map(log.evidence.map((piece) => [piece.id, piece]))
  const own = <T extends { readonly personId: string }>(all: readonly T[]) =>
    all.filter(({ personId }) => personId === person.id)
  return {
    kind: PERSON_FILE_KIND,
    format: 1,
    sealing: 'none',
    madeAt: making.madeAt,
    school: making.school,
    person: {
      key: person.id,
      title: person.title,
      given: person.given,
      family: person.family,
      preferredGiven: person.preferredGiven,
      preferredFamily: person.preferredFamily,
      post: person.post,
      startsOn: person.startsOn,
      endsOn: person.endsOn,
      roles: person.roles.map((role) => ({
        ...role,
        title: titleOfRole(log.pack.training.roles, role.roleId),
      })),
    },
    records: own(log.records)
      .map((record) => filedRecord(record, rules, pieces, making.school))
      .sort((a, b) => byDay(a.completedOn, b.completedOn, a.key, b.key)),
    readings: filedReadings(log, own(log.receipts), making.school),
  }
}

function byDay(a: string, b: string, keyA: string, keyB: string): number {
  return a === b ? (keyA < keyB ? -1 : 1) : a < b ? -1 : 1
}

const FILE_NAME = /^\S[^\n]{0,200}\.(pdf|jpe?g|png|heic|docx?|tiff?)$/i

function filedRecord(
  record: TrainingRecord,
  rules: Rules,
  pieces: ReadonlyMap<string, Evidence>,
  school: string,
): FiledRecord {
  const { courseId, courseName, startedOn, completedOn, provider, hours, delivery, result } = record
  const broughtAlong = record.source.type === 'person-file'
  const { state, evidenceId, note } = record.certificate
  const filed = pieces.get(evidenceId ?? '')
  // A list may have named a file that nobody has filed; other notes stay here.
  const named = FILE_NAME.test(note) ? note : ''
  return {
    key: broughtAlong ? record.source.key : record.id,
    at: broughtAlong ? record.source.from : school,
    courseId,
    courseTitle: rules.courseById.get(courseId ?? '')?.title ?? courseName,
    courseName,
    startedOn,
    completedOn,
    provider,
    hours,
    delivery,
    result,
    certificate: { state, fileName: fileNameOf(filed) ?? named },
    dueOverride: record.dueOverride,
  }
}

function fileNameOf(piece: Evidence | undefined): string | null {
  const source = piece?.versions.at(-1)?.source
  return source?.type === 'file' ? source.fileName : null
}

function filedReadings(
  log: StaffLog,
  receipts: readonly Receipt[],
  school: string,
): FiledReading[] {
  const documents = new Map(readingDocuments(log).map((document) => [document.id, document]))
  const labels = new Map(
    log.policies.flatMap(({ versions }) => versions.map(({ id, label }) => [id, label] as const)),
  )
  return standingReceipts(receipts)
    .filter(({ state }) => state === 'read')
    .map((receipt): FiledReading => {
      const document = documents.get(receipt.documentId)
      const broughtAlong = receipt.source?.type === 'person-file'
      const { version } = receipt
      const own = document?.ownVersions.find(({ id }) => id === version)?.label
      const label = document?.edition?.title ?? labels.get(version) ?? own
      return {
        key: broughtAlong ? (receipt.source?.key ?? receipt.id) : receipt.id,
        at: broughtAlong ? (receipt.source?.from ?? '') : school,
        documentId: receipt.documentId,
        title: document?.title ?? (receipt.note || receipt.documentId),
        version,
        versionLabel: label ?? (version === STANDING ? '' : version),
        guidance: broughtAlong || (document?.edition ?? null) !== null,
        on: receipt.on,
      }
    })
    .sort((a, b) => byDay(a.on, b.on, a.key, b.key))
}

/** The text of `person.json`: readable by people too. */
export function personFileText(file: PersonFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

/** `training-and-reading-daljit-sandhu.zip`. */
export function nameOfPersonFile(person: Person): string {
  const name = slugOf(nameOf(person), 60)
  return name === '' ? 'training-and-reading.zip' : `training-and-reading-${name}.zip`
}
