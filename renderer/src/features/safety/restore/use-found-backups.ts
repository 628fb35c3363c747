import { useCallback, useEffect, useState } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { PortFailure } from '../../../../../electron/contract/failure.ts'
import type { BackupCard, PlaceCard } from '../../../../../electron/contract/safety-values.ts'

export interface FoundBackups {
  /** Null while they are looked for. */
  readonly backups: readonly BackupCard[] | null
  readonly failure: PortFailure | null
  /** Looks in one more folder. @returns how many were in it; null when it could not be looked into */
  readonly lookIn: (place: PlaceCard) => Promise<number | null>
}

/** Backups in the usual places, and in folders that she names. */
export function useFoundBackups(bridge: Bridge): FoundBackups {
  const [backups, setBackups] = useState<readonly BackupCard[] | null>(null)
  const [failure, setFailure] = useState<PortFailure | null>(null)
  useEffect(() => {
    let wanted = true
    void bridge.ask('backups:find', {}).then((answer) => {
      if (!wanted) return
      setBackups((known) => (answer.ok ? together(known, answer.value.backups) : (known ?? [])))
      setFailure(answer.ok ? null : answer.failure)
    })
    return () => {
      wanted = false
    }
  }, [bridge])
  const lookIn = useCallback(
    async ({ placeId }: PlaceCard) => {
      const answer = await bridge.ask('backups:in-place', { placeId })
      setFailure(answer.ok ? null : answer.failure)
      if (!answer.ok) return null
      setBackups((known) => together(known, answer.value.backups))
      return answer.value.backups.length
    },
    [bridge],
  )
  return { backups, failure, lookIn }
}

function together(
  known: readonly BackupCard[] | null,
  more: readonly BackupCard[],
): readonly BackupCard[] {
  const byFile = new Map<string, BackupCard>()
  for (const backup of [...(known ?? []), ...more]) {
    byFile.set(`${backup.place}\n${backup.fileName}`, backup)
  }
  return [...byFile.values()]
}
