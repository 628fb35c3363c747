import '../training.css'
import './year.css'
import { useState } from 'react'
import { schoolYearOf, shiftSchoolYear } from '../../../domain/shared/calendar.ts'
import { dueEvents } from '../../../domain/training/calendar-events.ts'
import { yearView } from '../../../domain/training/year-view.ts'
import { addresses } from '../../../ui/addresses.ts'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { Select } from '../../../ui/Select.tsx'
import { NobodyYet } from '../EmptyRoom.tsx'
import { TrainingPage } from '../TrainingPage.tsx'
import type { Training } from '../use-training.ts'
import { DiaryButton } from './DiaryButton.tsx'
import { YearLines } from './YearLines.tsx'
import { YearMonths } from './YearMonths.tsx'

/** What falls due in which month, as things stand today. */
export function YearScreen({ training }: { readonly training: Training }) {
  const now = schoolYearOf(training.log.today)
  const [year, setYear] = useState(now)
  const view = yearView(training.log, year)
  const isEmpty = training.standing.people.length === 0
  return (
    <TrainingPage
      current={addresses.trainingYear}
      training={training}
      lead="What falls due in which month if nothing is renewed before. A renewal moves it. The file for your diary holds names, so keep it to yourself."
      actions={isEmpty ? undefined : <Actions training={training} />}
    >
      {isEmpty ? (
        <NobodyYet />
      ) : (
        <div className="sd-stack sd-stack--loose">
          <div className="sd-no-print">
            <Select
              aria-label="School year"
              width="short"
              options={[0, 1, 2].map((ahead) => {
                const one = shiftSchoolYear(now, ahead)
                return { value: one, label: one }
              })}
              value={year}
              onValueChange={setYear}
            />
          </div>
          <YearLines
            title="Already late when the year began"
            lines={view.before}
            words="Fell due before this school year and was not renewed."
          />
          <YearLines
            title="Never done"
            lines={view.never}
            words="Asked for, and there is no record; no month belongs to it."
          />
          <YearMonths view={view} today={training.log.today} />
        </div>
      )}
    </TrainingPage>
  )
}

function Actions({ training }: { readonly training: Training }) {
  return (
    <>
      <DiaryButton name="Training due" events={() => dueEvents(training.log)} />
      <PrintButton />
    </>
  )
}
