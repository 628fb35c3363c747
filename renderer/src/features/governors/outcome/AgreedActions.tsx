import { withAgreed } from '../../../domain/governors/outcome.ts'
import type { AgreedAction, GovernorReport } from '../../../domain/governors/report.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { SavedLine } from '../report/SavedLine.tsx'
import { useEditReport } from '../report/use-edit-report.ts'
import type { Governors } from '../use-governors.ts'
import { IntoAudit } from './IntoAudit.tsx'

interface AgreedActionsProps {
  readonly governors: Governors
  readonly report: GovernorReport
}

/** What was agreed; each becomes an action of the audit when she says so. */
export function AgreedActions({ governors, report }: AgreedActionsProps) {
  const desk = useDesk()
  const edit = useEditReport(report)
  const { actions } = report.outcome
  const add = () =>
    void edit('Agreed action', (stored) => ({
      ...stored,
      outcome: withAgreed(stored.outcome, {
        id: desk.context.newId(),
        what: '',
        owner: '',
        due: null,
        actionId: null,
      }),
    }))
  return (
    <Panel title="Actions agreed">
      <div className="sd-stack">
        {actions.length === 0 && <p className="sd-muted">None written down.</p>}
        <ul className="gv-rows">
          {actions.map((action, at) => (
            <li key={action.id}>
              <OneAction governors={governors} report={report} action={action} number={at + 1} />
            </li>
          ))}
        </ul>
        <div>
          <Button icon="plus" onClick={add}>
            Add an action
          </Button>
        </div>
      </div>
    </Panel>
  )
}

interface OneActionProps extends AgreedActionsProps {
  readonly action: AgreedAction
  readonly number: number
}

function OneAction({ governors, report, action, number }: OneActionProps) {
  const desk = useDesk()
  const edit = useEditReport(report)
  const showWithUndo = useUndoToast()
  const change = (label: string, part: Partial<AgreedAction>) =>
    edit(label, (stored) => {
      const before = stored.outcome.actions.find(({ id }) => id === action.id) ?? action
      return { ...stored, outcome: withAgreed(stored.outcome, { ...before, ...part }) }
    })
  const remove = async () => {
    const done = await edit('Agreed action removed', (stored) => ({
      ...stored,
      outcome: {
        ...stored.outcome,
        actions: stored.outcome.actions.filter(({ id }) => id !== action.id),
      },
    }))
    showWithUndo('The action was removed here.', () => desk.undo(done))
  }
  return (
    <div className="gv-row">
      <SavedLine
        label={`Action ${number}: what will be done`}
        rows={2}
        stored={action.what}
        save={(what) => change('Agreed action', { what })}
      />
      <div className="gv-fields">
        <SavedLine
          label="Owner, by role"
          stored={action.owner}
          save={(owner) => change('Owner of an agreed action', { owner })}
        />
        <Field label="Due">
          <DateInput
            value={action.due}
            onChange={(due) => void change('Day of an agreed action', { due })}
          />
        </Field>
      </div>
      <div className="sd-cluster">
        <IntoAudit governors={governors} report={report} action={action} />
        <Button
          small
          look="quiet"
          aria-label={`Remove action ${number}`}
          onClick={() => void remove()}
        >
          Remove
        </Button>
      </div>
    </div>
  )
}
