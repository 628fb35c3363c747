import type { DeskCard } from '../../../electron/contract/values.ts'

/** A working copy in this browser of a desk that the vault does not have. */
export interface CopyHere {
  readonly seq: number
  /** Of its last change. */
  readonly at: string | null
  readonly counts: Readonly<Record<string, number>>
  /** It has every change from the first to its last, so that all can be brought back from it. */
  readonly whole: boolean
}

/** A desk that the vault does not have and that a witness or this browser remembers. */
export interface LostDesk {
  readonly card: DeskCard
  /** What the witness remembers; null when only this browser does. */
  readonly remembered: { readonly seq: number; readonly at: string } | null
  /** Null when this browser has no copy of it that can be read. */
  readonly copy: CopyHere | null
}
