import { type ComponentType, useState } from 'react'
import { type Quiz, quizOf, quizToTake } from '../../../domain/receipts/quiz.ts'
import type { SignHere, UnderstandingCheck } from '../../../domain/receipts/receipt.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { formatClock } from '../../../ui/format-time.ts'
import { CheckStep } from './CheckStep.tsx'
import { receiptsAt, type Signer } from './gathering.ts'
import type { LookAtFile } from './look-at-file.ts'
import { ReadStep } from './ReadStep.tsx'
import { useFocus } from './use-focus.ts'
import { useSign } from './use-sign.ts'

export interface Saved {
  readonly name: string
  readonly at: string
  /** Documents of this morning that she has left for later. */
  readonly left: number
}

interface ConfirmStepProps {
  readonly signer: Signer | null
  readonly row: SignHere
  readonly log: StaffLog
  readonly LookAt: ComponentType<LookAtFile>
  readonly onBack: () => void
  readonly onSaved: (saved: Saved) => void
}

/** What one person confirms, or that it is done. */
export function ConfirmStep(props: ConfirmStepProps) {
  const { signer, row, log, onBack } = props
  // As it was when she came: her own entries empty the list before "Saved" is said.
  const [first] = useState(signer)
  if (first === null) return <Gone onBack={onBack} />
  if (first.open.length === 0) return <Done signer={first} row={row} log={log} onBack={onBack} />
  return <Confirming {...props} signer={first} />
}

/** The documents, the six questions where they are asked, her name. */
function Confirming(props: ConfirmStepProps & { readonly signer: Signer }) {
  const { signer, row, log, LookAt, onBack, onSaved } = props
  const { context } = useDesk()
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const [check, setCheck] = useState<UnderstandingCheck | null>(null)
  const [isChecking, setChecking] = useState(false)
  const [quiz] = useState(() => (row.withCheck ? quizFor(log, signer) : null))
  const sign = useSign(row)
  if (isChecking && quiz !== null) {
    return (
      <CheckStep
        quiz={quiz}
        name={signer.name}
        onBack={() => setChecking(false)}
        onDone={(result) => {
          setCheck(result)
          setChecking(false)
        }}
      />
    )
  }
  const confirm = async (typedName: string) => {
    const documents = signer.open.filter(({ documentId }) => read.has(documentId))
    const checkOf = quiz?.documentId ?? null
    await sign({
      personId: signer.person.id,
      name: signer.name,
      documents,
      typedName,
      check,
      checkOf,
    })
    const left = signer.open.length - documents.length
    onSaved({ name: signer.name, at: formatClock(context.now()), left })
  }
  const isAsked = quiz !== null && read.has(quiz.documentId) && check === null
  return (
    <ReadStep
      signer={signer}
      log={log}
      LookAt={LookAt}
      read={read}
      onRead={setRead}
      check={check}
      onCheck={isAsked ? () => setChecking(true) : null}
      onConfirm={confirm}
      onBack={onBack}
    />
  )
}

/** The options lie otherwise for each person, so that no answer can be handed on. */
function quizFor(log: StaffLog, { open }: Signer): Quiz | null {
  const quiz = open.map(({ documentId }) => quizOf(log, documentId)).find((one) => one !== null)
  return quiz ? quizToTake(quiz, Math.random) : null
}

interface DoneProps {
  readonly signer: Signer
  readonly row: SignHere
  readonly log: StaffLog
  readonly onBack: () => void
}

/** She comes a second time, or picked her name to see whether it is there. */
function Done({ signer, row, log, onBack }: DoneProps) {
  const heading = useFocus<HTMLHeadingElement>()
  const entry = receiptsAt(log.receipts, row.gathering).find(
    ({ personId }) => personId === signer.person.id,
  )
  return (
    <div className="sh-step">
      <h1 ref={heading} tabIndex={-1}>
        {signer.name}, there is nothing left to sign
      </h1>
      <p className="sh-words">
        {entry === undefined
          ? 'All of it is entered already.'
          : `You signed at ${formatClock(entry.recordedAt)}, and it is saved.`}
      </p>
      <div>
        <Button look="primary" className="sh-button" onClick={onBack}>
          Next person
        </Button>
      </div>
    </div>
  )
}

function Gone({ onBack }: { readonly onBack: () => void }) {
  return (
    <div className="sh-step">
      <h1>Your name is not in the list any more</h1>
      <p className="sh-words">Nothing was written. Tell the person who leads the session.</p>
      <div>
        <Button look="primary" className="sh-button" onClick={onBack}>
          Back to the names
        </Button>
      </div>
    </div>
  )
}
