import { useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { valueToStore } from '../../../domain/workbook/apply-workbook.ts'
import { strangerSentences } from '../../../domain/workbook/compare-identity.ts'
import { planWorkbook } from '../../../domain/workbook/plan-workbook.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { type Brought, type OpenWorkbook, openWorkbook, takeAllTheSame } from '../open-workbook.ts'
import { bringIn } from './bring-in.ts'
import { CellGroup } from './CellGroup.tsx'
import { MissingRows } from './MissingRows.tsx'
import { NotRead } from './NotRead.tsx'

interface PreviewStepProps {
  readonly gathered: GatheredAudit
  readonly open: OpenWorkbook
  readonly onDone: (brought: Brought) => void
}

/** Cell by cell what the workbook would do, each to be taken or left. */
export function PreviewStep({ gathered, open, onDone }: PreviewStepProps) {
  const desk = useDesk()
  const { read, choices } = open
  const plan = useMemo(() => planWorkbook(read, gathered), [read, gathered])
  const strange = strangerSentences(read, gathered, desk.card.id)
  const taken = plan.cells.filter((cell) => valueToStore(cell, choices) !== null).length
  const isSigned = gathered.audit.lock !== null
  const isLocked = useIsLocked(gathered.audit)
  if (strange.length > 0 && !open.isMeant) return <NotThisAudit sentences={strange} />
  const bring = async () => onDone(await bringIn(desk, open, plan, gathered))
  const group = { plan, choices }
  return (
    <div className="sd-stack sd-stack--loose">
      {isSigned && (
        <Notification title="The audit is signed, so nothing can be brought in">
          <a href={addresses.signOff}>Unlock it on the Return screen</a> first. This is what the
          workbook would change.
        </Notification>
      )}
      {plan.cells.length + plan.problems.length === 0 && (
        <Notification title="Nothing in this workbook is different">
          Each of its {plural(plan.unchanged, 'cell')} was compared with the app and with what stood
          there when it was made.
        </Notification>
      )}
      <NotRead plan={plan} choices={choices} complaints={read.complaints} />
      <CellGroup {...group} kind="conflict" />
      <CellGroup {...group} kind="error" />
      <CellGroup {...group} kind="change" />
      <CellGroup {...group} kind="blank" />
      <MissingRows rows={plan.missing} />
      <div className="sd-wizard__bar">
        <Button look="primary" onClick={() => void bring()} disabled={taken === 0 || isLocked}>
          {taken === 0 ? 'Nothing to bring in' : `Bring in ${plural(taken, 'change')}`}
        </Button>
        <span className="sd-cluster">
          <span className="sd-muted">{plural(plan.unchanged, 'cell')} unchanged</span>
          <LinkButton look="quiet" href={addresses.workbook} onClick={() => openWorkbook(null)}>
            Leave it
          </LinkButton>
        </span>
      </div>
    </div>
  )
}

/** Another school, year, version or desk is asked about before anything is compared. */
function NotThisAudit({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <Notification
      tone="warning"
      live="polite"
      title="Is this the right workbook?"
      actions={
        <>
          <LinkButton
            small
            look="primary"
            href={addresses.workbook}
            onClick={() => openWorkbook(null)}
          >
            Choose another file
          </LinkButton>
          <Button small onClick={takeAllTheSame}>
            It is the right one, show what would change
          </Button>
        </>
      }
    >
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>Nothing was changed.</p>
    </Notification>
  )
}
