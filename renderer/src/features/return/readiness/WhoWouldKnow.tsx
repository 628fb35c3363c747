import { useMemo, useState } from 'react'
import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { groupByWhoKnows, orderForFriday } from '../../../domain/readiness/who-knows.ts'
import { addressOfGiving, addressOfQuestion } from '../../../ui/addresses.ts'
import { FilterBar, FilterChips } from '../../../ui/FilterChips.tsx'
import { plural } from '../../../ui/format-number.ts'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { StateTag } from '../../../ui/Tag.tsx'
import { TaskList } from '../../../ui/TaskList.tsx'

/** The open questions as one list for each person to ask, the short core first. */
export function WhoWouldKnow({ gathered }: { readonly gathered: GatheredAudit }) {
  const { lines, audit } = gathered
  const [chosen, setChosen] = useState<readonly string[]>([])
  const open = useMemo(() => orderForFriday(lines), [lines])
  const shown = chosen.includes('core') ? open.filter(({ question }) => question.core) : open
  const groups = groupByWhoKnows(shown, audit.template)
  return (
    <>
      <FilterBar result={`${shown.length} of ${plural(open.length, 'open question')}`}>
        <FilterChips
          label="Show only"
          options={[{ value: 'core', label: 'Short core' }]}
          value={chosen}
          onChange={setChosen}
        />
        <div>
          <PrintButton small>Print, to ask around</PrintButton>
        </div>
      </FilterBar>
      {shown.length === 0 && <p>No question is open here.</p>}
      {groups.map(({ who, lines: theirs }) => (
        <div key={who.id} className="sd-stack sd-stack--tight">
          <TaskList
            heading={who.label}
            summary={plural(theirs.length, 'question')}
            tasks={theirs.map(taskOf)}
          />
          {audit.lock === null && (
            <p className="sd-no-print">
              <a href={addressOfGiving(theirs.map(({ code }) => code))}>
                Give {theirs.length === 1 ? 'this question' : `these ${theirs.length} questions`} to
                a colleague<span className="sd-visually-hidden">: {who.label}</span>
              </a>
            </p>
          )}
        </div>
      ))}
      {groups.length > 0 && (
        <p className="sd-muted sd-small">
          Who would know is a guess from what the section is about. You know your school better.
        </p>
      )}
    </>
  )
}

function taskOf({ code, text, question, state }: QuestionLine) {
  return {
    key: code,
    label: `${code} ${text}`,
    href: addressOfQuestion(code),
    ...(question.core ? { hint: 'Core' } : {}),
    state: <StateTag state={state} />,
  }
}
