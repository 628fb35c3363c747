import { useState } from 'react'
import type { AuditId } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { leaveOut } from '../../../storage/repositories/returns.ts'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { LeaveOutDialog } from '../packing/LeaveOutDialog.tsx'
import type { Attachment } from './attachment-state.ts'
import { FileFindings } from './FileFindings.tsx'
import { LookThrough } from './LookThrough.tsx'

interface AttachmentRowProps {
  readonly auditId: AuditId
  readonly file: Attachment
  /** Signed: it can be looked at, and not left out. */
  readonly locked: boolean
}

/** A file that asks for something: places found in it, or to be looked through by eye. */
export function AttachmentRow({ auditId, file, locked }: AttachmentRowProps) {
  const desk = useDesk()
  const [leaving, setLeaving] = useState(false)
  const { open, lookBecause, looked, fileName, packed } = file
  const { piece } = packed
  const toLookThrough = lookBecause !== null && looked === null
  return (
    <li className="rt-file">
      <div className="rt-file__head">
        <span className="rt-file__name">
          <strong>{piece.title}</strong> <span className="sd-muted">{fileName}</span>
        </span>
        <span className="sd-cluster">
          {open.length > 0 && (
            <Tag tone="warning" shape="partly">
              {plural(open.length, 'place')} to look at
            </Tag>
          )}
          {toLookThrough && (
            <Tag tone="info" shape="unanswered">
              Look through it yourself
            </Tag>
          )}
        </span>
      </div>
      {open.length > 0 && <FileFindings auditId={auditId} file={file} />}
      {toLookThrough && <LookThrough auditId={auditId} file={file} because={lookBecause} />}
      <div className="sd-cluster">
        <a href={addressOfEvidence(piece.id)}>Open {piece.title}</a>
        {!locked && desk.readOnly === null && (
          <Button
            small
            onClick={() => setLeaving(true)}
            aria-label={`Leave it out: ${piece.title}`}
          >
            Leave it out
          </Button>
        )}
      </div>
      {leaving && (
        <LeaveOutDialog
          title={piece.title}
          onClose={() => setLeaving(false)}
          onLeaveOut={(reason) => {
            void leaveOut(desk, auditId, piece, reason)
            setLeaving(false)
          }}
        />
      )}
    </li>
  )
}
