import '../training.css'
import { useState } from 'react'
import { isPresentOn } from '../../../domain/people/is-staff.ts'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import { Editable, Verbs } from '../../../storage/Editable.tsx'
import { addresses, addressOfStaffMember } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import type { OpenDialog } from '../dialogs.ts'
import { TrainingDialog } from '../TrainingDialog.tsx'
import type { Training } from '../use-training.ts'
import { Bookings } from './Bookings.tsx'
import { Needs } from './Needs.tsx'
import { PersonRecords } from './PersonRecords.tsx'

interface PersonTrainingScreenProps {
  readonly training: Training
  readonly person: Person
}

/** Everything about one person's training: what is asked of her, and all that she did. */
export function PersonTrainingScreen({ training, person }: PersonTrainingScreenProps) {
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const name = nameOf(person)
  const add = () => setOpen({ type: 'record', personId: person.id, record: null, courses: [] })
  return (
    <Page
      title={`Training of ${name}`}
      breadcrumb={[{ label: 'Training', href: addresses.training }, { label: name }]}
      lead={<Lead training={training} person={person} />}
      actions={
        <div className="sd-cluster sd-no-print">
          <Verbs>
            {' '}
            <Button look="primary" icon="plus" onClick={add}>
              Add a record
            </Button>
          </Verbs>
          <PrintButton />
          <a href={addressOfStaffMember(person.id)}>In the staff register</a>
        </div>
      }
    >
      <div className="sd-stack sd-stack--loose">
        <Editable>
          <Needs training={training} person={person} onOpen={setOpen} />
        </Editable>
        <Editable>
          <PersonRecords training={training} person={person} onOpen={setOpen} />
        </Editable>
        <Editable>
          <Bookings training={training} person={person} />
        </Editable>
      </div>
      <TrainingDialog
        training={training}
        open={open}
        onOpen={setOpen}
        onClose={() => setOpen(null)}
      />
    </Page>
  )
}

function Lead({ training: { log }, person }: PersonTrainingScreenProps) {
  if (isPresentOn(person, log.today)) return person.post === '' ? 'No post is known.' : person.post
  return 'Not at the school today, so nothing is asked. The records are kept and can go along to a new school.'
}
