import type { SignHere, UnderstandingCheck } from '../../../domain/receipts/receipt.ts'
import { receiptsOfSigning, type SigningDocument } from '../../../domain/receipts/sign-here.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { signHere } from '../../../storage/repositories/sign-here.ts'

interface Signed {
  readonly personId: PersonId
  readonly name: string
  readonly documents: readonly SigningDocument[]
  readonly typedName: string
  readonly check: UnderstandingCheck | null
  /** The document that the check is about. */
  readonly checkOf: string | null
}

/** How often it is looked whether the disk has it. */
const LOOK_AGAIN_MS = 1000

/** Writes what one person confirms, as one change, and comes back only once it is on the disk. */
export function useSign(row: SignHere) {
  const desk = useDesk()
  return async ({ name, ...signed }: Signed): Promise<void> => {
    const { newId, now, today, author } = desk.context
    // A laptop may be left open overnight: the day is the one on which she signs.
    const morning = { ...row, on: today() }
    const receipts = receiptsOfSigning({ ...signed, morning }, { newId, now, by: author() })
    const titles = signed.documents.map(({ title }) => `“${title}”`).join(', ')
    await signHere(desk, `Signed here by ${name}: ${titles}`, row.gathering, receipts)
    while (!(await desk.pump.flush())) await new Promise((go) => setTimeout(go, LOOK_AGAIN_MS))
  }
}
