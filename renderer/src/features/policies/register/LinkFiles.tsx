import { useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { linkEach } from '../../../storage/repositories/evidence.ts'
import { useGatheredAudit } from '../../../storage/use-gathered-audit.tsx'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { openLinks } from '../policy/feeds.ts'

/** Files of policies in force that prove more of the audit than they are linked to. */
export function LinkFiles({ lines }: { readonly lines: readonly PolicyLine[] }) {
  const gathered = useGatheredAudit()
  return gathered ? <OpenLinks lines={lines} gathered={gathered} /> : null
}

interface OpenLinksProps {
  readonly lines: readonly PolicyLine[]
  readonly gathered: GatheredAudit
}

function OpenLinks({ lines, gathered }: OpenLinksProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const locked = useIsLocked(gathered.audit)
  const links = useMemo(() => openLinks(lines, gathered), [lines, gathered])
  if (locked || links.length === 0) return null
  const files = new Set(links.map(({ piece }) => piece.id)).size
  const link = async () => {
    const label = `Linking ${plural(files, 'policy file')}`
    const change = await linkEach(desk, gathered.audit.id, label, links)
    showWithUndo(`${plural(files, 'policy file')} linked to what they prove.`, () =>
      desk.undo(change),
    )
  }
  return (
    <div className="sd-no-print">
      <Notification
        title={`${plural(files, 'policy file')} could prove more of the audit`}
        actions={
          <Button small onClick={() => void link()}>
            Link {files === 1 ? 'it' : 'them'} in {plural(links.length, 'place')}
          </Button>
        }
      >
        The pack names the questions and lines of the return that a policy proves. The page of each
        policy shows which; one undo takes all of it back.
      </Notification>
    </div>
  )
}
