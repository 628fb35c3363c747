import type { SignHere } from '../../../domain/receipts/receipt.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { endSignHere } from '../../../storage/repositories/sign-here.ts'
import { addresses } from '../../../ui/addresses.ts'
import { forgetTries } from './tries.ts'

/** Opens the app again, at what was signed. */
export function useEnd({ gathering }: SignHere) {
  const desk = useDesk()
  return async (withPin: boolean) => {
    if (!withPin) {
      await desk.note({ kind: 'sign-here', label: 'Signing here was ended without its PIN' })
    }
    forgetTries()
    // Before the app is there again, so that it does not show what stood there before.
    location.hash = `${addresses.signHere}/ended/${gathering}`
    await endSignHere(desk)
  }
}
