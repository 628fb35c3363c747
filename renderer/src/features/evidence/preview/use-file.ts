import { useEffect, useState } from 'react'
import { describeFailure } from '../../../bridge/failure-words.ts'
import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { check } from '../../../storage/vault-check.ts'

export type Loaded<T> =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly value: T }
  | { readonly type: 'refused'; readonly because: string }

/** What can be made of a file's bytes: a value, or a sentence that says why not. */
export type Read<T> = (file: Blob) => Promise<T | { readonly refused: string }>

/** Brings a file from the vault and reads it. `read` must stay the same function. */
export function useFile<T>({ sha256 }: EvidenceFile, read: Read<T>): Loaded<T> {
  const desk = useDesk()
  const [loaded, setLoaded] = useState<Loaded<T>>({ type: 'loading' })
  useEffect(() => {
    let isGone = false
    const settle = (next: Loaded<T>) => {
      if (!isGone) setLoaded(next)
    }
    const load = async () => {
      const file = await desk.bridge.fetchFile('evidence:get', { deskId: desk.card.id, sha256 })
      if (!file.ok) {
        settle({ type: 'refused', because: describeFailure(file.failure) })
        if (file.failure.reason === 'gone') await check(desk, sha256)
        return
      }
      const value = await read(file.value)
      settle(
        isRefused(value) ? { type: 'refused', because: value.refused } : { type: 'ready', value },
      )
    }
    setLoaded({ type: 'loading' })
    void load()
    return () => {
      isGone = true
    }
  }, [desk, sha256, read])
  return loaded
}

function isRefused<T>(
  value: T | { readonly refused: string },
): value is { readonly refused: string } {
  return typeof value === 'object' && value !== null && 'refused' in value
}
