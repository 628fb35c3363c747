import type { Change } from '../ledger/change.ts'

/** What takes back or does again, as far as the log says it. */
export type Taking = Pick<Change, 'seq' | 'id' | 'what' | 'about'>

const ABOUT = 'change:'

/**
 * Changes that stand taken back, by what was done since.
 *
 * A taking back can be taken back itself, so each one turns the state of what it concerns. Of a
 * change that came back only in part something is left to take back, and it is not among them.
 *
 * @param log any part of it, in any order, as long as nothing after a change of it is missing
 */
export function takenBack(log: readonly Taking[]): ReadonlySet<string> {
  const out = new Set<string>()
  const targets = new Map<string, readonly string[]>()
  const labels = new Map(log.map(({ id, what }) => [id as string, what.label]))
  const turn = (ids: readonly string[], isOut: boolean) => {
    for (const id of ids) {
      if (isOut === out.has(id)) continue
      if (isOut) out.add(id)
      else out.delete(id)
      turn(targets.get(id) ?? [], !isOut)
    }
  }
  for (const change of [...log].sort((a, b) => a.seq - b.seq)) {
    const { undoes, redoes, label } = change.what
    if (redoes !== undefined) turn([redoes], false)
    const named = undoes === undefined ? namedBy(change) : [undoes]
    const whole = named.filter((id) => (labels.get(id) ?? label) === label)
    if (redoes !== undefined || whole.length === 0) continue
    targets.set(change.id, whole)
    turn(whole, true)
  }
  return out
}

/** The changes that one from the history took back. */
function namedBy({ what, about }: Taking): readonly string[] {
  if (what.kind !== 'undo' && what.kind !== 'redo') return []
  return about.filter((each) => each.startsWith(ABOUT)).map((each) => each.slice(ABOUT.length))
}
