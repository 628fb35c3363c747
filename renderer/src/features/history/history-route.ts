/** What the part of the address below `#/history` asks for. */
export interface HistoryRoute {
  /** One thing, such as `answer:<auditId>:TRN04`; null for all. */
  readonly about: string | null
  readonly by: string
}

/** Reads such as `?about=answer%3A…`. What is not known is as if it was not there. */
export function readHistoryRoute(path: string): HistoryRoute {
  const asked = new URLSearchParams(path.replace(/^[^?]*\??/, ''))
  return { about: asked.get('about') || null, by: asked.get('by') ?? '' }
}
