import { useState } from 'react'
import type { DestinationCard } from '../../../../../../electron/contract/delivery-values.ts'
import { useDesk } from '../../../../storage/desk-context.tsx'
import { begin } from '../../../../storage/repositories/deliveries.ts'
import type { MadeReturn } from '../../../../storage/tables.ts'
import { addresses } from '../../../../ui/addresses.ts'
import { firstWrong } from './look-into.ts'
import { deliveryOf, type Order, type Problem, placeOf, problemsOf } from './order.ts'

interface SendInput {
  readonly made: MadeReturn
  readonly order: Order
  readonly destinations: readonly DestinationCard[]
  /** Why it must not leave, told once all is filled in; null where it may. */
  readonly heldBecause: string | null
}

/** Notes a sending once all is said and every file is there as it was made. */
export function useSend({ made, order, destinations, heldBecause }: SendInput) {
  const desk = useDesk()
  const [tries, setTries] = useState(0)
  const [wrong, setWrong] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { context, bridge } = desk
  const problems = problemsOf(order, context.today(), destinations)
  const send = async () => {
    setTries(tries + 1)
    setWrong(null)
    const { way } = order
    if (problems.length > 0 || way === null || isBusy) return
    if (heldBecause !== null) {
      setWrong(heldBecause)
      return
    }
    setBusy(true)
    const found = await firstWrong(bridge, order.parcel.files)
    setBusy(false)
    setWrong(found)
    if (found !== null) return
    const how = {
      ...{ id: context.newId(), now: context.now(), today: context.today() },
      by: context.author(),
    }
    await begin(desk, deliveryOf({ ...order, way }, made, placeOf(order, destinations), how))
    location.hash = addresses.outbox
  }
  // Nothing is said of what is missing before she pressed the button once.
  const told: readonly Problem[] = tries === 0 ? [] : problems
  return { send, problems: told, tries, wrong, isBusy }
}
