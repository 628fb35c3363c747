import './governors.css'
import { TERM_NAMES } from '../../domain/governors/term.ts'
import { isSchoolYear } from '../../domain/shared/calendar.ts'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { CountsScreen } from './counts/CountsScreen.tsx'
import { ListScreen } from './list/ListScreen.tsx'
import { OutcomeScreen } from './outcome/OutcomeScreen.tsx'
import { PreviewScreen } from './preview/PreviewScreen.tsx'
import { WriteScreen } from './report/WriteScreen.tsx'
import { type Governors, useGovernors } from './use-governors.ts'

interface GovernorsScreensProps {
  /** Route below `#/governors`, such as `/report/<id>/preview`. */
  readonly path: string
  /** Makes of a worker's address what `new Worker` takes. */
  readonly trustedScriptUrl: (address: string) => string
}

/** Reports to governors: the list, writing one, what is made of it, and what the meeting said. */
export function GovernorsScreens({ path, trustedScriptUrl }: GovernorsScreensProps) {
  const governors = useGovernors()
  if (governors === undefined) return null
  if (governors === null) return <NoAudit />
  const [, screen = '', first = '', second = ''] =
    /^\/([^/?]+)(?:\/([^/?]+))?(?:\/([^/?]+))?/.exec(path) ?? []
  if (screen === 'counts') return <Counts governors={governors} year={first} name={second} />
  if (screen !== 'report') return <ListScreen governors={governors} />
  const report = governors.reports.find(({ id }) => id === first)
  if (report === undefined) return <NotThere />
  const shared = { governors, report }
  switch (second) {
    case 'preview':
      return <PreviewScreen {...shared} key={first} trustedScriptUrl={trustedScriptUrl} />
    case 'outcome':
      return <OutcomeScreen {...shared} key={first} />
    default:
      return <WriteScreen {...shared} key={first} />
  }
}

interface CountsProps {
  readonly governors: Governors
  readonly year: string
  readonly name: string
}

function Counts({ governors, year, name }: CountsProps) {
  const known = TERM_NAMES.find((each) => each === name)
  if (known === undefined || !isSchoolYear(year)) return <NotThere />
  return (
    <CountsScreen key={`${year}:${known}`} governors={governors} term={{ year, name: known }} />
  )
}

function NotThere() {
  return (
    <Page
      title="There is no such report"
      breadcrumb={[{ label: 'Governors', href: addresses.governors }, { label: 'Not there' }]}
    >
      <EmptyState
        title="It was removed, or the address is another desk’s"
        actions={<LinkButton href={addresses.governors}>All reports</LinkButton>}
      >
        Nothing else is touched. What was made of a report stays in Evidence, and a removal can be
        taken back under What was changed.
      </EmptyState>
    </Page>
  )
}

function NoAudit() {
  return (
    <Page title="Reports to governors">
      <EmptyState
        title="No audit has been started on this desk"
        actions={
          <LinkButton look="primary" href={addresses.school}>
            Choose a pack
          </LinkButton>
        }
      >
        Reports say how far the audit is and which figures are asked for. Choose a pack first.
      </EmptyState>
    </Page>
  )
}
