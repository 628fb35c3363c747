import type { DeskCard } from '../../../electron/contract/values.ts'
import { grantPass } from './change-guard.ts'
import { DeskDatabase, versionOnDisk } from './database.ts'
import { lookAtCopy } from './look-at-copy.ts'
import { migrations } from './migrations/all.ts'
import { isBrowserError } from './patience.ts'
import { openInTime } from './rebuild-copy.ts'
import { nativeTransaction } from './write-change.ts'

/** A working copy in this browser of a desk that the vault does not have. */
export interface CopyHere {
  readonly seq: number
  /** Of its last change. */
  readonly at: string | null
  readonly counts: Readonly<Record<string, number>>
  /** It has every change from the first to its last, so that all can be brought back from it. */
  readonly whole: boolean
}

interface NotedCard {
  readonly key: 'card'
  readonly card: DeskCard
}

/** Notes in the copy whose desk it is, so that it can say so when nobody else can. */
export async function noteCard(db: DeskDatabase, card: DeskCard): Promise<void> {
  const noted = (await db.meta.get('card')) as NotedCard | undefined
  if (JSON.stringify(noted?.card) === JSON.stringify(card)) return
  await db.transaction('rw', db.meta, async (transaction) => {
    grantPass(nativeTransaction(transaction), 'free')
    const note: NotedCard = { key: 'card', card }
    await db.meta.put(note)
  })
}

/** What this browser still has of a desk; null when that is nothing at all. */
export async function lookAtLostCopy(
  deskId: string,
): Promise<{ readonly card: DeskCard; readonly copy: CopyHere | null } | null> {
  const version = await versionOnDisk(deskId)
  if (version === 0) return null
  if (version > migrations.length) return { card: unnamed(deskId), copy: null }
  const db = new DeskDatabase(deskId, version)
  db.mustExist = true
  try {
    await openInTime(db)
    return await tell(db, deskId)
  } catch (error) {
    if (!isBrowserError(error)) throw error
    return { card: unnamed(deskId), copy: null }
  } finally {
    db.close()
  }
}

async function tell(db: DeskDatabase, deskId: string) {
  const { changes, counts, noted, last, firstSeq } = await lookAtCopy(db, {
    lastSeq: 0,
    tallies: null,
  })
  if (last === null && Object.keys(counts).length === 0) return null
  const isComplete = Object.entries(noted).every(
    ([table, tally]) => tally?.count === (counts[table] ?? 0),
  )
  const newest = await db.changes.orderBy('seq').last()
  const copy: CopyHere = {
    seq: last?.seq ?? 0,
    at: newest?.at ?? null,
    counts,
    whole: isComplete && firstSeq === 1 && changes === last?.seq,
  }
  return { card: await cardIn(db, deskId), copy }
}

/** Copies from before the card was noted in them have a school's name, or its setting up. */
async function cardIn(db: DeskDatabase, deskId: string): Promise<DeskCard> {
  const noted = (await db.meta.get('card')) as NotedCard | undefined
  if (noted) return noted.card
  const school = await db.rows.school.toCollection().first()
  const first = await db.changes.orderBy('seq').first()
  const isSample = first?.what.label === 'Setting up the sample'
  const plain = unnamed(deskId)
  return {
    ...plain,
    kind: isSample ? 'sample' : 'school',
    label: school?.name ?? plain.label,
    createdAt: first?.at ?? plain.createdAt,
  }
}

function unnamed(id: string): DeskCard {
  const createdAt = '1970-01-01T00:00:00Z'
  return { id, kind: 'school', label: 'Your desk', createdAt, isCopy: false }
}
