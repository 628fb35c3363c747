import type { DeskDatabase } from '../../../storage/database.ts'
import { historyPage } from '../../../storage/history.ts'
import { changesSince } from './kept-words.ts'

const PAGE = 200

/** What she did after a moment, read from the newest back. */
export async function countSince(db: DeskDatabase, at: string): Promise<number> {
  let count = 0
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const page = await historyPage(db, { about: null, before, limit: PAGE })
    count += changesSince(page, at)
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE || Date.parse(last.at) <= Date.parse(at))
      return count
    before = last.seq
  }
}
