import { useState } from 'react'
import type { Checklist } from '../../../domain/induction/checklist.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { Button } from '../../../ui/Button.tsx'
import { isOpen } from './line-words.ts'
import { OneLine } from './OneLine.tsx'
import { TickFields } from './TickFields.tsx'

interface LinesProps {
  readonly log: StaffLog
  readonly checklist: Checklist
}

/** Every line with its state; the chosen open ones are ticked together, with one date. */
export function Lines({ log, checklist }: LinesProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [courses, setCourses] = useState<ReadonlyMap<string, string>>(new Map())
  const open = checklist.lines.filter(isOpen)
  const picked = open.filter(({ id }) => chosen.has(id))
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <section className="st-part sd-no-print" aria-labelledby="st-checklist">
      <h2 id="st-checklist">Checklist</h2>
      {open.length > 1 && (
        <div>
          <Button
            small
            look="quiet"
            onClick={() =>
              setChosen(
                picked.length === open.length ? new Set() : new Set(open.map(({ id }) => id)),
              )
            }
          >
            {picked.length === open.length ? 'Choose none' : `Choose all ${open.length} open ones`}
          </Button>
        </div>
      )}
      <ul className="sd-rows">
        {checklist.lines.map((line) => (
          <OneLine
            key={line.id}
            log={log}
            checklist={checklist}
            line={line}
            chosen={chosen.has(line.id)}
            onChoose={(on) => choose(line.id, on)}
            course={courses.get(line.id)}
            onCourse={(course) => setCourses(new Map(courses).set(line.id, course))}
          />
        ))}
      </ul>
      {open.length > 0 && (
        <TickFields
          log={log}
          checklist={checklist}
          lineIds={picked.map(({ id }) => id)}
          courses={courses}
          onDone={() => setChosen(new Set())}
        />
      )}
    </section>
  )
}
