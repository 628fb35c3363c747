import '../staff.css'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import { standingOn } from '../../../domain/people/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Editable, Verbs } from '../../../storage/Editable.tsx'
import { addresses, addressOfHeld, addressOfPersonRecord } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { dayOf } from '../../../ui/format-time.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import type { Staff } from '../use-staff.ts'
import { BringBack } from './BringBack.tsx'
import { DaysPart } from './DaysPart.tsx'
import { ErasePerson } from './ErasePerson.tsx'
import { GiveFile } from './GiveFile.tsx'
import { InShort } from './InShort.tsx'
import { PersonFields } from './PersonFields.tsx'
import { PersonHistory } from './PersonHistory.tsx'
import { RolesPart } from './RolesPart.tsx'

interface PersonScreenProps {
  readonly person: Person
  readonly staff: Staff
}

/** One person: particulars, roles over time, leaving, and what was ever changed. */
export function PersonScreen({ person, staff }: PersonScreenProps) {
  const { context } = useDesk()
  const standing = standingOn(person, context.today())
  if (person.erasedAt !== null) return <ErasedPerson person={person} />
  return (
    <Page
      title={nameOf(person)}
      breadcrumb={[{ label: 'Staff', href: addresses.staff }, { label: nameOf(person) }]}
      lead={person.post === '' ? undefined : person.post}
      actions={
        <div className="sd-cluster sd-no-print">
          <LinkButton icon="print" href={addressOfPersonRecord(person.id)}>
            One-page record
          </LinkButton>
          <GiveFile person={person} />
          <LinkButton href={addressOfHeld(person.id)}>Print or save all that is held</LinkButton>
        </div>
      }
    >
      <div className="sd-stack sd-stack--loose">
        {standing === 'left' && person.endsOn !== null && (
          <Notification
            title={`Left; the last day was ${formatDate(person.endsOn)}`}
            actions={
              <Verbs>
                <BringBack person={person} />
              </Verbs>
            }
          >
            Kept with all that belongs to them. They are asked for nothing any more.
          </Notification>
        )}
        <section className="st-part" aria-labelledby="st-details">
          <h2 id="st-details">Details</h2>
          <Editable>
            <PersonFields person={person} people={staff.people} />
          </Editable>
        </section>
        <Editable>
          <RolesPart person={person} roles={staff.roles} />
        </Editable>
        <InShort person={person} />
        <Editable>
          <DaysPart key={person.endsOn} person={person} />
        </Editable>
        <PersonHistory person={person} />
        <Verbs>
          <ErasePerson person={person} />
        </Verbs>
      </div>
    </Page>
  )
}

function ErasedPerson({ person }: { readonly person: Person }) {
  return (
    <Page
      title="Erased person"
      breadcrumb={[{ label: 'Staff', href: addresses.staff }, { label: 'Erased person' }]}
    >
      <Notification title={`Erased on ${formatDate(dayOf(person.erasedAt ?? ''))}`}>
        Name, address, codes, post and groups are gone. Roles and days stay without a name, so that
        the counts of past years hold.
      </Notification>
      <PersonHistory person={person} />
    </Page>
  )
}
