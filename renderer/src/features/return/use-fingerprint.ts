import { useEffect, useState } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { fingerprintOf } from '../../domain/audit/sign-off.ts'
import { sha256OfText } from '../../storage/start-audit.ts'
import type { LeftOut } from './use-left-out.ts'

/**
 * The fingerprint of what stands there now.
 *
 * @returns null until it was first computed; while it is computed anew, the one before
 */
export function useFingerprint(
  gathered: GatheredAudit,
  leftOut: LeftOut | undefined,
): string | null {
  const [fingerprint, setFingerprint] = useState<string | null>(null)
  useEffect(() => {
    if (leftOut === undefined) return
    let left = false
    void fingerprintOf(gathered, leftOut, sha256OfText).then((found) => {
      if (!left) setFingerprint(found)
    })
    return () => {
      left = true
    }
  }, [gathered, leftOut])
  return fingerprint
}

/** Enough of a fingerprint to compare two by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 12)
