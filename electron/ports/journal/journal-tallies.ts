import { setImmediate as breath } from 'node:timers/promises'
import { z } from 'zod'
import type { TableTally, Tallies } from '../../../renderer/src/domain/ledger/change.ts'
import { emptyTally, tallyAfter } from '../../../renderer/src/domain/ledger/record-hash.ts'
import { withTallies } from '../../../renderer/src/domain/ledger/tallies.ts'
import { type JournalRecord, tallies } from '../../contract/values.ts'

const changeBody = z.object({ tally: tallies })
const checkpointBody = z.object({
  table: z.string(),
  rows: z.array(z.object({ row: z.unknown() })),
})

/** The sums of all rows after some changes. A body that carries none leaves them as they are. */
export function talliesAfter(before: Tallies, changes: readonly JournalRecord[]): Tallies {
  return changes.reduce(
    (sums, { body }) => withTallies(sums, parsed(changeBody, body)?.tally ?? {}),
    before,
  )
}

/** The sums of the rows in a checkpoint, reckoned with a breath at each line. */
export async function talliesIn(checkpoint: readonly JournalRecord[]): Promise<Tallies> {
  const sums: Record<string, TableTally> = {}
  for (const { body } of checkpoint) {
    const line = parsed(checkpointBody, body)
    if (line === null) continue
    const rows = line.rows.map(({ row }) => row)
    sums[line.table] = tallyAfter(line.table, sums[line.table] ?? emptyTally, [], rows)
    await breath()
  }
  return withTallies({}, sums)
}

function parsed<T>(schema: z.ZodType<T>, body: string): T | null {
  try {
    return schema.safeParse(JSON.parse(body)).data ?? null
  } catch {
    return null
  }
}
