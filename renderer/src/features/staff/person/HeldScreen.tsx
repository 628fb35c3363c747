import '../staff.css'
import { type HeldOnPerson, heldOn } from '../../../domain/people/held.ts'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import { slugOf } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { addresses, addressOfStaffMember } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { download } from '../../../ui/download.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import type { Staff } from '../use-staff.ts'
import { particularsOf } from './particulars.ts'
import { partsHeld } from './parts-held.ts'
import { readHeldSources } from './read-held.ts'

interface HeldScreenProps {
  readonly person: Person
  readonly staff: Staff
}

/** All that is held on somebody, for whoever asks to see it: on paper or as a file. */
export function HeldScreen({ person, staff }: HeldScreenProps) {
  const { db, context } = useDesk()
  const log = useStaffLog()
  const sources = useStored(() => readHeldSources(db, person), [db, person])
  if (!sources || !log) return null
  const held = heldOn({ ...sources, log, person, roles: staff.roles }, context.now())
  const name = nameOf(person)
  const save = () => {
    const json = new Blob([`${JSON.stringify(held, null, 2)}\n`], { type: 'application/json' })
    download(json, `held-on-${slugOf(name, 40) || 'person'}-${context.today()}.json`)
  }
  return (
    <Page
      title={`What is held on ${name}`}
      breadcrumb={[
        { label: 'Staff', href: addresses.staff },
        { label: name, href: addressOfStaffMember(person.id) },
        { label: 'All that is held' },
      ]}
      lead={`${held.school === '' ? 'This desk' : held.school}, ${formatDate(context.today())}. Names written into the text of answers are not searched for, since people share names.`}
      actions={
        <div className="sd-cluster sd-no-print">
          <Button icon="download" onClick={save}>
            Save as a file
          </Button>
          <PrintButton />
        </div>
      }
    >
      <HeldParts held={held} />
    </Page>
  )
}

function HeldParts({ held }: { readonly held: HeldOnPerson }) {
  return (
    <div className="sd-stack sd-stack--loose">
      <section className="st-part" aria-labelledby="st-held-person">
        <h2 id="st-held-person">In the register</h2>
        <SummaryList rows={particularsOf(held)} />
      </section>
      {partsHeld(held).map(({ id, title, none, rows }) => (
        <section className="st-part" aria-labelledby={`st-held-${id}`} key={id}>
          <h2 id={`st-held-${id}`}>{title}</h2>
          {rows.length === 0 ? <p>{none}</p> : <SummaryList rows={rows} />}
        </section>
      ))}
      <section className="st-part" aria-labelledby="st-held-history">
        <h2 id="st-held-history">Changes to the record</h2>
        {held.history.length === 0 ? (
          <p>None.</p>
        ) : (
          <SummaryList
            rows={held.history.map(({ at, by, what }, place) => ({
              key: String(place),
              term: formatMoment(at),
              detail: `${what}, by ${by}`,
            }))}
          />
        )}
      </section>
    </div>
  )
}
