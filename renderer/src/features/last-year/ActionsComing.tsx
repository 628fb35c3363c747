import type { ActionStatus, PreviousAction } from '../../domain/audit/audit.ts'
import { counted } from '../../domain/shared/text.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { formatDate } from '../../ui/format-date.ts'
import type { ImportPlan } from './plan-import.ts'

const STATUS_WORDS: Readonly<Record<ActionStatus, string>> = {
  open: 'open',
  doing: 'under way',
  done: 'done',
  dropped: 'dropped',
}

/** More would push what is decided on out of sight. */
const SHOWN_FIRST = 8

/** Open actions come along; how the others ended is for information. */
export function ActionsComing({ plan }: { readonly plan: ImportPlan }) {
  const { actions, actionsHere, carried } = plan
  const { done, dropped } = carried.finished
  return (
    <section className="sd-stack sd-stack--tight">
      <h3>Actions</h3>
      {actions.length > 0 && (
        <>
          <p>{counted(actions.length, 'action')} still open, coming along:</p>
          <Coming actions={actions.slice(0, SHOWN_FIRST)} />
          {actions.length > SHOWN_FIRST && (
            <Disclosure summary={`See the other ${actions.length - SHOWN_FIRST}`}>
              <Coming actions={actions.slice(SHOWN_FIRST)} />
            </Disclosure>
          )}
        </>
      )}
      {actions.length === 0 && <p>No open action comes along.</p>}
      {actionsHere > 0 && (
        <p>{counted(actionsHere, 'open action')} came along before and will not come twice.</p>
      )}
      {done.length + dropped.length > 0 && (
        <Disclosure summary={endedWords(done.length, dropped.length)}>
          <ul className="ly-plain">
            {[...done, ...dropped].map((action) => (
              <li key={action.id}>{endInWords(action)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function Coming({ actions }: { readonly actions: ImportPlan['actions'] }) {
  return (
    <ul>
      {actions.map((action) => (
        <li key={action.id}>
          {action.what} ({action.owner || 'no owner'}
          {action.due !== null && `, due ${formatDate(action.due)}`})
        </li>
      ))}
    </ul>
  )
}

function endedWords(done: number, dropped: number): string {
  const parts = [done > 0 ? `${done} done` : '', dropped > 0 ? `${dropped} dropped` : '']
  return `${parts.filter((part) => part !== '').join(' and ')} last year`
}

function endInWords({ what, status, doneOn, outcome }: PreviousAction): string {
  const when = doneOn === null ? '' : ` on ${formatDate(doneOn)}`
  return `${what}: ${STATUS_WORDS[status]}${when}${outcome === '' ? '' : `. ${outcome}`}`
}
