import type { ReadingFile } from '../packs/schemas/policies-file.ts'
import type { Edition } from '../packs/template.ts'
import type { PolicyId } from '../shared/ids.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { OwnReadingDocument, ReadingDocumentId } from './receipt.ts'

type PackDocument = ReadingFile['documents'][number]

/** Anything that a receipt can be for: of the pack's list, the school's own, or simply a policy. */
export interface ReadingDocument {
  readonly id: ReadingDocumentId
  readonly title: string
  readonly kind: string
  readonly edition: Edition | null
  /** The policy whose versions it has. */
  readonly policyId: PolicyId | null
  /** Its receipt also meets this shorter text. */
  readonly countsAs: ReadingDocumentId | null
  /** Holds older receipts; nobody is asked to read it any more. */
  readonly retired: boolean
  /** Versions that the school keeps where neither an edition nor a policy has them. */
  readonly ownVersions: OwnReadingDocument['versions']
  readonly from: 'pack' | 'school' | 'policy'
  readonly note: string
}

/** Every document that receipts can be for: the pack's in its order, the school's own, the other policies. */
export function readingDocuments(log: StaffLog): readonly ReadingDocument[] {
  const { pack } = log
  const own = new Map(log.readingDocuments.map((document) => [document.id, document]))
  const editions = new Map(pack.editions.map((edition) => [edition.id, edition]))
  const ofPack = pack.reading.documents.map((document) =>
    packDocument(document, editions, own.get(document.id)),
  )
  const packIds = new Set(ofPack.map(({ id }) => id))
  const ofSchool = log.readingDocuments.filter(({ id }) => !packIds.has(id)).map(ownDocument)
  const listed = [...ofPack, ...ofSchool]
  return [...listed, ...policyDocuments(log, listed)]
}

function packDocument(
  document: PackDocument,
  editions: ReadonlyMap<string, Edition>,
  own: OwnReadingDocument | undefined,
): ReadingDocument {
  return {
    id: document.id,
    title: document.title,
    kind: document.kind,
    edition: document.edition === null ? null : (editions.get(document.edition) ?? null),
    policyId: own?.policyId ?? document.policy ?? null,
    countsAs: document.countsAs ?? null,
    retired: document.retired ?? false,
    ownVersions: own?.versions ?? [],
    from: 'pack',
    note: document.note ?? '',
  }
}

function ownDocument(own: OwnReadingDocument): ReadingDocument {
  const { id, title, kind, policyId, retired, versions } = own
  const rest = { edition: null, countsAs: null, from: 'school', note: '' } as const
  return { id, title, kind, policyId, retired, ownVersions: versions, ...rest }
}

/** A policy that no list names can be read as well; the policy's id then names the document. */
function policyDocuments(
  log: StaffLog,
  listed: readonly ReadingDocument[],
): readonly ReadingDocument[] {
  const named = new Set(listed.flatMap(({ id, policyId }) => [id, policyId]))
  const titles = new Map<PolicyId, string>()
  for (const { id, title, kind } of log.pack.policies.policies) {
    if (kind === 'policy') titles.set(id, title)
  }
  for (const { id, title, kind } of log.policies) if (kind === 'policy') titles.set(id, title)
  return [...titles]
    .filter(([id]) => !named.has(id))
    .map(([id, title]) => ({
      id,
      title,
      kind: 'policy',
      edition: null,
      policyId: id,
      countsAs: null,
      retired: false,
      ownVersions: [],
      from: 'policy',
      note: '',
    }))
}
