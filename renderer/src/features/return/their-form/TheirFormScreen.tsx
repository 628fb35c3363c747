import '../guard/GuardList.css'
import './their-form.css'
import { useRef } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Kbd } from '../../../ui/Kbd.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { useKeySetting } from '../../../ui/use-key-setting.ts'
import { ReturnPage } from '../ReturnPage.tsx'
import { EnteredPanel } from './EnteredPanel.tsx'
import { FormAddress } from './FormAddress.tsx'
import { FormList } from './FormList.tsx'
import { useTheirForm } from './use-their-form.ts'

/** Every answer ready to be copied into the partnership's own web form, beside the browser. */
export function TheirFormScreen({ gathered }: { readonly gathered: GatheredAudit }) {
  const form = useTheirForm(gathered)
  const { readOnly } = useDesk()
  const oneKey = useKeySetting((setting) => setting.oneKey)
  const end = useRef<HTMLElement>(null)
  if (form === undefined) return null
  const { audit } = gathered
  return (
    <ReturnPage
      room="Their form"
      lead="For a partnership with a web form of its own: put this window beside the browser, copy each answer into its field, and tick what stands there."
    >
      <div className="tf-before">
        <FormAddress address={audit.template.returnTo.formAddress} />
        <p className="sd-muted sd-small sd-no-print">
          <Kbd>Enter</Kbd> copies and goes to the next piece, on <em>Entered</em> it ticks and goes
          on. <Kbd>↓</Kbd> <Kbd>↑</Kbd> move piece by piece
          {oneKey && (
            <>
              , <Kbd>j</Kbd> <Kbd>k</Kbd> question by question
            </>
          )}
          .
        </p>
        <div className="sd-cluster sd-no-print">
          <Button small onClick={() => end.current?.focus()}>
            Go to the end
          </Button>
          <PrintButton small>Print all answers</PrintButton>
        </div>
      </div>
      {audit.lock === null && (
        <Notification title="Nobody has signed this yet">
          You can copy it as it is. What changes afterwards is marked here, to be copied again.{' '}
          <a href={addresses.signOff}>See who has to sign</a>
        </Notification>
      )}
      {form.parts.length === 0 ? (
        <EmptyState
          title="There is nothing to copy"
          actions={<a href={addresses.audit}>Begin the audit</a>}
        >
          No question is asked of your school yet.
        </EmptyState>
      ) : (
        <FormList gathered={gathered} form={form} readOnly={readOnly !== null} />
      )}
      <EnteredPanel gathered={gathered} form={form} end={end} />
    </ReturnPage>
  )
}
