import { setImmediate as breath } from 'node:timers/promises'
import type { TableTally, Tallies } from '../../../renderer/src/domain/ledger/change.ts'
import { emptyTally, tallyAfter } from '../../../renderer/src/domain/ledger/record-hash.ts'
import type { TableRows } from '../../../renderer/src/domain/ledger/tallies.ts'

/** As many as take a millisecond or two. */
const AT_ONCE = 200

/** `talliesOf` with a breath now and then, so that a change that comes meanwhile need not wait. */
export async function softTallies(rows: TableRows): Promise<Tallies> {
  const tallies: Record<string, TableTally> = {}
  for (const [table, byKey] of rows) {
    const values = [...byKey.values()]
    let tally = emptyTally
    for (let at = 0; at < values.length; at += AT_ONCE) {
      tally = tallyAfter(table, tally, [], values.slice(at, at + AT_ONCE))
      await breath()
    }
    if (values.length > 0) tallies[table] = tally
  }
  return tallies
}
