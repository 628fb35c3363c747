import './OverviewScreen.css'
import { useEffect, useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { QuestionFilter } from '../../../domain/audit/question-filters.ts'
import { addresses } from '../../../ui/addresses.ts'
import { plural } from '../../../ui/format-number.ts'
import { Page } from '../../../ui/Page.tsx'
import { LockedNote } from '../LockedNote.tsx'
import { useTrail } from '../use-trail.ts'
import { BeforeItLeaves } from './BeforeItLeaves.tsx'
import { Found } from './Found.tsx'
import { GoOn } from './GoOn.tsx'
import { QuestionFinder } from './QuestionFinder.tsx'
import { ScopeSwitch } from './ScopeSwitch.tsx'
import { SectionTasks } from './SectionTasks.tsx'
import { useSearchText } from './use-search-text.ts'
import { WorkAndResult } from './WorkAndResult.tsx'

interface OverviewScreenProps {
  readonly gathered: GatheredAudit
  /** The cursor goes to the search. */
  readonly find: boolean
  readonly filters: readonly QuestionFilter[]
}

/** The whole audit on one page: how far it is, its sections, and the questions that a filter leaves. */
export function OverviewScreen({ gathered, find, filters }: OverviewScreenProps) {
  const { text, setText } = useSearchText()
  const plain = !find && filters.length === 0
  const leaveTrail = useTrail(({ leave }) => leave)
  useEffect(() => {
    // The overview itself shows everything; a search belongs to its own address.
    if (plain) setText('')
    leaveTrail()
  }, [plain, setText, leaveTrail])
  const chosen = useMemo(() => new Set(filters), [filters])
  const narrowed = chosen.size > 0 || text.trim() !== ''
  const { audit, hidden, lines } = gathered
  // The first decision comes first; later it is only something to look up.
  const begun = lines.some(({ state }) => state !== 'not-started')
  return (
    <Page
      wide
      title={`Audit ${audit.schoolYear}`}
      lead={audit.template.title}
      actions={<GoOn gathered={gathered} />}
    >
      <LockedNote audit={audit} />
      {!narrowed && <WorkAndResult gathered={gathered} />}
      <QuestionFinder
        gathered={gathered}
        find={find}
        chosen={chosen}
        text={text}
        onText={setText}
      />
      {narrowed ? (
        <Found gathered={gathered} chosen={chosen} text={text} />
      ) : (
        <>
          {!begun && <ScopeSwitch gathered={gathered} />}
          <div className="au-overview">
            <SectionTasks gathered={gathered} />
            {begun && audit.lock === null && <BeforeItLeaves gathered={gathered} />}
          </div>
          {begun && <ScopeSwitch gathered={gathered} />}
        </>
      )}
      <p className="sd-no-print">
        <a href={addresses.handOffs}>Questions with colleagues</a> ·{' '}
        <a href={addresses.workbook}>Answer in Excel</a>
      </p>
      {hidden.length > 0 && (
        <p>
          <a href={addresses.hidden}>
            {plural(hidden.length, 'question is', 'questions are')} not asked of this school
          </a>
        </p>
      )}
    </Page>
  )
}
