import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { FrozenFact } from '../../../domain/facts/fact.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readFrozenFacts } from '../../../storage/repositories/frozen-facts.ts'
import { readReturns } from '../../../storage/repositories/returns.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { packageOf } from '../making/earlier-packages.ts'
import { NotMarked } from '../NotMarked.tsx'
import { ReturnPage } from '../ReturnPage.tsx'
import { useFingerprint } from '../use-fingerprint.ts'
import { type LeftOut, useLeftOut } from '../use-left-out.ts'
import { EarlierRevisions } from './EarlierRevisions.tsx'
import { FactsThen } from './FactsThen.tsx'
import { LockNotice } from './LockNotice.tsx'
import { Signatures } from './Signatures.tsx'
import { signatureLines } from './signature-lines.ts'
import { whatIsSigned } from './what-is-signed.ts'

/** Who stands by the answers: each signs with a name, and the last one needed locks them. */
export function SignOffScreen({ gathered }: { readonly gathered: GatheredAudit }) {
  const { db } = useDesk()
  const { audit } = gathered
  const leftOut = useLeftOut(gathered)
  const fingerprint = useFingerprint(gathered, leftOut)
  const made = useStored(() => readReturns(db, audit.id), [db, audit.id])
  const frozen = useStored(() => readFrozenFacts(db, audit.id), [db, audit.id]) ?? []
  return (
    <ReturnPage
      room="Sign-off"
      lead={`${audit.schoolYear}, revision ${audit.revision}. Each person reads the declaration and signs with their name.`}
    >
      <LockNotice gathered={gathered} />
      {audit.lock === null && <BeforeSigning gathered={gathered} />}
      {leftOut !== undefined && (
        <WhatIsSigned gathered={gathered} leftOut={leftOut} frozen={frozen} />
      )}
      <NotMarked gathered={gathered} unlockHere />
      {leftOut !== undefined && fingerprint !== null && made !== undefined && (
        <Signatures
          // A new revision is signed from the beginning.
          key={audit.revision}
          gathered={gathered}
          leftOut={leftOut}
          fingerprint={fingerprint}
          lines={signatureLines(gathered, fingerprint)}
          packed={packageOf(made, audit) !== null}
        />
      )}
      <EarlierRevisions gathered={gathered} frozen={frozen} />
    </ReturnPage>
  )
}

interface WhatIsSignedProps {
  readonly gathered: GatheredAudit
  readonly leftOut: LeftOut
  readonly frozen: readonly FrozenFact[]
}

/** Nobody signs without having read in a few lines what goes. */
function WhatIsSigned({ gathered, leftOut, frozen }: WhatIsSignedProps) {
  const { lock, revision } = gathered.audit
  return (
    <Panel title={lock === null ? 'What is signed' : 'What was signed'}>
      <ul>
        {whatIsSigned(gathered, leftOut).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {lock !== null && <FactsThen frozen={frozen} revision={revision} />}
    </Panel>
  )
}

/** What a signature does, and what stays out of it. */
function BeforeSigning({ gathered: { hidden, answers, audit } }: { gathered: GatheredAudit }) {
  const hiddenCodes = new Set(hidden.map(({ question }) => question.code))
  const kept = answers.filter(({ code }) => hiddenCodes.has(code)).length
  return (
    <div className="sd-stack sd-stack--tight">
      <p>
        Each signature keeps a fingerprint of what stood here. The last one needed locks revision{' '}
        {audit.revision}: nothing in it can change until it is unlocked. What your staff log says on
        that day is kept with it, with the lists behind the numbers.{' '}
        <a href={addresses.readiness}>See what is still open</a> before you ask for names.
      </p>
      {kept > 0 && (
        <p>
          {kept === 1 ? 'One answer stays' : `${kept} answers stay`} with you and will not be
          signed, because the question is not asked of your school.{' '}
          <a href={addresses.hidden}>See which</a>
        </p>
      )}
    </div>
  )
}
