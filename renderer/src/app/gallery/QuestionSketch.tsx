import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Field } from '../../ui/Field.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { Page } from '../../ui/Page.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TaskList } from '../../ui/TaskList.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { VerdictRow } from '../../ui/VerdictRow.tsx'

const states = [
  'confirmed',
  'confirmed',
  'started',
  'something-missing',
  'carried',
  'not-started',
] as const
const names = [
  'Induction',
  'Level of the lead',
  'Deputies',
  'Yearly update',
  'Online safety',
  'Volunteers',
]

const list = names.map((name, index) => ({
  key: name,
  label: `TRN0${index + 1} ${name}`,
  href: '?only=question',
  state: <StateMark state={states[index] ?? 'not-started'} label={states[index] ?? ''} coloured />,
  current: index === 3,
}))

/** One question, with its section beside it. */
export function QuestionSketch() {
  return (
    <Page
      wide
      title="Does everyone get a safeguarding update at least once a year?"
      breadcrumb={[
        { label: 'Audit', href: '?only=lists' },
        { label: 'Training and induction', href: '?only=question' },
        { label: 'TRN04' },
      ]}
      aside={<span className="sd-muted">4 of 9</span>}
    >
      <div className="gallery-question">
        <TaskList
          compact
          heading="Training and induction"
          headingLevel={2}
          summary="6 of 9"
          tasks={list}
        />
        <Answer />
      </div>
    </Page>
  )
}

function Answer() {
  const [verdict, setVerdict] = useState<string | null>('met')
  return (
    <div className="sd-stack sd-stack--loose">
      <div className="sd-stack sd-stack--tight">
        <div className="sd-cluster">
          <Tag tone="accent">Core</Tag>
          <span className="sd-muted">should (statutory guidance)</span>
        </div>
        <Disclosure summary="Why is this asked?">
          Staff who heard it last year notice more.
        </Disclosure>
        <Disclosure summary="Where is this written?">KCSIE 2026, paragraph 13.</Disclosure>
      </div>
      <VerdictRow
        legend="Verdict"
        keys
        value={verdict}
        onChange={setVerdict}
        hint="Last year: Partly - “Lunchtime team missed the June update.”"
        points={[
          { value: 'met', label: 'Met', meaning: 'met' },
          { value: 'partly', label: 'Partly', meaning: 'partly' },
          { value: 'not', label: 'Not', meaning: 'not' },
          { value: 'na', label: 'Does not apply', meaning: 'not-applicable' },
        ]}
      />
      <Field label="What we do">
        <TextArea defaultValue="Twilight on 2 September, then ten minutes in each half term's first briefing. Lunchtime staff have a session of their own." />
      </Field>
      <section className="sd-stack" aria-label="Evidence">
        <h2>Evidence</h2>
        <p>
          <Icon name="file" /> INSET register 2 Sep 2026.pdf{' '}
          <Tag tone="success" shape="met">
            In place
          </Tag>
        </p>
        <FileDrop label="Evidence for TRN04" paste onFiles={() => {}} />
      </section>
      <Notification tone="success" title="Nothing is missing here." />
      <div className="sd-cluster">
        <Button icon="chevron-left">
          Previous <Kbd>p</Kbd>
        </Button>
        <Button look="primary">Next question</Button>
        <span className="sd-muted">
          or press <Kbd>n</Kbd>
        </span>
      </div>
    </div>
  )
}
