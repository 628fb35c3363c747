import type { Evidence } from '../../domain/evidence/evidence.ts'
import {
  currentVersion,
  type EvidenceState,
  evidenceStateInWords,
  stateOfEvidence,
} from '../../domain/evidence/evidence-state.ts'
import { wasInPlace } from '../../domain/evidence/in-place.ts'
import type { Instant } from '../../domain/shared/dates.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useMissingFiles } from '../../storage/missing-files.ts'
import type { StateKind, Tone } from '../../ui/states.ts'
import { Tag } from '../../ui/Tag.tsx'

const LOOKS: Readonly<
  Record<EvidenceState['state'], { readonly tone: Tone; readonly shape: StateKind }>
> = {
  current: { tone: 'success', shape: 'met' },
  due: { tone: 'warning', shape: 'partly' },
  expired: { tone: 'danger', shape: 'not' },
  'missing-file': { tone: 'danger', shape: 'missing' },
}

/** How a piece stands today, in a word and a shape. */
export function PieceStateTag({ piece }: { readonly piece: Evidence }) {
  const today = useDesk().context.today()
  const { missing, damaged } = useMissingFiles()
  const state = stateOfEvidence(piece, today, missing)
  const { source } = currentVersion(piece)
  const isDamaged = source.type === 'file' && damaged.has(source.sha256)
  return (
    <Tag {...LOOKS[state.state]}>{isDamaged ? 'File damaged' : evidenceStateInWords(state)}</Tag>
  )
}

/** Whether a signature was already under this file. Nothing while nothing was signed. */
export function SinceSignOffTag(props: {
  readonly piece: Evidence
  readonly signed: Instant | null
}) {
  if (props.signed === null) return null
  return wasInPlace(props.piece, props.signed) ? (
    <Tag>In place at sign-off</Tag>
  ) : (
    <Tag tone="info">Added since sign-off</Tag>
  )
}
