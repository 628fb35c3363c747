import type { AlteredRow } from './opening.ts'

/** How far the reading of every row is, which finds what no error tells. */
export type DeepCheck =
  /** Not begun in this session. */
  | { readonly type: 'waiting' }
  | { readonly type: 'running'; readonly done: number; readonly total: number }
  | { readonly type: 'clean'; readonly at: string; readonly rows: number }
  /** The desk must be opened again, which rebuilds it from the vault. */
  | { readonly type: 'found'; readonly rows: readonly AlteredRow[] }
