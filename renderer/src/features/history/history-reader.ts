import type { Change } from '../../storage/change.ts'

export interface HistoryView {
  /** Newest first. */
  readonly changes: readonly Change[]
  /** How many were looked at to find them. */
  readonly scanned: number
  /** `more`: enough for now; `all`: there are no older ones; `stopped`: she ended the search. */
  readonly state: 'reading' | 'more' | 'all' | 'stopped'
}

export interface HistoryReader {
  readonly view: () => HistoryView
  readonly subscribe: (tell: () => void) => () => void
  /** Reads until there are as many again, or no more. */
  readonly more: () => void
  /** Takes in what was done since. */
  readonly newer: () => void
  /** Ends a search that goes on; what was found stays. */
  readonly halt: () => void
  readonly close: () => void
}

export interface HistorySource {
  /** Newest first, older than `before`. */
  readonly page: (before: number, limit: number) => PromiseLike<readonly Change[]>
  readonly fits: (change: Change) => boolean
}

/** So many are shown, and so many more at each asking. */
const STEP = 60
/** Pages grow while they find little, so that the first is there at once and a search is soon over. */
const FIRST_PAGE = 80
const LARGEST_PAGE = 640
const NEWEST = Number.MAX_SAFE_INTEGER

/** Reads the log from its end in pages, never all at once, and keeps what fits. */
export function readHistory({ page, fits }: HistorySource): HistoryReader {
  const listeners = new Set<() => void>()
  let view: HistoryView = { changes: [], scanned: 0, state: 'reading' }
  let wanted = STEP
  let size = FIRST_PAGE
  let [oldest, newest] = [NEWEST, 0]
  let [halted, closed] = [false, false]
  let queue: Promise<void> = Promise.resolve()

  const show = (next: Partial<HistoryView>) => {
    view = { ...view, ...next }
    for (const tell of listeners) tell()
  }

  const readOlder = async () => {
    while (!closed && !halted && view.changes.length < wanted && view.state === 'reading') {
      const limit = size
      size = Math.min(size * 2, LARGEST_PAGE)
      const read = await page(oldest, limit)
      if (closed) return
      newest = Math.max(newest, read[0]?.seq ?? 0)
      oldest = read.at(-1)?.seq ?? oldest
      const changes = [...view.changes, ...read.filter(fits)]
      const ended = read.length < limit
      show({ changes, scanned: view.scanned + read.length, state: ended ? 'all' : 'reading' })
    }
    if (!closed && view.state === 'reading') show({ state: halted ? 'stopped' : 'more' })
  }

  const readNewer = async () => {
    const found = await changesAfter(newest, page, () => closed)
    if (found.length === 0) return
    newest = found[0]?.seq ?? newest
    show({
      changes: [...found.filter(fits), ...view.changes],
      scanned: view.scanned + found.length,
    })
  }

  // One after the other: two at once would find the same change twice.
  const then = (work: () => Promise<void>) => {
    queue = queue.then(() => (closed ? undefined : work()))
  }

  then(readOlder)
  return {
    view: () => view,
    subscribe: (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    more: () => {
      if (view.state !== 'more' && view.state !== 'stopped') return
      wanted = view.changes.length + STEP
      size = FIRST_PAGE
      halted = false
      show({ state: 'reading' })
      then(readOlder)
    },
    newer: () => then(readNewer),
    halt: () => {
      halted = true
    },
    close: () => {
      closed = true
      listeners.clear()
    },
  }
}

/** Newest first; none when nobody waits for them any more. */
async function changesAfter(
  newest: number,
  page: HistorySource['page'],
  isClosed: () => boolean,
): Promise<readonly Change[]> {
  const found: Change[] = []
  let before = NEWEST
  for (;;) {
    const read = await page(before, FIRST_PAGE)
    if (isClosed()) return []
    const fresh = read.filter(({ seq }) => seq > newest)
    found.push(...fresh)
    before = read.at(-1)?.seq ?? 0
    if (fresh.length < read.length || read.length < FIRST_PAGE) return found
  }
}
