import { useState } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { PlaceCard } from '../../../../../electron/contract/safety-values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { PlaceChooser } from '../place/PlaceChooser.tsx'
import { FoundFolders } from './FoundFolders.tsx'
import { sortBackups } from './sort-backups.ts'
import type { FoundBackups } from './use-found-backups.ts'
import type { OpeningBackup } from './use-open-backup.ts'

interface BackupPickerProps {
  readonly bridge: Bridge
  readonly now: () => string
  readonly device: string | null
  readonly deskId: string | null
  readonly found: FoundBackups
  readonly opening: OpeningBackup
}

/** Backups that were found, and the ways to others: a folder, a file, a drop. */
export function BackupPicker(props: BackupPickerProps) {
  const { bridge, now, device, deskId, found, opening } = props
  const [looking, setLooking] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const { own, others } = sortBackups(found.backups ?? [], deskId)
  const lookIn = async (place: PlaceCard) => {
    const count = await found.lookIn(place)
    if (count === null) return `“${place.label}” could not be looked into. Choose another folder.`
    setTold(
      count === 0
        ? `There is no backup in “${place.label}”.`
        : `${plural(count, 'backup')} found in “${place.label}”.`,
    )
    setLooking(false)
    return null
  }
  return (
    <div className="sd-stack sd-stack--loose">
      {found.failure !== null && (
        <Notification
          tone="warning"
          title={`The usual places could not be looked into. ${describeFailure(found.failure)}`}
        />
      )}
      {found.backups === null ? (
        <p className="sd-muted" role="status">
          Looking for backups in the usual places.
        </p>
      ) : (
        <FoundFolders
          caption="Backups that were found"
          backups={own}
          withSchool={deskId === null}
          device={device}
          now={now()}
          onOpen={opening.open}
        />
      )}
      {others.length > 0 && (
        <Disclosure summary={`${plural(others.length, 'backup')} of other desks`}>
          <FoundFolders
            caption="Backups of other desks"
            backups={others}
            withSchool
            device={device}
            now={now()}
            onOpen={opening.open}
          />
        </Disclosure>
      )}
      {told !== null && <Notification live="polite" title={told} />}
      <section className="sd-stack" aria-labelledby="sf-elsewhere">
        <h2 id="sf-elsewhere">Is it kept somewhere else?</h2>
        <div>
          <Button icon="folder" onClick={() => setLooking(true)}>
            Look in a folder
          </Button>
        </div>
        <FileDrop
          label="A backup file"
          buttonLabel="Choose the file"
          accept=".sgbackup,.zip"
          multiple={false}
          hint="Its name ends in .sgbackup, or in _protected.zip if a passphrase opens it. It is read through before anything is asked of you."
          onFiles={([file]) => file !== undefined && opening.openFile(file)}
        />
      </section>
      {looking && (
        <PlaceChooser
          bridge={bridge}
          title="In which folder is the backup?"
          lead="The folder “Safeguarding Desk backups” inside it is looked into as well."
          verb="Look in"
          forWriting={false}
          onChoose={lookIn}
          onClose={() => setLooking(false)}
        />
      )}
    </div>
  )
}
