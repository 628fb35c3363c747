import { useState } from 'react'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { type VerdictPoint, VerdictRow } from '../../ui/VerdictRow.tsx'
import { Specimen } from './Specimen.tsx'

const plain: readonly VerdictPoint[] = [
  { value: 'met', label: 'Met', meaning: 'met' },
  { value: 'partly', label: 'Partly', meaning: 'partly' },
  { value: 'not', label: 'Not', meaning: 'not' },
  { value: 'na', label: 'Does not apply', meaning: 'not-applicable' },
]

const graded: readonly VerdictPoint[] = [
  { value: '1', label: '1', meaning: 'met', description: 'Embedded, and we can show it.' },
  { value: '2', label: '2', meaning: 'met', description: 'In place, with small gaps.' },
  { value: '3', label: '3', meaning: 'partly', description: 'Begun.' },
  { value: '4', label: '4', meaning: 'not', description: 'Not in place.' },
]

export function ChoiceSpecimens() {
  const [verdict, setVerdict] = useState<string | null>('partly')
  const [grade, setGrade] = useState<string | null>(null)
  const [start, setStart] = useState<string | null>('core')
  return (
    <Specimen name="VerdictRow, RadioGroup">
      <VerdictRow legend="Verdict" points={plain} value={verdict} onChange={setVerdict} keys />
      <VerdictRow
        legend="How well is this in place?"
        points={graded}
        value={grade}
        onChange={setGrade}
        error="Choose one of the four before you sign."
        keys
      />
      <VerdictRow
        legend="Signed, so it stays"
        points={plain}
        value="met"
        onChange={setVerdict}
        disabled
      />
      <RadioGroup
        legend="Where do you want to begin?"
        hint="You can change your mind at any time."
        value={start}
        onChange={setStart}
        options={[
          { value: 'core', label: 'The 41 core questions', hint: 'About two hours.' },
          { value: 'all', label: 'All 120 questions' },
          { value: 'later', label: 'Decide later', disabled: true },
        ]}
      />
      <RadioGroup
        legend="Boarders?"
        inline
        need="required"
        error="Say whether there are boarders."
        value={null}
        onChange={() => {}}
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
    </Specimen>
  )
}
