import { useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Feedback } from '../../../domain/feedback/feedback.ts'
import { type Requested, requestedBy } from '../../../domain/feedback/requested.ts'
import { askedInWords } from '../../../domain/feedback/words.ts'
import { dateInWords } from '../../../domain/shared/calendar.ts'
import { listed } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses, addressOfQuestion, addressOfSlot } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { StateTag, Tag } from '../../../ui/Tag.tsx'
import { type Task, TaskList } from '../../../ui/TaskList.tsx'
import { UnlockDialog } from '../sign-off/UnlockDialog.tsx'

interface RequestedListProps {
  readonly gathered: GatheredAudit
  readonly word: Feedback
  readonly waits: boolean
}

/** Just the questions and lines that were asked for, with what was done about each since. */
export function RequestedList({ gathered, word, waits }: RequestedListProps) {
  const requested = requestedBy(word, gathered)
  const touched = requested.filter((one) => one.type !== 'unknown' && one.touched).length
  const completes = word.kind === 'completion'
  return (
    <>
      {completes && waits && <HowToAnswer gathered={gathered} word={word} />}
      <TaskList
        heading="What is asked for"
        summary={completes ? `${touched} of ${requested.length} changed since` : undefined}
        tasks={requested.map((one) => taskOf(one, completes))}
      />
    </>
  )
}

function taskOf(one: Requested, completes: boolean): Task {
  switch (one.type) {
    case 'question': {
      const { code, line, touched } = one
      const label = `${code} ${line.text}`
      const state =
        completes && touched ? (
          <StateTag state="confirmed">Changed since</StateTag>
        ) : (
          <StateTag state={line.state} />
        )
      return { key: code, label, href: addressOfQuestion(code), state }
    }
    case 'slot': {
      const { code, slot, touched } = one
      const state = touched ? <StateTag state="confirmed">Evidence added</StateTag> : undefined
      return { key: code, label: `${code} ${slot.title}`, href: addressOfSlot(code), state }
    }
    case 'unknown':
      return {
        key: one.code,
        label: one.code,
        hint: 'This is not asked of your school. Ask the partnership what is meant.',
        state: <Tag>Not known here</Tag>,
      }
  }
}

function HowToAnswer({ gathered, word }: Omit<RequestedListProps, 'waits'>) {
  const { audit } = gathered
  const [unlocking, setUnlocking] = useState(false)
  const { readOnly } = useDesk()
  if (audit.lock === null) {
    return (
      <Notification
        title={`Revision ${audit.revision} is open and answers it`}
        actions={<a href={addresses.signOff}>Go to the sign-off</a>}
      >
        Complete what is listed, have it signed and make the return. The package that you make then
        is the answer.
      </Notification>
    )
  }
  return (
    <>
      <Notification
        tone="warning"
        title={`Revision ${audit.revision} is signed and locked`}
        actions={
          readOnly === null && (
            <Button icon="lock" onClick={() => setUnlocking(true)}>
              Unlock to complete it
            </Button>
          )
        }
      >
        To complete it, open it again as revision {audit.revision + 1}. What was sent stays as it
        is.
      </Notification>
      {unlocking && (
        <UnlockDialog audit={audit} because={reasonOf(word)} onClose={() => setUnlocking(false)} />
      )}
    </>
  )
}

function reasonOf(word: Feedback): string {
  const who = word.from.trim() || 'The partnership'
  const by = word.dueOn === null ? '' : ` by ${dateInWords(word.dueOn)}`
  const codes = listed([...word.questions, ...word.slots])
  return `${who} asks to complete ${askedInWords(word)}${by}: ${codes}.`
}
