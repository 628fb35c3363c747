import { useEffect, useState } from 'react'
import type { Bridge } from '../../../../electron/contract/bridge.ts'
import { isPortError } from '../../storage/journal-client.ts'
import type { FirstRows } from '../../storage/repositories/audits.ts'
import type { FieldProblem } from '../../ui/ErrorSummary.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { DueField, dueFieldId } from './DueField.tsx'
import { firstRows, readDue } from './first-rows.ts'
import { OtherPeople } from './OtherPeople.tsx'
import { PackChoice, packFieldId } from './PackChoice.tsx'
import { type OpenedPack, openStarterPack, openTexts } from './pack-reading.ts'
import { ScopeChoice } from './ScopeChoice.tsx'
import { StepPage } from './StepPage.tsx'
import { describeBeforeDesk } from './try-again.ts'
import { useFirstDraft } from './use-first-draft.ts'

interface PackStepProps {
  readonly bridge: Bridge
  readonly now: () => string
  readonly today: () => string
  readonly newId: () => string
  readonly onSetUp: (rows: FirstRows) => Promise<void>
}

export function PackStep(props: PackStepProps) {
  const update = useFirstDraft((steps) => steps.update)
  const starter = useStarterPack()
  const chosen = useChosenPack(starter)
  const finish = useFinish(props, chosen)
  if (starter === null) return null
  return (
    <StepPage
      number={3}
      title="This year’s questions"
      lead="The questions come in a pack: one that your partnership gives out, or the one that comes with the app."
      problems={finish.problems}
      attempt={finish.attempt}
      onSubmit={finish.press}
      onBack={() => update({ step: 'people' })}
      nextLabel="Set up the desk"
      busy={finish.busy}
    >
      {finish.failure !== null && (
        <Notification tone="danger" title="The desk could not be set up" live="assertive">
          {finish.failure} What you typed is still here.
        </Notification>
      )}
      <PackChoice bridge={props.bridge} starter={starter} today={props.today()} />
      {chosen !== null && (
        <>
          <OtherPeople key={chosen.template.packId} template={chosen.template} />
          <DueField template={chosen.template} today={props.today()} tried={finish.attempt > 0} />
          <ScopeChoice template={chosen.template} />
        </>
      )}
    </StepPage>
  )
}

function useStarterPack(): OpenedPack | null {
  const [starter, setStarter] = useState<OpenedPack | null>(null)
  useEffect(() => {
    useFirstDraft.getState().recallPackFile((texts) => openTexts(texts, false))
    void openStarterPack().then(setStarter)
  }, [])
  return starter
}

function useChosenPack(starter: OpenedPack | null): OpenedPack | null {
  const packFrom = useFirstDraft(({ draft }) => draft.packFrom)
  const packFile = useFirstDraft((steps) => steps.packFile)
  return packFrom === 'built-in' ? starter : packFile
}

function useFinish({ now, newId, onSetUp }: PackStepProps, chosen: OpenedPack | null) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const due = useFirstDraft(({ draft }) => draft.due)
  const problems = problemsOf(chosen, due)
  const make = async (pack: OpenedPack) => {
    setBusy(true)
    setFailure(null)
    try {
      const steps = useFirstDraft.getState()
      const rows = await firstRows(steps.draft, pack, { now, newId })
      if (rows === null) {
        steps.update({ step: 'school' })
        return
      }
      await onSetUp(rows)
      steps.forget()
    } catch (error) {
      if (!isPortError(error)) throw error
      setFailure(describeBeforeDesk(error.failure))
    } finally {
      setBusy(false)
    }
  }
  const press = () => {
    setAttempt(attempt + 1)
    if (chosen !== null && problems.length === 0) void make(chosen)
  }
  return { busy, failure, attempt, press, problems: attempt > 0 ? problems : [] }
}

function problemsOf(chosen: OpenedPack | null, dueText: string): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  if (chosen === null) {
    const message = 'Choose the file of your partnership’s pack, or take the starter pack.'
    problems.push({ message, fieldId: packFieldId })
  }
  const due = readDue(dueText)
  if (!due.ok) problems.push({ message: due.error, fieldId: dueFieldId })
  return problems
}
