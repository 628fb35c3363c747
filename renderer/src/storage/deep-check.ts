import type { Bridge } from '../../../electron/contract/bridge.ts'
import { tablesNotAsNoted } from './check-rows.ts'
import { compareLog } from './compare-log.ts'
import { type Comparison, compareWithJournal } from './compare-with-journal.ts'
import type { DeskDatabase } from './database.ts'
import { isPortError } from './journal-client.ts'
import type { AlteredRow } from './opening.ts'
import { isBrowserError, isQuotaError } from './patience.ts'
import type { Pump } from './pump.ts'
import { type Watched, watchable } from './watched.ts'

/** How far the reading of every row is, which finds what no error tells. */
export type DeepCheck =
  /** Not begun in this session, or the vault could not be asked: it is tried again later. */
  | { readonly type: 'waiting' }
  | { readonly type: 'running'; readonly done: number; readonly total: number }
  | { readonly type: 'clean'; readonly at: string; readonly rows: number }
  /** The desk must be opened again, which rebuilds it from the vault. */
  | { readonly type: 'found'; readonly rows: readonly AlteredRow[] }
  /** The browser took the working copy away under the open desk: it must be opened again. */
  | { readonly type: 'closed' }

export interface DeepCheckOptions {
  readonly db: DeskDatabase
  readonly bridge: Bridge
  readonly deskId: string
  readonly pump: Pump
  readonly now: () => string
  readonly setTimer: (run: () => void, ms: number) => () => void
  /** Rows are right and sums are not: writes what they come to; false when the desk went on meanwhile. */
  readonly onWrongSums: (comparison: Comparison) => Promise<boolean>
}

export interface DeepChecker {
  readonly state: Watched<DeepCheck>
  checkNow(): Promise<DeepCheck>
  /** The browser had closed the working copy, and it could be opened again as it was. */
  reopened(): void
  /** It was found to have lost changes while it was open. */
  lost(): void
  close(): void
}

/** After the first screen has had its time. */
const firstMs = 3_000
const againMs = 60_000

/** Reads all rows in idle moments, once a session and whenever it is asked. */
export function startDeepCheck(options: DeepCheckOptions): DeepChecker {
  const state = watchable<DeepCheck>({ type: 'waiting' })
  let running: Promise<DeepCheck> | null = null
  let isOver = false
  const show = (next: DeepCheck) => {
    const { type } = state.current()
    if (!isOver && type !== 'closed' && type !== 'found') state.set(next)
  }
  const run = (): Promise<DeepCheck> => {
    cancel()
    running ??= check(options, show, () => isOver)
      .then((result) => {
        show(result)
        if (result.type === 'waiting' && !isOver)
          cancel = options.setTimer(() => void run(), againMs)
        return state.current()
      })
      .finally(() => {
        running = null
      })
    return running
  }
  let cancel = options.setTimer(() => void run(), firstMs)
  const watch = () => watchClosing(options.db, () => show({ type: 'closed' }))
  watch()
  return {
    state,
    checkNow: run,
    reopened() {
      if (state.current().type === 'closed') state.set({ type: 'waiting' })
      watch()
    },
    lost: () => show({ type: 'closed' }),
    close() {
      isOver = true
      cancel()
    },
  }
}

async function check(
  options: DeepCheckOptions,
  show: (next: DeepCheck) => void,
  isOver: () => boolean,
): Promise<DeepCheck> {
  const { db, pump } = options
  try {
    const idle = () => idleMoment(() => pump.state().type === 'saving')
    const { tables, rows } = await tablesNotAsNoted({
      db,
      isOver,
      clock: () => performance.now(),
      idle,
      onProgress: (done, total) => show({ type: 'running', done, total }),
    })
    if (isOver()) return { type: 'waiting' }
    if (tables.length === 0) {
      const changes = await compareLog({ ...options, idle, isOver })
      if (isOver()) return { type: 'waiting' }
      if (changes.length > 0) return { type: 'found', rows: changes }
      return { type: 'clean', at: options.now(), rows }
    }
    const comparison = await compareWithJournal(options, pump.flush, tables)
    if (comparison === null || isOver()) return { type: 'waiting' }
    if (comparison.altered.length > 0) return { type: 'found', rows: comparison.altered }
    if (!(await options.onWrongSums(comparison))) return { type: 'waiting' }
    return { type: 'clean', at: options.now(), rows }
  } catch (error) {
    // A vault that cannot be asked now is asked again.
    if (isOver() || isPortError(error)) return { type: 'waiting' }
    if (!isBrowserError(error)) throw error
    if (isQuotaError(error)) return { type: 'waiting' }
    // A row that cannot even be read: which one it was, the browser does not say.
    return { type: 'found', rows: [] }
  }
}

/** The next moment in which the browser has nothing else to do and no change is on its way. */
async function idleMoment(isBusy: () => boolean): Promise<void> {
  do {
    await new Promise<void>((resolve) => {
      if ('requestIdleCallback' in globalThis) {
        requestIdleCallback(() => resolve(), { timeout: 500 })
      } else setTimeout(resolve, 20)
    })
  } while (isBusy())
}

function watchClosing(db: DeskDatabase, onClose: () => void): void {
  const connection = db.backendDB()
  connection.addEventListener('close', onClose)
  connection.addEventListener('versionchange', onClose)
}
