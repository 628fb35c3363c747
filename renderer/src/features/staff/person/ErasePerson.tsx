import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { type Erasure, erasureOf } from '../../../domain/people/erase.ts'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { erasePerson, readSignedPieces } from '../../../storage/repositories/erase.ts'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { goneWords, keptWords } from './erasure-words.ts'

/** Takes somebody's particulars out, and says beforehand what is kept and why. */
export function ErasePerson({ person }: { readonly person: Person }) {
  const [asking, setAsking] = useState(false)
  return (
    <div className="sd-no-print">
      <Button onClick={() => setAsking(true)}>Erase what is held</Button>
      {asking && <AskFirst person={person} onCancel={() => setAsking(false)} />}
    </div>
  )
}

function AskFirst({
  person,
  onCancel,
}: {
  readonly person: Person
  readonly onCancel: () => void
}) {
  const erasure = useErasure(person)
  const erase = useErase()
  if (!erasure) return null
  return (
    <ConfirmDialog
      danger
      title={`Erase what is held on ${nameOf(person)}?`}
      confirmLabel="Erase it"
      onConfirm={() => void erase(erasure)}
      onCancel={onCancel}
    >
      <p>If they only leave, set their last day instead: they are then kept out of every list.</p>
      <p>Gone:</p>
      <Sentences all={goneWords(erasure)} />
      <p>Kept, and why:</p>
      <Sentences all={keptWords(erasure)} />
      <p>
        All that is held can be printed or saved before. Undo brings everything back until the app
        is closed.
      </p>
    </ConfirmDialog>
  )
}

function Sentences({ all }: { readonly all: readonly string[] }) {
  return (
    <ul>
      {all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** What it would do, with how many entries; undefined until all is read. */
function useErasure(person: Person): Erasure | undefined {
  const { db, context } = useDesk()
  const log = useStaffLog()
  const signed = useStored(() => readSignedPieces(db), [db])
  if (!log || !signed) return undefined
  return erasureOf({ log, person, signed, today: context.today(), now: context.now() })
}

function useErase() {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (erasure: Erasure) => {
    const change = await erasePerson(desk, erasure)
    navigate(addresses.staff.replace(/^#/, ''))
    showWithUndo('What was held on one person was erased.', () => desk.undo(change))
  }
}
