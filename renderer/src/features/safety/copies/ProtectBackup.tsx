import { useState } from 'react'
import type { BackupCard } from '../../../../../electron/contract/safety-values.ts'
import { protectOutcome } from '../../../bridge/protect-outcome.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { PassphraseDialog } from '../../../ui/passphrase/PassphraseDialog.tsx'

/** A copy of a backup that only a passphrase opens, for a stick or a mail. */
export function ProtectBackup({ backup }: { readonly backup: BackupCard }) {
  const { bridge, card } = useDesk()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        small
        look="quiet"
        aria-label={`Protect a copy of ${backup.fileName}`}
        onClick={() => setAsking(true)}
      >
        Protect a copy
      </Button>
      {asking && (
        <PassphraseDialog
          onClose={() => setAsking(false)}
          protect={async (passphrase, tools) => {
            const order = { deskId: card.id, backupId: backup.backupId, passphrase }
            return protectOutcome(await bridge.run('backups:protect', order, tools))
          }}
        >
          <p>
            A copy of {backup.fileName} is written into your documents, as a zip with AES-256. The
            backup itself stays as it is, and can be read by whoever holds it.
          </p>
        </PassphraseDialog>
      )}
    </>
  )
}
