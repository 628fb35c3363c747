import { useState } from 'react'
import { protectOutcome } from '../../../bridge/protect-outcome.ts'
import type { PackageFile } from '../../../domain/delivery/delivery.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import {
  readProtectedCopies,
  recordProtectedCopy,
} from '../../../storage/repositories/protected-copies.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatMoment } from '../../../ui/format-time.ts'
import { PassphraseDialog } from '../../../ui/passphrase/PassphraseDialog.tsx'
import { PackageActions } from './PackageActions.tsx'

/** Whether the package can be read by whoever holds it, and the copy that only a passphrase opens. */
export function ProtectPackage({ made }: { readonly made: MadeReturn }) {
  const desk = useDesk()
  const [asking, setAsking] = useState(false)
  const copies = useStored(() => readProtectedCopies(desk.db, made.id), [desk.db, made.id]) ?? []
  return (
    <section className="sd-stack sd-stack--tight" aria-label="Protection">
      <p>
        <strong>This package is not protected:</strong> whoever holds it can read it. Send it by
        your school’s secure mail or in the way that your partnership names, or protect a copy.
      </p>
      {copies.map((copy) => (
        <ProtectedCopy key={copy.id} made={made} copy={copy} />
      ))}
      {desk.readOnly === null && (
        <div>
          <Button onClick={() => setAsking(true)}>Protect with a passphrase</Button>
        </div>
      )}
      {asking && <ProtectDialog made={made} onClose={() => setAsking(false)} />}
    </section>
  )
}

function ProtectDialog({
  made,
  onClose,
}: {
  readonly made: MadeReturn
  readonly onClose: () => void
}) {
  const desk = useDesk()
  return (
    <PassphraseDialog
      onClose={onClose}
      protect={async (passphrase, tools) => {
        const { fileId, sha256: around } = made
        const order = { deskId: desk.card.id, fileId, sha256: around, passphrase }
        const result = await desk.bridge.run('archive:protect', order, tools)
        if (result.ok) {
          await recordProtectedCopy(desk, made, {
            id: desk.context.newId(),
            madeId: made.id,
            kind: { type: 'protected', around },
            ...result.value,
            madeAt: desk.context.now(),
          })
        }
        return protectOutcome(result)
      }}
    >
      <p>
        A copy of {made.fileName} is written beside it, as a zip with AES-256. The package itself
        stays as it is.
      </p>
    </PassphraseDialog>
  )
}

/** A copy is shown and handed out in the same ways as its package. */
function ProtectedCopy({ made, copy }: { readonly made: MadeReturn; readonly copy: PackageFile }) {
  const { fileId, fileName, place, sha256, size } = copy
  return (
    <div className="sd-stack sd-stack--tight">
      <p>
        Protected copy <code>{fileName}</code>,{' '}
        <span className="sd-muted">
          {formatMoment(copy.madeAt)}. Its passphrase is not kept here.
        </span>
      </p>
      <PackageActions made={{ ...made, fileId, fileName, place, sha256, size }} small />
    </div>
  )
}
