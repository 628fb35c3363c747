const STORED_AS = 'desk-key'

/** The parts of a page that hold the key; a test brings its own. */
export interface KeyHolder {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>
  readonly history: Pick<History, 'replaceState' | 'state'>
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
}

/**
 * The key of this session, from the address or from before a reload.
 *
 * It is taken out of the address at once, so that it is not bookmarked, copied or seen.
 */
export function takeSessionKey({ location, history, sessionStorage }: KeyHolder): string | null {
  const inAddress = /^#key=([\w-]{20,})$/.exec(location.hash)?.[1]
  if (inAddress === undefined) return sessionStorage.getItem(STORED_AS)
  sessionStorage.setItem(STORED_AS, inAddress)
  history.replaceState(history.state, '', location.pathname + location.search)
  return inAddress
}

/** An address with a fresh key, opened in a page that is already here, starts that page anew. */
export function startAnewOnFreshKey(page: Window): void {
  page.addEventListener('hashchange', () => {
    if (!page.location.hash.startsWith('#key=')) return
    takeSessionKey(page)
    page.location.reload()
  })
}
