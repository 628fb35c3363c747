import '../training.css'
import { navigate } from 'wouter/use-hash-location'
import type { TrainingSession } from '../../../domain/training/record.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Editable, Verbs } from '../../../storage/Editable.tsx'
import { removeSession } from '../../../storage/repositories/training.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDate, formatDateWithDay } from '../../../ui/format-date.ts'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { deliveryWords } from '../record/delivery.ts'
import type { Training } from '../use-training.ts'
import { SessionBasics } from './SessionBasics.tsx'
import { SessionFiles } from './SessionFiles.tsx'
import { SessionPeople } from './SessionPeople.tsx'
import { SessionTexts } from './SessionTexts.tsx'

interface SessionScreenProps {
  readonly training: Training
  readonly session: TrainingSession
}

/** One occasion: who was there, its register and slides, what changed as a result. */
export function SessionScreen({ training, session }: SessionScreenProps) {
  const remove = useRemove(training, session)
  return (
    <Page
      title={session.title}
      breadcrumb={[
        { label: 'Training', href: addresses.training },
        { label: 'Sessions', href: addresses.trainingSessions },
        { label: session.title },
      ]}
      lead={
        session.until === null
          ? formatDateWithDay(session.on)
          : `${formatDate(session.on)} to ${formatDate(session.until)}`
      }
      actions={
        <div className="sd-cluster sd-no-print">
          <PrintButton />
          <Verbs>
            <Button look="quiet" onClick={() => void remove()}>
              Remove the session and its records
            </Button>
          </Verbs>
        </div>
      }
    >
      <div className="sd-stack sd-stack--loose">
        <SummaryList rows={particulars(training, session)} />
        <Editable>
          <div className="sd-stack sd-stack--loose">
            <SessionPeople training={training} session={session} />
            <SessionFiles training={training} session={session} />
            <SessionTexts session={session} />
            <SessionBasics training={training} session={session} />
          </div>
        </Editable>
      </div>
    </Page>
  )
}

function particulars({ rules, log }: Training, session: TrainingSession) {
  const course = rules.courseById.get(session.courseId ?? '')
  const read = log.receipts.filter(
    ({ source, state }) =>
      source?.type === 'session' && source.key === session.id && state === 'read',
  )
  const readers = new Set(read.map(({ personId }) => personId)).size
  const rows: readonly (readonly [string, string])[] = [
    ['Course', course?.title ?? 'None of the catalogue: it meets no requirement'],
    ['Led by', session.provider],
    ['Where', session.venue],
    ['How', deliveryWords(session.delivery)],
    ['Hours', session.hours === null ? '' : String(session.hours)],
    ['Reading time', readers === 0 ? '' : `${readers} people read what was given`],
  ]
  return rows
    .filter(([, detail]) => detail !== '')
    .map(([term, detail]) => ({ key: term, term, detail }))
}

function useRemove({ log }: Training, session: TrainingSession) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async () => {
    const its = log.records.filter(({ sessionId }) => sessionId === session.id)
    const change = await removeSession(desk, session, its)
    navigate(addresses.trainingSessions.replace(/^#/, ''))
    showWithUndo(`“${session.title}” and its ${its.length} records are removed.`, () =>
      desk.undo(change),
    )
  }
}
