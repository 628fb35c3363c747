import type { JournalHead } from '../../../electron/contract/values.ts'
import type { Tallies } from '../domain/ledger/change.ts'
import { tablesThatDiffer } from '../domain/ledger/tallies.ts'
import type { CopyLook } from './look-at-copy.ts'
import type { Found } from './opening.ts'

/** What is to be done with a working copy. */
export type Verdict =
  | { readonly type: 'as-left' }
  /** Sound, and it has changes that the journal lacks. */
  | { readonly type: 'ahead' }
  /** Sound, but the vault has gone on without it; `lostNothing` when a restore replaced just this state. */
  | { readonly type: 'outdated'; readonly lostNothing: boolean }
  | { readonly type: 'damaged'; readonly found: Found }

/** Compares what a working copy says of itself with the end of the journal. Pure. */
export function diagnoseCopy(head: JournalHead, look: CopyLook): Verdict {
  const { identity, last } = look
  const hasLostItsLog = look.changes === 0 && hasRows(look) && head.lastId !== null
  if (!identity || hasLostItsLog || !isComplete(look))
    return { type: 'damaged', found: foundIn(look, look.noted) }
  const seq = last?.seq ?? 0
  const isOurs = identity.storeId === head.storeId && identity.generation === head.generation
  const meetsJournal = isOurs && seq >= head.lastSeq && look.idAtEnd === head.lastId
  if (!meetsJournal) return { type: 'outdated', lostNothing: wasReplaced(head, look) }
  if (!isAsWritten(look)) {
    return { type: 'damaged', found: foundIn(look, look.carriedOn ?? look.noted) }
  }
  return { type: seq === head.lastSeq ? 'as-left' : 'ahead' }
}

/** It has as many changes and rows as it has noted itself. */
function isComplete({ identity, last, firstSeq, changes, counts, noted }: CopyLook): boolean {
  const expected = last ? last.seq - firstSeq + 1 : 0
  if (changes !== expected || (changes > 0 && firstSeq !== (identity?.firstSeq ?? 1))) return false
  const names = new Set([...Object.keys(counts), ...Object.keys(noted)])
  return [...names].every((name) => (counts[name] ?? 0) === (noted[name]?.count ?? 0))
}

function isAsWritten({ noted, carriedOn, filled, last }: CopyLook): boolean {
  if (carriedOn === null || tablesThatDiffer(noted, carriedOn).length === 0) return true
  const seq = last?.seq ?? 0
  return filled?.seq === seq && tablesThatDiffer(noted, filled.tallies).length === 0
}

function wasReplaced({ storeId, replaced }: JournalHead, { identity, last }: CopyLook): boolean {
  if (identity?.storeId !== storeId) return false
  return (replaced ?? []).some(
    ({ generation, lastSeq, lastId }) =>
      generation === identity.generation &&
      lastSeq === (last?.seq ?? 0) &&
      lastId === (last?.id ?? null),
  )
}

function hasRows({ counts }: CopyLook): boolean {
  return Object.keys(counts).length > 0
}

function foundIn(look: CopyLook, expected: Tallies): Found {
  const { counts, changes, last, firstSeq } = look
  if (!hasRows(look) && changes === 0) return 'empty'
  const hasGaps = changes < (last ? last.seq - firstSeq + 1 : 0) || firstSeq > 1 || changes === 0
  const isThinner = Object.entries(expected).some(
    ([name, tally]) => (counts[name] ?? 0) < (tally?.count ?? 0),
  )
  return hasGaps || isThinner ? 'thinner' : 'altered'
}
