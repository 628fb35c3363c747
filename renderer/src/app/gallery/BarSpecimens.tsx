import { BarByPart } from '../../ui/BarByPart.tsx'
import { Meter } from '../../ui/Meter.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { Specimen } from './Specimen.tsx'

export function BarSpecimens() {
  return (
    <>
      <Specimen name="ProgressBar">
        <ProgressBar
          label="Making the return"
          value={412}
          max={1000}
          text="412 of 1,000 files, 3.1 of 8.2 GB"
          onCancel={() => {}}
        />
        <ProgressBar label="Done" value={98} max={120} text="98 of 120 · 82 %" />
        <ProgressBar label="Done" value={0} max={0} text="Nothing to do" />
      </Specimen>
      <Specimen name="Meter">
        <Meter label="As an email" value={9.6} limit={18} text="about 9.6 MB of 18 MB" />
        <Meter
          label="As an email"
          value={17.1}
          limit={18}
          text="about 17.1 MB of 18 MB"
          advice="One more scan and it no longer fits."
        />
        <Meter
          label="As an email"
          value={24.3}
          limit={18}
          text="about 24.3 MB, 6.3 MB too much"
          advice="Leave out “Staff handbook.pdf” (11.2 MB) or send it in parts."
        />
      </Specimen>
      <Specimen name="BarByPart">
        <BarByPart
          label="All sections"
          parts={[
            { kind: 'met', count: 83 },
            { kind: 'partly', count: 12 },
            { kind: 'not', count: 3 },
            { kind: 'not-applicable', count: 4 },
            { kind: 'unanswered', count: 18 },
          ]}
        />
        <BarByPart
          label="Own words"
          parts={[
            { kind: 'met', count: 7, label: 'green' },
            { kind: 'partly', count: 2, label: 'amber' },
            { kind: 'not', count: 1, label: 'red' },
          ]}
        />
        <BarByPart
          label="Nothing answered yet"
          parts={[
            { kind: 'met', count: 0 },
            { kind: 'unanswered', count: 0 },
          ]}
        />
      </Specimen>
    </>
  )
}
