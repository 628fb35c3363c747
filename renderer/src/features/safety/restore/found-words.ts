import type { BackupCard } from '../../../../../electron/contract/safety-values.ts'
import { notNamed } from '../../../domain/shared/author.ts'

/** "by Dan, on another computer"; null for a backup of a version that did not write it down. */
export function makerWords({ madeBy }: BackupCard, device: string | null): string | null {
  if (madeBy === undefined) return null
  const name = madeBy.name.trim()
  const by = name === '' || name === notNamed ? '' : `by ${name}`
  if (device === null) return by === '' ? null : by
  const where = madeBy.deviceId === device ? 'on this computer' : 'on another computer'
  return by === '' ? where : `${by}, ${where}`
}
