import { useId, useState } from 'react'
import type { SignOff } from '../../../domain/audit/audit.ts'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { checkSignOff, fingerprintOf, type SignOffProblem } from '../../../domain/audit/sign-off.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { sign, signAfterLock } from '../../../storage/repositories/sign-offs.ts'
import { sha256OfText } from '../../../storage/start-audit.ts'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx'
import type { LeftOut } from '../use-left-out.ts'
import { factsAtLock } from './facts-at-lock.ts'
import { type SignDraft, SignFields } from './SignFields.tsx'
import { lockFrom, type SignatureLine } from './signature-lines.ts'

interface SignFormProps {
  readonly gathered: GatheredAudit
  readonly leftOut: LeftOut
  readonly line: SignatureLine
  readonly onClose: () => void
  readonly onSigned: () => void
}

/** Signing is an act of its own: nothing here is kept until the button is pressed. */
export function SignForm({ gathered, leftOut, line, onClose, onSigned }: SignFormProps) {
  const desk = useDesk()
  const log = useStaffLog()
  const formId = useId()
  const [draft, setDraft] = useState(() => firstDraft(line, gathered.today))
  const [tries, setTries] = useState(0)
  const [busy, setBusy] = useState(false)
  const problems = tries === 0 ? [] : problemsOf(line, draft, gathered.today)
  const submit = async () => {
    setTries(tries + 1)
    // What the staff log says is kept with the lock, so it waits until that is read.
    const isReady = gathered.audit.lock !== null || log !== undefined
    if (busy || !isReady || problemsOf(line, draft, gathered.today).length > 0) return
    setBusy(true)
    const fingerprint = await fingerprintOf(gathered, leftOut, sha256OfText)
    const signOff = signatureOf(draft, {
      id: desk.context.newId(),
      auditId: gathered.audit.id,
      revision: gathered.audit.revision,
      roleId: line.role.id,
      at: desk.context.now(),
      fingerprint,
    })
    if (gathered.audit.lock === null) {
      const lock = lockFrom(gathered, signOff)
      const facts = lock === null || log === undefined ? [] : factsAtLock(gathered, log, lock.at)
      await sign(desk, signOff, lock, facts)
    } else await signAfterLock(desk, signOff)
    onSigned()
  }
  return (
    <form
      className="sd-stack"
      aria-label={`Signature: ${line.role.label}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {problems.length > 0 && (
        <ErrorSummary
          key={tries}
          title="This signature is not complete yet"
          problems={problems.map(({ field, sentence }) => ({
            message: sentence,
            fieldId: `${formId}-${field}`,
          }))}
        />
      )}
      <SignFields
        formId={formId}
        draft={draft}
        problems={problems}
        asksForMeeting={line.asksForMeeting}
        onChange={setDraft}
      />
      <div className="sd-cluster">
        <Button type="submit" look="primary">
          Sign
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </form>
  )
}

function firstDraft({ expected, signOff }: SignatureLine, today: string): SignDraft {
  return {
    name: signOff?.name ?? expected?.name ?? '',
    jobTitle: signOff?.jobTitle ?? expected?.jobTitle ?? '',
    on: today,
    declared: false,
    meeting: signOff?.meeting ?? '',
    minute: signOff?.minute ?? '',
  }
}

function problemsOf(
  { role }: SignatureLine,
  draft: SignDraft,
  today: string,
): readonly SignOffProblem[] {
  return checkSignOff({ ...draft, role, on: draft.on ?? '' }, today)
}

function signatureOf(
  draft: SignDraft,
  given: Pick<SignOff, 'id' | 'auditId' | 'revision' | 'roleId' | 'at' | 'fingerprint'>,
): SignOff {
  return {
    ...given,
    name: draft.name.trim(),
    jobTitle: draft.jobTitle.trim(),
    on: draft.on ?? given.at.slice(0, 10),
    declared: true,
    meeting: draft.meeting.trim(),
    minute: draft.minute.trim(),
  }
}
