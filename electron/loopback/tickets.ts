import { randomBytes } from 'node:crypto'

interface Errand {
  readonly channel: string
  readonly request: unknown
}

/** A ticket is good for one file that goes out, once, and for a minute. */
export interface Tickets {
  issue(errand: Errand): string
  take(ticket: string): Errand | null
}

const GOOD_FOR_MS = 60_000

export function createTickets(now: () => number): Tickets {
  const issued = new Map<string, { readonly errand: Errand; readonly until: number }>()
  return {
    issue: (errand) => {
      for (const [ticket, { until }] of issued) if (until < now()) issued.delete(ticket)
      const ticket = randomBytes(24).toString('base64url')
      issued.set(ticket, { errand, until: now() + GOOD_FOR_MS })
      return ticket
    },
    take: (ticket) => {
      const found = issued.get(ticket)
      issued.delete(ticket)
      return found === undefined || found.until < now() ? null : found.errand
    },
  }
}
