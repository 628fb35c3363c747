import { useState } from 'react'
import { receiptsOfTypedCodes, type TypedCode } from '../../../domain/receipts/typed-codes.ts'
import { listed } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { ProofField } from '../../../intake/ProofField.tsx'
import { type Proof, piecesOf } from '../../../intake/proof.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addReceipts } from '../../../storage/repositories/receipts.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { plural } from '../../../ui/format-number.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

interface EnterCodesProps {
  readonly log: StaffLog
  /** Whose entries are made. */
  readonly codes: readonly TypedCode[]
  /** How many codes nothing comes of. */
  readonly left: number
  readonly isAllBut: boolean
  /** With how many entries were made. */
  readonly onDone: (saved: number) => void
}

/** The date on the sheet, its scan, and one save for all. */
export function EnterCodes({ log, codes, left, isAllBut, onDone }: EnterCodesProps) {
  const [on, setOn] = useState<string | null>(log.today)
  const [proof, setProof] = useState<Proof | null>(null)
  const enter = useEnter()
  const isAhead = on !== null && on > log.today
  // A code that cannot be read may be of somebody who would then be entered as having signed.
  const isUnsure = isAllBut && left > 0
  const titles = [...new Set(codes.flatMap(({ sheet }) => sheet?.title ?? []))]
  return (
    <section className="rd-part" aria-labelledby="rd-enter">
      <h2 id="rd-enter">Save</h2>
      <Field
        label="Date on the sheet"
        error={
          on === null
            ? 'Say on which day it was signed.'
            : isAhead
              ? 'The day lies ahead. An entry is made once it has happened.'
              : undefined
        }
      >
        <DateInput value={on} onChange={setOn} />
      </Field>
      <ProofField
        legend="Scan of the signed sheet"
        title={titles.length === 0 ? 'Signed sheet' : `Signed sheet: ${listed(titles)}`}
        proof={proof}
        onChange={setProof}
      />
      <p>
        <strong>{countWords(codes, isAllBut)}</strong>
        {left > 0 && ` ${plural(left, 'code')} could not be used; see above.`}
        {isUnsure &&
          ' Take them away or type them right first: all but the typed ones are entered.'}
      </p>
      <div>
        <Button
          look="primary"
          disabled={codes.length === 0 || on === null || isAhead || isUnsure}
          onClick={() => {
            if (on !== null) void enter(codes, on, proof).then(onDone)
          }}
        >
          {codes.length === 0 ? 'Save' : `Save ${plural(codes.length, 'entry', 'entries')}`}
        </Button>
      </div>
    </section>
  )
}

function countWords(codes: readonly TypedCode[], isAllBut: boolean): string {
  if (codes.length > 0) {
    const people = plural(codes.length, 'person', 'people')
    return `${people} ${codes.length === 1 ? 'is' : 'are'} entered as having read it.`
  }
  return isAllBut ? 'Nobody is left to enter on this sheet.' : 'No code is typed yet.'
}

function useEnter() {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (codes: readonly TypedCode[], on: string, proof: Proof | null) => {
    const { newId, now, author } = desk.context
    const making = { newId, now, by: author(), on, proof: proof?.id ?? null }
    const receipts = receiptsOfTypedCodes(codes, making)
    const sheets = [...new Set(codes.flatMap(({ sheet }) => sheet?.id ?? []))]
    const from = `sheet ${listed(sheets)}`
    const label = `${plural(receipts.length, 'entry', 'entries')} from ${from}`
    const change = await addReceipts(desk, label, receipts, piecesOf(proof))
    showWithUndo(`${label} saved.`, () => desk.undo(change))
    return receipts.length
  }
}
