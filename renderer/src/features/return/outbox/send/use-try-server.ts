import { useState } from 'react'
import type { DeliveryTrouble } from '../../../../../../electron/contract/delivery-values.ts'
import { describeTrouble } from '../../../../bridge/delivery-words.ts'
import { describeFailure } from '../../../../bridge/failure-words.ts'
import { askOfSupport } from '../../../../bridge/probe-words.ts'
import { useDesk } from '../../../../storage/desk-context.tsx'
import type { Trying } from './TryingSteps.tsx'

export interface TypedServer {
  readonly address: string
  readonly user: string
  readonly password: string
  readonly label: string
  readonly proxy: string
}

interface Told {
  readonly sentence: string
  /** For whoever looks after the server; null where it is hers to mend. */
  readonly support: string | null
}

/** Tries a server while she looks on, step by step. */
export function useTryServer(onAdded: (destinationId: string) => Promise<unknown>) {
  const { bridge, card } = useDesk()
  const [trying, setTrying] = useState<Trying | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const isTrying = trying?.state === 'running'
  const say = (sentence: string) => setTold({ sentence, support: null })
  const forget = () => {
    setTold(null)
    setTrying(null)
  }
  const attempt = async (typed: TypedServer, keep: boolean): Promise<boolean> => {
    if (isTrying) return false
    setTold(null)
    setTrying({ step: null, state: 'running' })
    const { address, user, password, label, proxy } = trimmed(typed)
    const answer = await bridge.run(
      'destinations:add-server',
      { deskId: card.id, label, address, user, password, keep, proxy },
      { onProgress: ({ step }) => setTrying({ step, state: 'running' }) },
    )
    if (!answer.ok) {
      forget()
      say(describeFailure(answer.failure))
      return false
    }
    if (answer.value.type === 'ready') {
      forget()
      await onAdded(answer.value.destination.destinationId)
      return true
    }
    const { trouble, step } = answer.value
    setTrying(step === undefined ? null : { step, state: 'failed' })
    setTold({
      sentence: describeTrouble(trouble, label || hostOf(address), 'adding'),
      support: HERS.includes(trouble.kind)
        ? null
        : askOfSupport({ address, user, proxy, step, trouble }),
    })
    return false
  }
  return { trying, told, isTrying, forget, attempt }
}

/** What she can put right herself. */
const HERS: readonly DeliveryTrouble['kind'][] = ['offline', 'bad-address', 'bad-proxy']

function trimmed({ address, user, password, label, proxy }: TypedServer): TypedServer {
  return {
    ...{ address: address.trim(), user: user.trim(), password },
    ...{ label: label.trim(), proxy: proxy.trim() },
  }
}

function hostOf(address: string): string {
  try {
    return new URL(address).host || 'the server'
  } catch {
    return 'the server'
  }
}
