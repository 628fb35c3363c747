import './SignHere.css'
import '../reading.css'
import { type FormEvent, useState } from 'react'
import { quizOf } from '../../../domain/receipts/quiz.ts'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorSummary, type FieldProblem } from '../../../ui/ErrorSummary.tsx'
import { Page } from '../../../ui/Page.tsx'
import { WhichDocuments } from '../shared/WhichDocuments.tsx'
import { WhoReads } from '../shared/WhoReads.tsx'
import { Ended } from './Ended.tsx'
import { PinFields } from './PinFields.tsx'
import { firstSetUp, peopleFor, type SetUp, setUpProblems } from './set-up.ts'
import { useStart } from './use-start.ts'
import { WhatItDoes } from './WhatItDoes.tsx'

/** @property path below `#/sign-here`: empty, or `/ended/<gathering>` */
export function SignHereSetUp({ path }: { readonly path: string }) {
  const log = useStaffLog()
  if (log === undefined) return null
  const [, ended] = /^\/ended\/([^/?]+)/.exec(path) ?? []
  return ended === undefined ? <SettingUp log={log} /> : <Ended gathering={ended} log={log} />
}

const crumbs = [
  { label: 'Who has read what', href: addresses.reading },
  { label: 'Sign at this laptop' },
]

/** Documents, people, the questions, a PIN; then nothing but signing can be reached. */
function SettingUp({ log }: { readonly log: StaffLog }) {
  const [form, setForm] = useState<SetUp>(() => firstSetUp(log))
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [tries, setTries] = useState(0)
  const start = useStart(log)
  const people = peopleFor(log, form)
  const set = (change: Partial<SetUp>) => setForm({ ...form, ...change })
  if (readingStanding(log).documents.length === 0) return <NothingToSign />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = setUpProblems(log, form)
    setProblems(found)
    setTries(tries + 1)
    if (found.length === 0) void start(form)
  }
  const quiz = form.documentIds.map((id) => quizOf(log, id)).find((one) => one !== null)
  return (
    <Page
      title="Sign at this laptop"
      breadcrumb={crumbs}
      lead="For an INSET morning: the laptop stands on a table, and one person after the other finds their name, confirms what they have read and signs by typing their name."
    >
      <form className="sd-stack sd-stack--loose" onSubmit={submit} noValidate>
        {problems.length > 0 && <ErrorSummary key={tries} problems={problems} />}
        <WhichDocuments
          log={log}
          chosen={form.documentIds}
          onChange={(documentIds) => set({ documentIds })}
        />
        <WhoReads log={log} who={form.who} onChange={(who) => set({ who })} />
        <p>
          {people.length === 0
            ? 'Nobody of these has still to read what is chosen.'
            : `${people.length} ${people.length === 1 ? 'name is' : 'names are'} offered.`}
        </p>
        {quiz != null && (
          <Checkbox
            label={`Ask the ${quiz.questions.length} questions on Part One before the signature`}
            hint={`${quiz.title}. Each answer is explained at once; whoever has fewer than ${quiz.passMark} right may still sign, and you see the number.`}
            checked={form.withCheck}
            onValueChange={(withCheck) => set({ withCheck })}
          />
        )}
        <PinFields form={form} problems={problems} onChange={set} />
        <WhatItDoes />
        <div>
          <Button look="primary" type="submit">
            Begin signing
          </Button>
        </div>
      </form>
    </Page>
  )
}

function NothingToSign() {
  return (
    <Page title="Sign at this laptop" breadcrumb={crumbs}>
      <EmptyState
        title="Nobody has to read anything yet"
        actions={
          <LinkButton look="primary" href={addresses.reading}>
            Who has read what
          </LinkButton>
        }
      >
        Bring in your staff and see which documents they must read. Then they can sign here.
      </EmptyState>
    </Page>
  )
}
