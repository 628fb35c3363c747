import { useMemo, useState } from 'react'
import type { PortFailure } from '../../../../electron/contract/failure.ts'
import { describeFailure } from '../../bridge/failure-words.ts'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { previousAuditWarning } from '../../domain/carry-forward/read-previous-audit.ts'
import { canonicalJson } from '../../domain/shared/canonical-json.ts'
import { counted } from '../../domain/shared/text.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { importPreviousAudit } from '../../storage/repositories/audits.ts'
import { snapshotBefore } from '../../storage/snapshot-before.ts'
import { Button } from '../../ui/Button.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { useUndoToast } from '../../ui/use-undo-toast.ts'
import { ActionsComing } from './ActionsComing.tsx'
import type { LastYearSource } from './last-year-source.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { planRows } from './plan-words.ts'

interface PreviewProps {
  readonly source: LastYearSource
  readonly gathered: GatheredAudit
  readonly onDone: () => void
}

/** What would come, what would stay, and the button that does it. Nothing is written before. */
export function Preview({ source, gathered, onDone }: PreviewProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const plan = usePlan(source, gathered)
  const { previous } = source
  const isHere = isHereAlready(plan, gathered)
  const warning = previousAuditWarning(previous, gathered.school)
  const [busy, setBusy] = useState(false)
  const bringIn = async () => {
    const { answers, actions } = plan
    const { evidenceLinks, mappings } = source
    setBusy(true)
    const failure = await snapshotBefore(desk, 'before-import')
    const carried = { answers, actions, evidenceLinks }
    const change = await importPreviousAudit(desk, gathered.audit.id, previous, carried, mappings)
    const message = `${counted(answers.length, 'answer')} brought in from ${previous.schoolYear}.`
    showWithUndo(failure === null ? message : `${message} ${withoutCopy(failure)}`, () =>
      desk.undo(change),
    )
    onDone()
  }
  return (
    <Panel title={`The audit of ${previous.schoolYear}, from ${source.from}`}>
      <div className="sd-stack">
        {warning !== null && <Notification tone="warning" title={warning} />}
        {isHere && (
          <Notification title="Nothing in it is new">
            This very audit was brought in before, and all of it is here.
          </Notification>
        )}
        {!isHere && gathered.previous?.schoolYear === previous.schoolYear && (
          <Notification title={`An audit of ${previous.schoolYear} was brought in before`}>
            This one takes its place for comparing. What you have confirmed or answered since stays.
          </Notification>
        )}
        <SummaryList rows={planRows(plan, gathered, source.evidenceLinks.length)} />
        <ActionsComing plan={plan} />
        <div className="sd-cluster">
          <Button look="primary" disabled={busy || isHere} onClick={() => void bringIn()}>
            {isHere ? 'Nothing to bring in' : buttonWords(plan)}
          </Button>
          <Button look="quiet" onClick={onDone}>
            Leave it
          </Button>
        </div>
      </div>
    </Panel>
  )
}

/** It was done all the same: all of it can be taken back. */
function withoutCopy(failure: PortFailure): string {
  return `No copy of the desk could be made before it. ${describeFailure(failure)}`
}

function usePlan({ previous }: LastYearSource, gathered: GatheredAudit): ImportPlan {
  const { context } = useDesk()
  const { audit, answers, actions } = gathered
  return useMemo(
    () =>
      planImport(
        previous,
        {
          auditId: audit.id,
          template: audit.template,
          newActionId: context.newId,
          now: context.now(),
        },
        { answers, actions },
      ),
    [previous, audit, answers, actions, context],
  )
}

/** The same file again: not a word of it would be written. */
function isHereAlready(plan: ImportPlan, { previous }: GatheredAudit): boolean {
  const isSame = previous !== null && canonicalJson(previous) === canonicalJson(plan.previous)
  return isSame && plan.answers.length === 0 && plan.actions.length === 0
}

function buttonWords({ answers, actions }: ImportPlan): string {
  if (answers.length === 0 && actions.length === 0) return 'Keep it for comparing'
  const also = actions.length === 0 ? '' : ` and ${counted(actions.length, 'open action')}`
  return `Bring in ${counted(answers.length, 'answer')}${also}`
}
