import { useEffect, useState } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { BackupCard } from '../../../../../electron/contract/safety-values.ts'

/** The newest backup of a desk in the usual places; undefined while it is looked for, or where nobody can tell. */
export function useNewestBackup(bridge: Bridge, deskId: string): BackupCard | null | undefined {
  const [newest, setNewest] = useState<BackupCard | null>()
  useEffect(() => {
    let wanted = true
    void bridge.ask('backups:find', {}).then((answer) => {
      if (wanted && answer.ok) setNewest(newestOf(answer.value.backups, deskId))
    })
    return () => {
      wanted = false
    }
  }, [bridge, deskId])
  return newest
}

function newestOf(backups: readonly BackupCard[], deskId: string): BackupCard | null {
  return backups
    .filter(({ desk }) => desk.id === deskId)
    .reduce<BackupCard | null>((best, one) => (best && best.seq >= one.seq ? best : one), null)
}
