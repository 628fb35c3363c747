import type { Audit } from '../../../domain/audit/audit.ts'
import type { Evidence, EvidencePointer } from '../../../domain/evidence/evidence.ts'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import { evidenceKindInWords } from '../../../domain/evidence/kind-words.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editEvidence } from '../../../storage/repositories/evidence.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Field } from '../../../ui/Field.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSavedText } from '../../../ui/use-saved-text.ts'
import { PieceFields } from '../PieceFields.tsx'
import { periodInWords } from '../piece-words.ts'

interface PieceDetailsProps {
  readonly audit: Audit
  readonly piece: Evidence
}

export function PieceDetails({ audit, piece }: PieceDetailsProps) {
  const { source } = currentVersion(piece)
  const locked = useIsLocked(audit)
  return (
    <section className="ev-part" aria-labelledby="ev-details">
      <h2 id="ev-details">Details</h2>
      {locked ? (
        <AsSigned piece={piece} />
      ) : (
        <>
          <PieceFields key={piece.id} auditId={audit.id} piece={piece} whole />
          {source.type === 'pointer' && <PlaceField audit={audit} piece={piece} source={source} />}
        </>
      )}
    </section>
  )
}

/** A pointer has no file to replace: when the folder moves, its place is written anew. */
function PlaceField(props: PieceDetailsProps & { readonly source: EvidencePointer }) {
  const { audit, piece, source } = props
  const desk = useDesk()
  const place = useSavedText(source.place, (text) =>
    isBlank(text)
      ? Promise.resolve()
      : editEvidence(desk, audit.id, piece, 'Place', (stored) => withPlace(stored, text)),
  )
  return (
    <Field
      label="Where it is kept"
      error={
        isBlank(place.value)
          ? `Say where someone would find it. Until then it is still “${source.place}”.`
          : undefined
      }
    >
      <TextInput {...place} />
    </Field>
  )
}

function withPlace(piece: Evidence, place: string): Evidence {
  const current = currentVersion(piece)
  if (current.source.type !== 'pointer') return piece
  const moved = { ...current, source: { ...current.source, place } }
  return { ...piece, versions: [...piece.versions.slice(0, -1), moved] }
}

function AsSigned({ piece }: { readonly piece: Evidence }) {
  const { source } = currentVersion(piece)
  const date = (day: string | null) => (day === null ? 'Not said' : formatDate(day))
  return (
    <SummaryList
      rows={[
        { key: 'kind', term: 'Kind', detail: evidenceKindInWords(piece.kind) },
        ...(source.type === 'pointer'
          ? [{ key: 'place', term: 'Where it is kept', detail: source.place }]
          : []),
        { key: 'effective', term: 'Effective date', detail: date(piece.effectiveOn) },
        { key: 'period', term: 'Period', detail: periodInWords(piece) ?? 'Not said' },
        { key: 'review', term: 'Review by', detail: date(piece.reviewOn) },
        { key: 'expires', term: 'Expires on', detail: date(piece.expiresOn) },
        { key: 'note', term: 'Note', detail: piece.note || 'None' },
      ]}
    />
  )
}
