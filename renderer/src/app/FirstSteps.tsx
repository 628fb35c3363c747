import { useRef } from 'react'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { DeskCard, DeskKind } from '../../../electron/contract/values.ts'
import type { School } from '../domain/audit/school.ts'
import { notNamed } from '../domain/shared/author.ts'
import { FirstStart } from '../features/first-start/index.ts'
import { databaseName } from '../storage/database.ts'
import type { Desk } from '../storage/desk.ts'
import { portError } from '../storage/journal-client.ts'
import { type FirstRows, setUpDesk } from '../storage/repositories/audits.ts'
import { useAuthor } from '../ui/use-author.ts'
import { newId, now, today } from './clock.ts'
import { releaseDesk } from './hold-desk.ts'
import { openCard } from './start-up.ts'

interface FirstStepsProps {
  readonly bridge: Bridge
  readonly unfinished: DeskCard | null
  readonly onReady: (card: DeskCard) => Promise<void>
  readonly onOpenBackup: () => void
  /** Back to the desks that there are. */
  readonly onCancel?: (() => void) | undefined
}

/** Makes the desk once the first steps are answered, and opens it. */
export function FirstSteps(props: FirstStepsProps) {
  const { bridge, unfinished, onReady, onOpenBackup, onCancel } = props
  // Kept, so that a second try after a full disk does not make a second desk. A sample that
  // broke off is no place for a real school: leaving the sample would take it away.
  const made = useRef(unfinished?.kind === 'school' ? unfinished : null)
  const setUp = async (rows: FirstRows) => {
    const card = made.current ?? (await createDesk(bridge, 'school', rows.school.name))
    made.current = card
    await fill(bridge, card, (desk) => setUpDesk(desk, rows))
    nameAuthor(rows.school)
    await onReady(card)
  }
  const sample = async (label: string, fillSample: (desk: Desk) => Promise<unknown>) => {
    const card = await createDesk(bridge, 'sample', label)
    try {
      await fill(bridge, card, fillSample)
    } catch (error) {
      await bridge.ask('desks:discard-sample', { id: card.id })
      releaseDesk(card.id)
      indexedDB.deleteDatabase(databaseName(card.id))
      throw error
    }
    await onReady(card)
  }
  return (
    <FirstStart
      bridge={bridge}
      now={now}
      today={today}
      newId={newId}
      onSetUp={setUp}
      onSample={sample}
      onOpenBackup={onOpenBackup}
      onCancel={onCancel}
    />
  )
}

/** She who set up the desk as its lead is at it now, unless somebody else was named. */
function nameAuthor({ signatories }: School): void {
  const lead = signatories.find(({ roleId }) => roleId === 'dsl')?.name ?? ''
  const author = useAuthor.getState()
  if (author.name === notNamed) author.choose(lead)
}

async function createDesk(bridge: Bridge, kind: DeskKind, label: string): Promise<DeskCard> {
  const created = await bridge.ask('desks:create', { id: newId(), kind, label })
  if (!created.ok) throw portError(created.failure)
  return created.value.desk
}

async function fill(
  bridge: Bridge,
  card: DeskCard,
  write: (desk: Desk) => Promise<unknown>,
): Promise<void> {
  const standing = await openCard(bridge, card, { emptyIsFine: true })
  if (standing.type === 'failed') throw portError(standing.failure)
  if (standing.type !== 'open') throw new Error(`a new desk stands as ${standing.type}`)
  try {
    await write(standing.desk)
  } finally {
    await standing.desk.close()
  }
}
