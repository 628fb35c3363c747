import { useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { EvidenceTarget } from '../../../domain/evidence/evidence.ts'
import { evidenceOfSlot } from '../../../domain/returns/papers/evidence-of-slot.ts'
import type { SlotCode } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { linkAll } from '../../../storage/repositories/evidence.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

interface FromStaffLogProps {
  readonly gathered: GatheredAudit
  readonly code: SlotCode
}

/** Files of the staff log that the line asks for: they go into it when she says so, all with one press. */
export function FromStaffLog({ gathered, code }: FromStaffLogProps) {
  const { audit, evidenceLinks, evidenceById } = gathered
  const desk = useDesk()
  const locked = useIsLocked(audit)
  const log = useStaffLog()
  const tellUndo = useUndoToast()
  const pieces = useMemo(() => {
    const slot = audit.template.slots.find((one) => one.code === code)
    if (log === undefined || slot === undefined) return []
    const there = new Set(
      evidenceLinks
        .filter(({ target }) => target.type === 'slot' && target.code === code)
        .map(({ evidenceId }) => evidenceId),
    )
    return evidenceOfSlot(log, slot)
      .filter((id) => !there.has(id))
      .flatMap((id) => evidenceById.get(id) ?? [])
  }, [log, audit, code, evidenceLinks, evidenceById])
  if (pieces.length === 0 || locked) return null
  const target: EvidenceTarget = { type: 'slot', code }
  const putHere = async () => {
    const change = await linkAll(desk, audit.id, pieces, target)
    tellUndo(`${plural(pieces.length, 'file')} put into ${code}.`, () => desk.undo(change))
  }
  return (
    <div className="rt-suggestions">
      <h3>From your staff log</h3>
      <ul>
        {pieces.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      <div>
        <Button small icon="plus" onClick={() => void putHere()}>
          {pieces.length === 1 ? 'Put it here' : `Put these ${pieces.length} here`}
        </Button>
      </div>
    </div>
  )
}
