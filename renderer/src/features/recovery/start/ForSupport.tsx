import { useState } from 'react'
import type { AskResponse } from '../../../../../electron/contract/channels.ts'
import type { Desk } from '../../../storage/desk.ts'
import type { Rebuilt } from '../../../storage/opening.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { accountForSupport } from './account.ts'

interface ForSupportProps {
  readonly desk: Desk
  readonly opening: Rebuilt
  readonly about: AskResponse<'host:about'> | null
}

/** The same in plain lines, for whoever looks after the computer. */
export function ForSupport({ desk, opening, about }: ForSupportProps) {
  const [told, setTold] = useState('')
  const [now] = useState(desk.context.now)
  const text = accountForSupport(opening, {
    now,
    deskId: desk.card.id,
    label: desk.card.label,
    appVersion: about?.appVersion ?? null,
    vaultPlace: about?.vaultPlace ?? null,
    browser: navigator.userAgent,
  })
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setTold('Copied.'),
      () => setTold('The browser did not let it be copied. Open the details and mark the lines.'),
    )
  return (
    <section className="sd-stack sd-stack--tight">
      <h2>For whoever looks after the computer</h2>
      <div className="sd-cluster">
        <Button onClick={() => void copy()}>Copy the details</Button>
        <PrintButton />
        <span role="status">{told}</span>
      </div>
      <Disclosure summary="The details">
        <pre className="rc-account">{text}</pre>
      </Disclosure>
    </section>
  )
}
