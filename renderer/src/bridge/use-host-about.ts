import { useEffect, useState } from 'react'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { AskResponse } from '../../../electron/contract/channels.ts'

/** What the host says about itself and this computer; null until it has answered, or when it cannot. */
export function useHostAbout(bridge: Bridge): AskResponse<'host:about'> | null {
  const [about, setAbout] = useState<AskResponse<'host:about'> | null>(null)
  useEffect(() => {
    let wanted = true
    void bridge.ask('host:about', {}).then((answer) => {
      if (wanted && answer.ok) setAbout(answer.value)
    })
    return () => {
      wanted = false
    }
  }, [bridge])
  return about
}
