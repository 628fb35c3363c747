import { useEffect, useState } from 'react'
import type { DeskDatabase } from '../../storage/database.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { historyPage } from '../../storage/history.ts'

const PAGE = 500

interface Known {
  readonly people: Set<string>
  /** Changes above this are still to be looked at. */
  newest: number
}

/** By desk: who was met in the log so far, so that it is walked through once. */
const known = new WeakMap<DeskDatabase, Known>()

/** Everybody who changed something at this desk. The log is walked through in idle moments. */
export function usePeople(): readonly string[] {
  const { db, context } = useDesk()
  const [people, setPeople] = useState<readonly string[]>(() => [context.author()])
  useEffect(() => {
    const stop = new AbortController()
    void meetPeople(db, stop.signal).then((met) => {
      if (!stop.signal.aborted) setPeople([...new Set([context.author(), ...met])].sort())
    })
    return () => stop.abort()
  }, [db, context])
  return people
}

async function meetPeople(db: DeskDatabase, stop: AbortSignal): Promise<readonly string[]> {
  const before = known.get(db) ?? { people: new Set<string>(), newest: 0 }
  const people = new Set(before.people)
  let [from, newest] = [Number.MAX_SAFE_INTEGER, before.newest]
  while (!stop.aborted && db.isOpen()) {
    const read = await historyPage(db, { about: null, before: from, limit: PAGE })
    for (const { author } of read) people.add(author)
    newest = Math.max(newest, read[0]?.seq ?? 0)
    from = read.at(-1)?.seq ?? 0
    if (read.length < PAGE || from <= before.newest) {
      known.set(db, { people, newest })
      break
    }
    await new Promise((resume) => requestIdleCallback(resume))
  }
  return [...people]
}
