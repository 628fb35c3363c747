import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { plural } from '../../../ui/format-number.ts'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { NotMarked } from '../NotMarked.tsx'
import type { Packing } from '../packing/packing.ts'
import { namesInPackage } from '../packing/packing.ts'
import { reviewRows } from './review-rows.ts'

interface ReviewDialogProps {
  readonly packing: Packing
  readonly gathered: GatheredAudit
  readonly onMake: () => void
  readonly onClose: () => void
}

/** The last look before it is made: whose it is, for whom, and what is in it. */
export function ReviewDialog({ packing, gathered, onMake, onClose }: ReviewDialogProps) {
  const names = namesInPackage(packing.document)
  return (
    <Dialog
      wide
      title="What will leave the school"
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={onMake}>
            Make it now
          </Button>
          <Button onClick={onClose}>Not yet</Button>
        </>
      }
    >
      <NotMarked gathered={gathered} />
      <SummaryList rows={reviewRows(packing, gathered)} />
      <Disclosure summary={`${plural(names.length, 'file')} in ${packing.fileName}`}>
        <ul className="rt-names">
          {names.map((name) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Dialog>
  )
}
