import { useId } from 'react'
import { moved, switched, withText } from '../../../domain/governors/edit-report.ts'
import {
  COUNTS_SECTION,
  hasOwnRows,
  LIVE_SECTIONS,
  type OutlineSection,
} from '../../../domain/governors/outline.ts'
import type { GovernorReport, ReportSection } from '../../../domain/governors/report.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { CountsPart } from '../counts/CountsPart.tsx'
import type { Governors } from '../use-governors.ts'
import { EarlierText } from './EarlierText.tsx'
import { LivePart } from './LivePart.tsx'
import { OwnRows } from './OwnRows.tsx'
import { SavedLine } from './SavedLine.tsx'
import { useEditReport } from './use-edit-report.ts'

interface SectionPartProps {
  readonly governors: Governors
  readonly report: GovernorReport
  readonly section: ReportSection
  readonly outlined: OutlineSection
  readonly before: GovernorReport | null
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** One section: what fills itself, her own lines, and her words. */
export function SectionPart(props: SectionPartProps) {
  const { governors, report, section, outlined, before } = props
  const titleId = useId()
  const edit = useEditReport(report)
  const { id, title, prompts } = outlined
  const earlier = before?.sections.find((each) => each.id === id)?.text ?? ''
  return (
    <section className="gv-section" aria-labelledby={titleId} id={`gv-${id}`}>
      <div className="gv-section__head">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <SectionButtons {...props} />
      </div>
      {LIVE_SECTIONS.has(id) && (
        <LivePart governors={governors} report={report} sectionId={id} before={before} />
      )}
      {id === COUNTS_SECTION && (
        <CountsPart governors={governors} term={report.term} outlined={outlined} />
      )}
      {hasOwnRows(outlined) && <OwnRows report={report} section={section} outlined={outlined} />}
      <SavedLine
        key={id}
        label={outlined.kind === 'narrative' ? `Text of ${title}` : `In your own words: ${title}`}
        {...(prompts.length > 0 ? { hint: prompts.join(' ') } : {})}
        rows={outlined.kind === 'narrative' ? 6 : 3}
        stored={section.text}
        save={(text) => edit(`Text of ${title}`, (stored) => withText(stored, id, text))}
      />
      {before !== null && earlier.trim() !== '' && (
        <EarlierText
          before={before}
          text={earlier}
          isSame={earlier.trim() === section.text.trim()}
          onUse={() => edit(`Text of ${title}`, (stored) => withText(stored, id, earlier))}
        />
      )}
    </section>
  )
}

function SectionButtons({ report, outlined, isFirst, isLast }: SectionPartProps) {
  const desk = useDesk()
  const edit = useEditReport(report)
  const showWithUndo = useUndoToast()
  const { id, title } = outlined
  const move = (by: -1 | 1) => void edit(`Place of ${title}`, (stored) => moved(stored, id, by))
  const leaveOut = async () => {
    const change = await edit(`${title} left out`, (stored) => switched(stored, id, false))
    showWithUndo(`“${title}” is left out. Its texts are kept.`, () => desk.undo(change))
  }
  return (
    <div className="sd-cluster sd-no-print">
      <Button
        small
        look="quiet"
        aria-label={`Move ${title} up`}
        disabled={isFirst}
        onClick={() => move(-1)}
      >
        Up
      </Button>
      <Button
        small
        look="quiet"
        aria-label={`Move ${title} down`}
        disabled={isLast}
        onClick={() => move(1)}
      >
        Down
      </Button>
      <Button small look="quiet" aria-label={`Leave ${title} out`} onClick={() => void leaveOut()}>
        Leave out
      </Button>
    </div>
  )
}
