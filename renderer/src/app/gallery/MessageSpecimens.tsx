import { Button } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Specimen } from './Specimen.tsx'

export function MessageSpecimens() {
  return (
    <>
      <Specimen name="Notification">
        <Notification title="11 answers came along from 2025-26">
          They are shown, and count once you confirm them.
        </Notification>
        <Notification tone="success" title="The return is ready: 999001_2026-27_r1.zip, 14.2 MB">
          It was opened again and every file was compared.
        </Notification>
        <Notification
          tone="warning"
          title="Two places look like a child's name"
          actions={<Button small>Look at them</Button>}
        >
          Nothing leaves before you have looked.
        </Notification>
        <Notification
          tone="danger"
          title="Nothing is lost. The disk is full, so your last two answers are kept in memory until there is room."
          actions={
            <>
              <Button small>Try again now</Button>
              <a href="?only=messages">What takes up room</a>
            </>
          }
        />
        <Notification banner tone="warning" title="Another window has this desk open.">
          You can read here. To write, close the other window.
        </Notification>
      </Specimen>
      <Specimen name="ErrorSummary">
        <ErrorSummary
          takeFocus={false}
          title="Two things are needed before the school is set up"
          problems={[
            { fieldId: 'urn', message: 'Write the URN as six digits, or leave it empty.' },
            { href: '?only=fields', message: 'Choose the phase of the school.' },
          ]}
        />
        <Field label="URN" id="urn" error="Write the URN as six digits, or leave it empty.">
          <TextInput width="short" defaultValue="99" />
        </Field>
      </Specimen>
    </>
  )
}
