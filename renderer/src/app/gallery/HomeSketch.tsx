import { BarByPart } from '../../ui/BarByPart.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { StateTag, Tag } from '../../ui/Tag.tsx'
import { TaskList } from '../../ui/TaskList.tsx'

const next = [
  {
    key: 'q',
    label: '22 questions to answer',
    hint: '7 of them core',
    href: '?only=question',
    state: <StateTag state="started" />,
  },
  {
    key: 'c',
    label: '9 certificates missing though the dates are known',
    href: '?only=tables',
    state: <StateTag state="something-missing" />,
  },
  {
    key: 'r',
    label: '4 people have still to read Part One 2026',
    href: '?only=tables',
    state: <StateTag state="something-missing" />,
  },
  {
    key: 'p',
    label: 'Whistleblowing policy is past its review',
    hint: 'Since 20 November 2026',
    href: '?only=tables',
    state: (
      <Tag tone="warning" shape="missing">
        Review due
      </Tag>
    ),
  },
]

/** The first screen, as look.md draws it. */
export function HomeSketch() {
  return (
    <Page
      title="Your return 2026-27"
      lead="Due Friday 12 February 2027 - 12 weeks left."
      actions={
        <LinkButton look="primary" href="?only=question">
          Go on at TRN04
        </LinkButton>
      }
    >
      <Panel>
        <ProgressBar label="Done" value={98} max={120} text="98 of 120 questions · 82 %" />
        <BarByPart
          label="What the answers say"
          parts={[
            { kind: 'met', count: 83 },
            { kind: 'partly', count: 12 },
            { kind: 'not', count: 3 },
            { kind: 'unanswered', count: 22 },
          ]}
        />
      </Panel>
      <TaskList heading="To do next" tasks={next} />
    </Page>
  )
}
