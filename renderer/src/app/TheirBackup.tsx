import { useEffect, useRef, useState } from 'react'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { BackupCard } from '../../../electron/contract/safety-values.ts'
import { seqInWords } from '../domain/safety/count-words.ts'
import { type Theirs, theirNewest } from '../features/recovery/open-backup/their-backup.ts'
import { type Opened, UseBackup } from '../features/recovery/open-backup/UseBackup.tsx'
import { JobProgress } from '../features/safety/JobProgress.tsx'
import { BackupReport } from '../features/safety/restore/BackupReport.tsx'
import { type OpenedBackup, useOpenBackup } from '../features/safety/restore/use-open-backup.ts'
import { Button } from '../ui/Button.tsx'
import { formatRecent } from '../ui/format-recent.ts'
import { Notification } from '../ui/Notification.tsx'
import { now } from './clock.ts'

interface TheirBackupProps {
  readonly bridge: Bridge
  readonly of: Theirs
  readonly onUsed: (opened: OpenedBackup) => Parameters<typeof UseBackup>[0]['onUsed']
  /** She looks at all of them herself, or there is none of theirs; then `why` says so. */
  readonly onList: (why: string | null) => void
}

/** The newest backup of the computer that took over, found and opened without a choice to make. */
export function TheirBackup({ bridge, of, onUsed, onList }: TheirBackupProps) {
  const who = of.holder.name.trim() || 'whoever took over'
  const opening = useOpenBackup(bridge)
  const found = useTheirNewest(bridge, of)
  const { state, running } = opening
  useOnce(found ?? null, opening.open)
  useOnce(troubleIn(found, state.type, who), onList)
  return (
    <div className="sd-stack sd-stack--loose">
      {found ? (
        <Notification tone="info" live="polite" title={`The newest backup that ${who} made`}>
          From {formatRecent(found.at, now())}, {seqInWords(found.seq)}. Kept in{' '}
          <span className="rc-place">{found.place}</span>
        </Notification>
      ) : (
        <p role="status">Looking for the newest backup that {who} made.</p>
      )}
      {running !== null && <JobProgress running={running} label="Reading the backup through" />}
      {state.type === 'opened' && <Report opened={state.opened} {...{ bridge, onUsed }} />}
      <div>
        <Button
          look="quiet"
          onClick={() => {
            opening.putAway()
            onList(null)
          }}
        >
          See all backups
        </Button>
      </div>
    </div>
  )
}

function Report({
  bridge,
  opened,
  onUsed,
}: Pick<TheirBackupProps, 'bridge' | 'onUsed'> & { readonly opened: OpenedBackup }) {
  const used: Opened = opened
  return (
    <>
      <BackupReport opened={opened} now={now()} />
      <UseBackup bridge={bridge} opened={used} onUsed={onUsed(opened)} />
    </>
  )
}

/** Does it with a thing once the thing is there, and again only with another one. */
function useOnce<T>(thing: T | null, work: (thing: T) => void) {
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    if (thing !== null) latest.current(thing)
  }, [thing])
}

/** Undefined while it is looked for; null where there is none that says so. */
function useTheirNewest(bridge: Bridge, of: Theirs): BackupCard | null | undefined {
  const [found, setFound] = useState<BackupCard | null>()
  useEffect(() => {
    let wanted = true
    void bridge.ask('backups:find', {}).then((answer) => {
      if (wanted) setFound(answer.ok ? theirNewest(answer.value.backups, of) : null)
    })
    return () => {
      wanted = false
    }
  }, [bridge, of])
  return found
}

function troubleIn(found: BackupCard | null | undefined, state: string, who: string) {
  if (found === null) {
    return `No backup was found that says it was made by ${who}. Below are all backups of this desk: ask ${who} which one to open, or look in the folder where they are kept.`
  }
  if (state === 'refused' || state === 'failed') {
    return `The newest backup that ${who} made could not be opened just now. Nothing here was changed. Try it again from the list, or open an earlier one.`
  }
  return null
}
