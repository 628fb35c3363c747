import { nameOf } from '../../../domain/people/person.ts'
import type { Reminder } from '../../../domain/receipts/still-to-read.ts'
import { Button } from '../../../ui/Button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { useToasts } from '../../../ui/toasts.ts'

interface PersonRemindersProps {
  readonly reminders: readonly Reminder[]
  readonly textOf: (reminder: Reminder) => string
}

/** A message to each, opened one by one. */
export function PersonReminders({ reminders, textOf }: PersonRemindersProps) {
  return (
    <section className="rd-part sd-no-print" aria-labelledby="rd-each">
      <h2 id="rd-each">To each of them</h2>
      <ul className="rd-reminders">
        {reminders.map((reminder) => (
          <li key={reminder.person.id}>
            <OneReminder reminder={reminder} text={textOf(reminder)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneReminder({ reminder, text }: { readonly reminder: Reminder; readonly text: string }) {
  const { show } = useToasts()
  const { person, lines } = reminder
  const name = nameOf(person)
  const copy = async () => {
    const done = await copyText(text)
    show({
      message: done
        ? `The text for ${name} is copied. Paste it into your message.`
        : 'The browser does not let the app copy. Mark the text and press Ctrl+C.',
    })
  }
  return (
    <Disclosure
      summary={`${name} · ${lines.length === 1 ? '1 document' : `${lines.length} documents`}${person.email === '' ? ' · no email held' : ''}`}
    >
      <div className="sd-stack sd-stack--tight">
        {person.email !== '' && <p>{person.email}</p>}
        <pre className="rd-text">{text}</pre>
        <div>
          <Button small aria-label={`Copy the text for ${name}`} onClick={() => void copy()}>
            Copy the text
          </Button>
        </div>
      </div>
    </Disclosure>
  )
}
