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
  const { view, show, add, subscribe, leave } = viewed()
  const log = fromItsEnd(page)
  const then = oneAfterOther(() => closed)
  let wanted = STEP
  let [halted, closed] = [false, false]

  const isReading = () => !closed && view().state === 'reading'
  const readOlder = async () => {
    while (isReading() && !halted && view().changes.length < wanted) {
      const { read, isEnd } = await log.older()
      if (closed) return
      add({ after: read.filter(fits), scanned: read.length })
      if (isEnd) show({ state: 'all' })
    }
    if (isReading()) show({ state: halted ? 'stopped' : 'more' })
  }
  const readNewer = async () => {
    const found = await log.newer(() => closed)
    add({ before: found.filter(fits), scanned: found.length })
  }
  const more = () => {
    if (view().state !== 'more' && view().state !== 'stopped') return
    wanted = view().changes.length + STEP
    halted = false
    log.shortPages()
    show({ state: 'reading' })
    then(readOlder)
  }
  then(readOlder)
  return {
    ...{ view, subscribe, more },
    newer: () => then(readNewer),
    halt: () => {
      halted = true
    },
    close: () => {
      closed = true
      leave()
    },
  }
}

/** Two readings at once would find the same change twice. */
function oneAfterOther(isClosed: () => boolean): (work: () => Promise<void>) => void {
  let queue: Promise<void> = Promise.resolve()
  return (work) => {
    queue = queue.then(() => (isClosed() ? undefined : work()))
  }
}

interface Found {
  readonly before?: readonly Change[]
  readonly after?: readonly Change[]
  readonly scanned: number
}

/** What was found so far, and who is told of it. */
function viewed() {
  const listeners = new Set<() => void>()
  let view: HistoryView = { changes: [], scanned: 0, state: 'reading' }
  const show = (next: Partial<HistoryView>) => {
    view = { ...view, ...next }
    for (const tell of listeners) tell()
  }
  return {
    view: () => view,
    show,
    add({ before = [], after = [], scanned }: Found) {
      if (scanned === 0) return
      const changes = [...before, ...view.changes, ...after]
      show({ changes, scanned: view.scanned + scanned })
    },
    subscribe(tell: () => void) {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    leave: () => listeners.clear(),
  }
}

/** The log page by page, and how far it was read in both directions. */
function fromItsEnd(page: HistorySource['page']) {
  let size = FIRST_PAGE
  let [oldest, newest] = [NEWEST, 0]
  return {
    shortPages() {
      size = FIRST_PAGE
    },
    async older() {
      const limit = size
      size = Math.min(size * 2, LARGEST_PAGE)
      const read = await page(oldest, limit)
      newest = Math.max(newest, read[0]?.seq ?? 0)
      oldest = read.at(-1)?.seq ?? oldest
      return { read, isEnd: read.length < limit }
    },
    async newer(isClosed: () => boolean) {
      const found = await changesAfter(newest, page, isClosed)
      newest = found[0]?.seq ?? newest
      return found
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
