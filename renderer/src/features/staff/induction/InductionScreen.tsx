import '../staff.css'
import './induction.css'
import { checklistOf } from '../../../domain/induction/checklist.ts'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { Role } from '../../../domain/people/roles.ts'
import { Editable } from '../../../storage/Editable.tsx'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { addresses, addressOfStaffMember } from '../../../ui/addresses.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { StateTag } from '../../../ui/Tag.tsx'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import { Lines } from './Lines.tsx'
import { OwnItems } from './OwnItems.tsx'
import { SheetToSign } from './SheetToSign.tsx'
import { SignedSheet } from './SignedSheet.tsx'

interface InductionScreenProps {
  readonly person: Person
  readonly roles: readonly Role[]
}

/** The checklist of somebody who starts: what is to be read, done and shown, and what of it is. */
export function InductionScreen({ person, roles }: InductionScreenProps) {
  const log = useStaffLog()
  const whole = useFocusKept<HTMLDivElement>()
  if (log === undefined) return null
  const checklist = checklistOf(log, person)
  const name = nameOf(person)
  const { done, of, state, late, lines, induction } = checklist
  return (
    <Page
      title={`Induction of ${name}`}
      breadcrumb={[
        { label: 'Staff', href: addresses.staff },
        { label: name, href: addressOfStaffMember(person.id) },
        { label: 'Induction' },
      ]}
      lead={`${person.post === '' ? '' : `${person.post}. `}From ${formatDate(induction.startedOn)}. ${done} of ${of} done.`}
      aside={
        state === 'complete' ? (
          <StateTag state="met">All done</StateTag>
        ) : (
          <StateTag state={done === 0 ? 'not-started' : 'started'} />
        )
      }
      actions={
        lines.length === 0 ? undefined : (
          <PrintButton className="sd-no-print">Print it for signature</PrintButton>
        )
      }
    >
      <div className="sd-stack sd-stack--loose" ref={whole} tabIndex={-1}>
        {late && (
          <div className="sd-no-print">
            <Notification
              tone="warning"
              title="Something that comes before unsupervised work is still open"
            >
              It is marked below. Until it is done, see that they are not alone with children.
            </Notification>
          </div>
        )}
        {lines.length === 0 ? (
          <EmptyState title="Nothing is asked at the start">
            No duty names a role that they hold. Give them their roles on{' '}
            <a href={addressOfStaffMember(person.id)}>their page</a>, or add lines of your own
            below.
          </EmptyState>
        ) : (
          <>
            <Editable>
              <Lines log={log} checklist={checklist} />
            </Editable>
            <SheetToSign checklist={checklist} name={name} />
            <Editable>
              <SignedSheet checklist={checklist} library={log.evidence} />
            </Editable>
          </>
        )}
        <Editable>
          <OwnItems items={log.inductionItems} roles={roles} />
        </Editable>
      </div>
    </Page>
  )
}
