import type { SignOff } from '../../../domain/audit/audit.ts'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import type { SlotLine } from '../../../domain/evidence/evidence-use.ts'
import { evidenceKindInWords } from '../../../domain/evidence/kind-words.ts'
import { addresses, addressOfEvidence, addressOfSlot } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { dayOfPiece, type ToldGovernors as Told } from './handover-summary.ts'

interface ToldGovernorsProps {
  readonly told: Told
  readonly gathered: GatheredAudit
}

/** Reports, minutes and visits with their dates, and the meetings that signatures name. */
export function ToldGovernors({ told: { slots, others }, gathered }: ToldGovernorsProps) {
  const meetings = gathered.signOffs.filter(
    ({ meeting, minute }) => meeting !== '' || minute !== '',
  )
  const rows = [
    ...slots.map((line) => ({
      key: line.slot.code,
      term: <a href={addressOfSlot(line.slot.code)}>{line.slot.code}</a>,
      detail: <Slot line={line} />,
    })),
    ...(others.length > 0
      ? [{ key: 'others', term: 'Others in the library', detail: <Pieces pieces={others} /> }]
      : []),
    ...(meetings.length > 0
      ? [{ key: 'meetings', term: 'Minuted', detail: <Meetings signOffs={meetings} /> }]
      : []),
  ]
  return (
    <Panel title="What governors were told">
      {rows.length === 0 ? (
        <p>
          No report to governors, minutes or visit notes are in the{' '}
          <a href={addresses.evidence}>evidence</a> yet.
        </p>
      ) : (
        <SummaryList rows={rows} />
      )}
    </Panel>
  )
}

function Slot({ line: { slot, evidence, state, reason } }: { line: SlotLine }) {
  return (
    <div className="sd-stack sd-stack--tight">
      <p>{slot.title}</p>
      {evidence.length > 0 && <Pieces pieces={evidence} />}
      {evidence.length === 0 && state === 'missing' && <p className="sd-muted">Nothing yet.</p>}
      {state === 'na' && <p className="sd-muted">Said not to apply.</p>}
      {reason !== '' && <p className="sd-muted">{reason}</p>}
    </div>
  )
}

function Pieces({ pieces }: { pieces: readonly Evidence[] }) {
  return (
    <ul className="rc-lines">
      {pieces.map((piece) => (
        <li key={piece.id}>
          <a href={addressOfEvidence(piece.id)}>{piece.title}</a>{' '}
          <span className="sd-muted">
            {evidenceKindInWords(piece.kind)}, {formatDate(dayOfPiece(piece))}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Meetings({ signOffs }: { signOffs: readonly SignOff[] }) {
  return (
    <ul className="rc-lines">
      {signOffs.map(({ id, revision, name, meeting, minute, on }) => (
        <li key={id}>
          {[meeting, minute].filter((words) => words !== '').join(', ')}{' '}
          <span className="sd-muted">
            signature of {name}, {formatDate(on)}, revision {revision}
          </span>
        </li>
      ))}
    </ul>
  )
}
