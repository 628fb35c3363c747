/** A pause in typing after which what was typed is saved, as for a single field. */
const PAUSE_MS = 250
/** Longer than the store takes to tell of a write that it has acknowledged. */
const SETTLE_MS = 500

interface FormKeeper<T> {
  /** Somebody typed; saved after a pause. */
  readonly type: (values: T) => void
  /** Saves now what is not saved yet. */
  readonly flush: () => void
  /** The store tells what it holds; `show` is called for each field with news in it. */
  readonly arrive: (stored: T, show: (field: keyof T & string) => void) => void
}

/**
 * Stands between a form and the store.
 *
 * | the store tells | the form |
 * |---|---|
 * | what was saved from here | stays: more may have been typed, or a number half |
 * | news (undo, an import), nothing unsaved here | shows the fields that changed, and only those |
 * | news, while something is unsaved here | stays: nobody's typing is taken away |
 */
export function formKeeper<T extends object>(
  first: T,
  save: (values: T) => PromiseLike<unknown>,
): FormKeeper<T> {
  let known = first
  let unsaved: { readonly values: T } | null = null
  let echoExpected = false
  let showing = false
  let pause: ReturnType<typeof setTimeout> | undefined
  let settling: ReturnType<typeof setTimeout> | undefined

  const write = async (values: T) => {
    echoExpected = true
    clearTimeout(settling)
    const written = await save(values)
    if (written === null) echoExpected = false
    settling = setTimeout(() => {
      echoExpected = false
    }, SETTLE_MS)
  }
  const flush = () => {
    clearTimeout(pause)
    if (unsaved === null) return
    const { values } = unsaved
    unsaved = null
    void write(values)
  }
  return {
    flush,
    type(values) {
      if (showing) return
      unsaved = { values }
      clearTimeout(pause)
      pause = setTimeout(flush, PAUSE_MS)
    },
    arrive(stored, show) {
      const news = changedFields(known, stored)
      known = stored
      if (news.length === 0) return
      if (echoExpected || unsaved !== null) {
        echoExpected = false
        return
      }
      showing = true
      for (const field of news) show(field)
      showing = false
    },
  }
}

function changedFields<T extends object>(before: T, now: T): readonly (keyof T & string)[] {
  return (Object.keys(now) as (keyof T & string)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]),
  )
}
