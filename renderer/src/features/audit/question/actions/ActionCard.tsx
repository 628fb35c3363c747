import { Fragment } from 'react'
import type { Action } from '../../../../domain/audit/audit.ts'
import { isBlank } from '../../../../domain/shared/text.ts'
import { addressOfQuestion } from '../../../../ui/addresses.ts'
import { Button } from '../../../../ui/Button.tsx'
import { formatDate } from '../../../../ui/format-date.ts'
import { addressOfHistory } from '../../../../ui/history-address.ts'
import { StateMark } from '../../../../ui/StateMark.tsx'
import { Tag } from '../../../../ui/Tag.tsx'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx'
import type { ActionItemProps } from './action-props.ts'
import { actionFieldId, DAY_PASSED, isOverdue, lacking, statusWords } from './action-words.ts'
import { TakeAway } from './TakeAway.tsx'

/** An action to read: what, who, by when, how it stands. */
export function ActionCard(props: ActionItemProps & { readonly onChange: () => void }) {
  const { action, code, today, locked, onChange } = props
  const { what, successMeasure, outcome, carriedFrom } = action
  const lacks = lacking(action)
  return (
    <>
      <div className="au-action__head">
        <p className="au-action__what">{isBlank(what) ? 'An action without words' : what}</p>
        <StatusTag action={action} today={today} />
      </div>
      <p className="sd-muted">{whoAndWhen(action)}</p>
      {isOverdue(action, today) && <p className="sd-muted">{DAY_PASSED}</p>}
      {!isBlank(successMeasure) && <p>We will know it worked when: {successMeasure}</p>}
      {!isBlank(outcome) && <p>{outcome}</p>}
      {lacks !== null && (
        <p className="au-action__lacks">
          <StateMark state="missing" coloured /> {lacks}
        </p>
      )}
      {carriedFrom !== null && <p className="sd-muted sd-small">Came along from {carriedFrom}.</p>}
      <AlsoFor action={action} code={code} />
      <div className="sd-cluster sd-no-print">
        {!locked && (
          <>
            <Button small id={actionFieldId(action.id, 'change')} onClick={onChange}>
              Change <VisuallyHidden>the action “{what}”</VisuallyHidden>
            </Button>
            <TakeAway action={action} code={code} />
          </>
        )}
        <a className="sd-small" href={addressOfHistory(`action:${action.id}`)}>
          History <VisuallyHidden>of the action “{what}”</VisuallyHidden>
        </a>
      </div>
    </>
  )
}

function StatusTag({ action, today }: Pick<ActionItemProps, 'action' | 'today'>) {
  if (isOverdue(action, today)) {
    return (
      <Tag tone="danger" shape="missing">
        Overdue
      </Tag>
    )
  }
  const { status } = action
  const tone = status === 'done' ? 'success' : status === 'doing' ? 'info' : 'neutral'
  const shape = {
    open: 'unanswered',
    doing: 'started',
    done: 'met',
    dropped: 'not-applicable',
  } as const
  return (
    <Tag tone={tone} shape={shape[status]}>
      {statusWords[status]}
    </Tag>
  )
}

function whoAndWhen({ owner, due, doneOn }: Action): string {
  const words = [
    isBlank(owner) ? null : owner,
    due === null ? null : `by ${formatDate(due)}`,
    doneOn === null ? null : `done on ${formatDate(doneOn)}`,
  ]
  return words.filter((word) => word !== null).join(' · ')
}

function AlsoFor({ action, code }: Pick<ActionItemProps, 'action' | 'code'>) {
  const others = action.codes.filter((one) => one !== code)
  if (others.length === 0) return null
  return (
    <p className="sd-muted sd-small">
      {action.codes.includes(code) ? 'Also for ' : 'For '}
      {others.map((other, index) => (
        <Fragment key={other}>
          {index > 0 && ', '}
          <a href={addressOfQuestion(other)}>{other}</a>
        </Fragment>
      ))}
      .
    </p>
  )
}
