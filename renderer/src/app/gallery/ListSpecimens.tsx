import { Breadcrumb } from '../../ui/Breadcrumb.tsx'
import { Button } from '../../ui/Button.tsx'
import { Diff } from '../../ui/Diff.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { type StateKind, stateWords } from '../../ui/states.ts'
import { StateTag, Tag } from '../../ui/Tag.tsx'
import { TaskList } from '../../ui/TaskList.tsx'
import { Specimen } from './Specimen.tsx'

export function ListSpecimens() {
  return (
    <>
      <Specimen name="TaskList">
        <TaskList heading="Audit" headingLevel={3} summary="98 of 120 confirmed" tasks={sections} />
      </Specimen>
      <Specimen name="Tag, StateTag">
        <div className="sd-cluster">
          {(Object.keys(stateWords) as StateKind[]).map((state) => (
            <StateTag key={state} state={state} />
          ))}
        </div>
        <div className="sd-cluster">
          <Tag>Core</Tag>
          <Tag tone="info">should (statutory guidance)</Tag>
          <Tag tone="accent">Added since sign-off</Tag>
          <StateTag state="met">Green</StateTag>
          <StateTag state="not">4</StateTag>
        </div>
      </Specimen>
      <SummarySpecimen />
      <Specimen name="Breadcrumb, Diff">
        <Breadcrumb
          crumbs={[
            { label: 'Audit', href: '?only=lists' },
            { label: 'Training and induction', href: '?only=question' },
            { label: 'TRN04' },
          ]}
        />
        <Diff
          parts={[
            { kind: 'same', text: 'Does everyone get a safeguarding update ' },
            { kind: 'removed', text: 'regularly' },
            { kind: 'added', text: 'at least once a year' },
            { kind: 'same', text: '?' },
          ]}
        />
      </Specimen>
      <Specimen name="EmptyState">
        <EmptyState
          title="No evidence yet"
          actions={<Button look="primary">Add the first file</Button>}
        >
          <p>
            Add a policy, a register or minutes once, and use it for as many questions as it
            answers. The file stays on this laptop.
          </p>
        </EmptyState>
      </Specimen>
    </>
  )
}

const sections = [
  {
    key: 'a',
    label: 'Leadership and governance',
    href: '?only=question',
    count: '14 of 14',
    state: <StateTag state="confirmed" />,
  },
  {
    key: 'b',
    label: 'Training and induction',
    href: '?only=question',
    hint: '2 certificates missing though dates are known',
    count: '6 of 9',
    state: <StateTag state="something-missing" />,
  },
  {
    key: 'c',
    label: 'Safer recruitment and the single central record',
    href: '?only=question',
    count: '3 of 17',
    state: <StateTag state="started" />,
    current: true,
  },
  {
    key: 'd',
    label: 'Online safety',
    href: '?only=question',
    hint: '11 answers came along from 2025-26',
    count: '0 of 11',
    state: <StateTag state="carried" />,
  },
  {
    key: 'e',
    label: 'Boarding',
    hint: 'Not asked of this school',
    state: <StateTag state="not-started" />,
  },
]

function SummarySpecimen() {
  return (
    <Specimen name="SummaryList">
      <SummaryList
        rows={[
          {
            key: 'school',
            term: 'School',
            detail: 'Oakfield Primary School, URN 999001',
            action: <a href="?only=fields">Change the school</a>,
          },
          {
            key: 'dsl',
            term: 'Designated Safeguarding Lead',
            detail: 'Ruth Holt, since 1 September 2024',
            action: <a href="?only=fields">Change the lead</a>,
          },
          { key: 'due', term: 'Due', detail: 'Friday 12 February 2027' },
          {
            key: 'kept',
            term: 'Kept in',
            detail: <code>%LOCALAPPDATA%\SafeguardingDesk\desks</code>,
          },
        ]}
      />
    </Specimen>
  )
}
