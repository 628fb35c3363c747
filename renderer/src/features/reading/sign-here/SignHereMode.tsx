import './SignHere.css'
import { type ComponentType, useEffect, useMemo, useState } from 'react'
import type { SignHere } from '../../../domain/receipts/receipt.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readSchool } from '../../../storage/repositories/school.ts'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { formatDateWithDay } from '../../../ui/format-date.ts'
import { ConfirmStep, type Saved } from './ConfirmStep.tsx'
import { EndStep } from './EndStep.tsx'
import { FindStep } from './FindStep.tsx'
import { ForgottenNote } from './ForgottenNote.tsx'
import { signersOf } from './gathering.ts'
import type { LookAtFile } from './look-at-file.ts'
import { SafetyNote } from './SafetyNote.tsx'
import { SavedStep } from './SavedStep.tsx'
import { useTries } from './use-tries.ts'

interface SignHereModeProps {
  readonly row: SignHere
  /** Shows a file within the page. */
  readonly LookAt: ComponentType<LookAtFile>
}

/** All that can be reached while a morning of signing stands. */
export function SignHereMode({ row, LookAt }: SignHereModeProps) {
  const { db, card } = useDesk()
  const log = useStaffLog()
  const school = useStored(() => Promise.resolve(readSchool(db)), [db])
  const name = school?.name ?? card.label
  useEffect(() => {
    document.title = 'Sign here - Safeguarding Desk'
  }, [])
  return (
    <div className="sh-page">
      <header className="sh-head">
        <p className="sh-head__school">{name}</p>
        <p className="sh-head__day">{formatDateWithDay(row.on)}</p>
      </header>
      {log !== undefined && <Steps row={row} log={log} school={name} LookAt={LookAt} />}
    </div>
  )
}

type Step =
  | { readonly type: 'find' }
  | { readonly type: 'confirm'; readonly personId: PersonId }
  | ({ readonly type: 'saved' } & Saved)
  | { readonly type: 'end' }

interface StepsProps extends SignHereModeProps {
  readonly log: StaffLog
  readonly school: string
}

function Steps({ row, log, school, LookAt }: StepsProps) {
  const [step, setStep] = useState<Step>({ type: 'find' })
  const signers = useMemo(() => signersOf(log, row), [log, row])
  const tries = useTries(row.gathering)
  const find = () => setStep({ type: 'find' })
  const end = () => setStep({ type: 'end' })
  return (
    <>
      <ForgottenNote tries={tries} onEnd={end} />
      <main className="sh-main">
        {step.type === 'find' && (
          <FindStep
            signers={signers}
            onChoose={(personId) => setStep({ type: 'confirm', personId })}
          />
        )}
        {step.type === 'confirm' && (
          <ConfirmStep
            key={step.personId}
            signer={signers.find(({ person }) => person.id === step.personId) ?? null}
            row={row}
            log={log}
            LookAt={LookAt}
            onBack={find}
            onSaved={(saved) => setStep({ type: 'saved', ...saved })}
          />
        )}
        {step.type === 'saved' && <SavedStep {...step} onNext={find} />}
        {step.type === 'end' && <EndStep row={row} school={school} tries={tries} onBack={find} />}
      </main>
      <footer className="sh-foot">
        <SafetyNote />
        {step.type !== 'end' && (
          <button type="button" className="sd-button sd-button--quiet" onClick={end}>
            End signing
          </button>
        )}
      </footer>
    </>
  )
}
