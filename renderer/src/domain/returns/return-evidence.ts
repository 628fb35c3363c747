import type { GatheredAudit } from '../audit/gather-audit.ts'
import { linksAsked } from '../audit/signed-content.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { currentVersion } from '../evidence/evidence-state.ts'
import { signedAt, wasInPlace } from '../evidence/in-place.ts'
import { evidenceKindInWords } from '../evidence/kind-words.ts'
import type { Instant } from '../shared/dates.ts'
import type { EvidenceId, Sha256 } from '../shared/ids.ts'
import { compareText } from '../shared/text.ts'
import { evidencePath } from './package-names.ts'
import type { ReturnEvidence } from './return-document.ts'

/** The evidence of a return, numbered, and its numbers by piece. */
export interface NumberedEvidence {
  readonly evidence: readonly ReturnEvidence[]
  readonly numberById: ReadonlyMap<EvidenceId, number>
}

/**
 * Numbers the evidence that is used, in the order in which a reader meets it.
 *
 * Questions come first, in the template's order, then slots. Bytes that several pieces share
 * are packed once, under the first one's name. Until somebody has signed, what is there by
 * `asAt` counts as in place.
 */
export function numberEvidence(
  gathered: GatheredAudit,
  asAt: Instant,
  leftOut: ReadonlyMap<EvidenceId, string>,
): NumberedEvidence {
  const signed = signedAt(gathered.audit, gathered.signOffs) ?? asAt
  const pathByHash = new Map<Sha256, string>()
  const used = inReadingOrder(gathered)
  const evidence = used.map(({ piece, usedBy }, at) =>
    returnEvidence(piece, usedBy, at + 1, signed, leftOut, pathByHash),
  )
  return { evidence, numberById: new Map(used.map(({ piece }, at) => [piece.id, at + 1])) }
}

interface UsedPiece {
  readonly piece: Evidence
  readonly usedBy: readonly string[]
}

function inReadingOrder(gathered: GatheredAudit): readonly UsedPiece[] {
  const places = [
    ...gathered.lines.map(({ code }) => `question ${code}`),
    ...gathered.audit.template.slots.map(({ code }) => `slot ${code}`),
  ]
  const placeNumbers = new Map(places.map((place, at) => [place, at]))
  const usedIn = new Map<EvidenceId, { readonly at: number; readonly code: string }[]>()
  for (const { evidenceId, target } of linksAsked(gathered)) {
    const at = placeNumbers.get(`${target.type} ${target.code}`)
    if (at === undefined) continue
    const list = usedIn.get(evidenceId)
    if (list === undefined) usedIn.set(evidenceId, [{ at, code: target.code }])
    else list.push({ at, code: target.code })
  }
  return [...usedIn]
    .flatMap(([id, uses]) => {
      const piece = gathered.evidenceById.get(id)
      const sorted = [...uses].sort((a, b) => a.at - b.at)
      return piece === undefined ? [] : [{ piece, first: sorted[0]?.at ?? 0, uses: sorted }]
    })
    .sort(
      (a, b) =>
        a.first - b.first ||
        compareText(a.piece.title, b.piece.title) ||
        compareText(a.piece.id, b.piece.id),
    )
    .map(({ piece, uses }) => ({ piece, usedBy: [...new Set(uses.map(({ code }) => code))] }))
}

function returnEvidence(
  piece: Evidence,
  usedBy: readonly string[],
  number: number,
  signed: Instant,
  leftOut: ReadonlyMap<EvidenceId, string>,
  pathByHash: Map<Sha256, string>,
): ReturnEvidence {
  const { source } = currentVersion(piece)
  const kind = evidenceKindInWords(piece.kind)
  const { title, effectiveOn, reviewOn, expiresOn } = piece
  const facts = { number, title, kind, effectiveOn, reviewOn, expiresOn, usedBy }
  const inPlaceAtSignOff = wasInPlace(piece, signed)
  if (source.type === 'pointer') return { ...facts, source, inPlaceAtSignOff }
  const { sha256, size, fileName } = source
  const leftOutBecause = leftOut.get(piece.id) ?? null
  const ownPath = evidencePath(number, usedBy[0] ?? '', title, source)
  const path = leftOutBecause === null ? (pathByHash.get(sha256) ?? ownPath) : null
  if (path !== null) pathByHash.set(sha256, path)
  return {
    ...facts,
    source: { type: 'file', path, originalName: fileName, sha256, size, leftOutBecause },
    inPlaceAtSignOff,
  }
}
