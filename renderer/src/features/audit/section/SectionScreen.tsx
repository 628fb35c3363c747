import './SectionScreen.css'
import { useEffect } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { progressTally } from '../../../domain/audit/progress.ts'
import {
  addresses,
  addressOfGiving,
  addressOfQuestion,
  addressOfSection,
  addressOfWorkbook,
} from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { Page } from '../../../ui/Page.tsx'
import { LockedNote } from '../LockedNote.tsx'
import { useTrail } from '../use-trail.ts'
import { ConfirmTogether } from './ConfirmTogether.tsx'
import { SectionTable } from './SectionTable.tsx'

interface SectionScreenProps {
  readonly gathered: GatheredAudit
  readonly code: string
}

/** One section as a table: each question, how it was judged, and what is missing. */
export function SectionScreen({ gathered, code }: SectionScreenProps) {
  const { sections } = gathered.audit.template
  const leaveTrail = useTrail(({ leave }) => leave)
  useEffect(leaveTrail, [leaveTrail])
  const section = sections.find((one) => one.code === code)
  if (!section) {
    return (
      <Page
        title={`There is no section ${code}`}
        breadcrumb={[{ label: 'Audit', href: addresses.audit }]}
      >
        <p>
          <a href={addresses.audit}>See all sections</a>
        </p>
      </Page>
    )
  }
  const lines = gathered.lines.filter(({ question }) => question.sectionId === section.id)
  const tally = progressTally(lines)
  const first = lines.find(({ state }) => state !== 'confirmed') ?? lines[0]
  const after = nextSection(gathered, section.id)
  return (
    <Page
      wide
      title={section.title}
      breadcrumb={[{ label: 'Audit', href: addresses.audit }, { label: section.title }]}
      lead={section.intro}
      aside={
        <span className="sd-muted">
          {tally.confirmed} of {tally.asked} done
        </span>
      }
      actions={
        first && (
          <LinkButton look="primary" href={addressOfQuestion(first.code)}>
            {tally.confirmed === tally.asked ? 'Read through from' : 'Go on at'} {first.code}
          </LinkButton>
        )
      }
    >
      <LockedNote audit={gathered.audit} />
      {lines.length === 0 && <p>No question of this section is asked of this school.</p>}
      <ConfirmTogether audit={gathered.audit} lines={lines} />
      {lines.length > 0 && (
        <SectionTable caption={`Questions of ${section.title}`} lines={lines} gathered={gathered} />
      )}
      {lines.length > 0 && (
        <p className="sd-no-print">
          <a href={addressOfWorkbook(code)}>Answer this section in Excel</a> ·{' '}
          <a href={addressOfGiving(lines.map((line) => line.code))}>
            Give this section to a colleague
          </a>
        </p>
      )}
      {after && (
        <p className="sd-no-print">
          Next section: <a href={addressOfSection(after.code)}>{after.title}</a>
        </p>
      )}
    </Page>
  )
}

/** The next one of which something is asked. */
function nextSection({ audit, lines }: GatheredAudit, id: string) {
  const { sections } = audit.template
  const at = sections.findIndex((section) => section.id === id)
  return sections
    .slice(at + 1)
    .find((section) => lines.some(({ question }) => question.sectionId === section.id))
}
