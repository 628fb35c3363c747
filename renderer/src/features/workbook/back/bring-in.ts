import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import { guessKind } from '../../../domain/evidence/guess-kind.ts'
import { pieceWithFile } from '../../../domain/evidence/piece-with-file.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { latest } from '../../../domain/hand-off/older-save.ts'
import { dateInWords } from '../../../domain/shared/calendar.ts'
import type { Instant } from '../../../domain/shared/dates.ts'
import type { EvidenceId, HandOffId, QuestionCode } from '../../../domain/shared/ids.ts'
import {
  editsOfWorkbook,
  giversOfWorkbook,
  valueToStore,
} from '../../../domain/workbook/apply-workbook.ts'
import { namesTogether } from '../../../domain/workbook/names-together.ts'
import type { WorkbookPlan } from '../../../domain/workbook/plan.ts'
import { proposedTitle } from '../../../intake/file-names.ts'
import type { Desk } from '../../../storage/desk.ts'
import { newEvidence } from '../../../storage/repositories/evidence-files.ts'
import { bringBack, type ReturnOfOne } from '../../../storage/repositories/hand-offs.ts'
import { noteStanding } from '../../../storage/vault-check.ts'
import type { Brought, CameFile, OpenReturn } from '../open-workbook.ts'
import { closingOf } from './plan-return.ts'
import { standingOfFile } from './propose-place.ts'

export interface BringingIn {
  readonly desk: Desk
  readonly open: OpenReturn
  readonly plan: WorkbookPlan
  readonly gathered: GatheredAudit
  readonly handOffs: readonly HandOff[]
}

/** Writes what the preview showed, answers and files, as one change. */
export async function bringIn(bringing: BringingIn): Promise<Brought> {
  const { desk, open, plan, gathered, handOffs } = bringing
  const { choices } = open
  const edits = editsOfWorkbook(plan, choices, { gathered, at: desk.context.now() })
  const givers = giversOfWorkbook(plan, choices)
  const came = filesToBring(bringing)
  const closing = closingOf(open, handOffs, plan)
  const returns = handOffs.flatMap((handOff): readonly ReturnOfOne[] => {
    const questions = handOff.questions.filter(
      (code) => edits.has(code) && givers.get(code)?.has(handOff.name),
    )
    const files = came.ofHandOff.get(handOff.id) ?? []
    const closes = closing.get(handOff) === true
    const isOfIt = isBeside(open, handOff.id) && questions.length > 0
    if (!isOfIt && files.length === 0) return []
    const { fileName } = open
    const savedAt = savedAtOf(open, handOff.id)
    const back = { handOffId: handOff.id, fileName, questions: isOfIt ? questions : [], files }
    return [{ ...back, closes, ...(savedAt === null ? {} : { savedAt }) }]
  })
  const ids = new Set(returns.map(({ handOffId }) => handOffId))
  const from = [...new Set(handOffs.filter(({ id }) => ids.has(id)).map(({ name }) => name))]
  const change = await bringBack(desk, {
    auditId: gathered.audit.id,
    label:
      from.length === 0 ? `Workbook ${open.fileName}` : `What ${namesTogether(from)} gave back,`,
    edits,
    givers,
    pieces: came.pieces,
    links: came.links,
    returns,
  })
  for (const { kept } of came.files) if (kept.ok) noteStanding(desk, kept.file.sha256, 'present')
  const cells = plan.cells.filter((cell) => valueToStore(cell, choices) !== null).length
  const { deskId, fileName } = open
  return { deskId, fileName, from, cells, answers: edits.size, files: came.files.length, change }
}

/** Of her workbooks that are brought in now, when the newest was saved. */
const savedAtOf = ({ books }: OpenReturn, id: HandOffId): Instant | null =>
  latest(
    books
      .filter(({ read, standing }) => standing !== 'left' && read.identity?.handOff?.id === id)
      .map(({ read }) => read.savedAt),
  )

const isBeside = ({ books }: OpenReturn, id: HandOffId): boolean =>
  books.some(({ read, standing }) => standing !== 'left' && read.identity?.handOff?.id === id)

interface FilesToBring {
  readonly files: readonly CameFile[]
  readonly pieces: readonly Evidence[]
  readonly links: readonly { readonly piece: EvidenceId; readonly code: QuestionCode }[]
  readonly ofHandOff: ReadonlyMap<HandOffId, readonly EvidenceId[]>
}

/** A piece for each file with bytes that the library does not have; who gave it stands in its note. */
function filesToBring({ desk, open, gathered, handOffs }: BringingIn): FilesToBring {
  const files = open.files.filter((file) => standingOfFile(file, gathered) === 'new')
  const pieces: Evidence[] = []
  const links: { piece: EvidenceId; code: QuestionCode }[] = []
  const ofHandOff = new Map<HandOffId, EvidenceId[]>()
  for (const file of files) {
    const { kept, place, handOffId } = file
    if (!kept.ok) continue
    const known = pieceWithFile([...gathered.evidence, ...pieces], kept.file.sha256)
    const giver = handOffs.find(({ id }) => id === handOffId)
    const piece = known ?? newPiece(desk, file, giver?.name ?? null)
    if (piece === null) continue
    if (known === null) pieces.push(piece)
    if (place?.type === 'question') links.push({ piece: piece.id, code: place.code })
    if (handOffId !== null) {
      ofHandOff.set(handOffId, [...(ofHandOff.get(handOffId) ?? []), piece.id])
    }
  }
  return { files, pieces, links, ofHandOff }
}

function newPiece(desk: Desk, { kept, fileName }: CameFile, giver: string | null): Evidence | null {
  if (!kept.ok) return null
  const about = { title: proposedTitle(fileName), kind: guessKind(fileName) }
  const piece = newEvidence(desk, kept.file, about)
  if (giver === null) return piece
  const on = dateInWords(desk.context.today())
  return { ...piece, note: `Given by ${giver}, came back on ${on}.` }
}
