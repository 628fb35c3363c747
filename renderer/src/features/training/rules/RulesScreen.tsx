import '../training.css'
import { useState } from 'react'
import { containsText } from '../../../domain/shared/text.ts'
import { Editable, Verbs } from '../../../storage/Editable.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { TrainingPage } from '../TrainingPage.tsx'
import type { Training } from '../use-training.ts'
import { CourseDialog } from './CourseDialog.tsx'
import { Courses } from './Courses.tsx'
import { OffDialog } from './OffDialog.tsx'
import { OneRule } from './OneRule.tsx'
import type { OpenRule } from './open-rule.ts'
import { RuleDialog } from './RuleDialog.tsx'
import { SchoolChanges } from './SchoolChanges.tsx'

/** Who needs what, by when and why: the pack's rules, and what the school made of them. */
export function RulesScreen({ training }: { readonly training: Training }) {
  const [open, setOpen] = useState<OpenRule | null>(null)
  const [text, setText] = useState('')
  const { requirements } = training.rules
  const shown = requirements.filter(({ title, source, note }) =>
    containsText(`${title} ${source} ${note}`, text),
  )
  return (
    <TrainingPage
      current={addresses.trainingRules}
      training={training}
      lead="The pack says who asks for a training and who sets how often. The school may add and tighten; it can switch off only what nobody else asks for, and that is shown."
      actions={
        <>
          <Verbs>
            <Button icon="plus" onClick={() => setOpen({ type: 'own', change: null })}>
              Add a rule
            </Button>
            <Button icon="plus" onClick={() => setOpen({ type: 'course' })}>
              Add a course
            </Button>
          </Verbs>
          <PrintButton />
        </>
      }
    >
      <div className="sd-stack sd-stack--loose">
        <Editable>
          <SchoolChanges training={training} onOpen={setOpen} />
        </Editable>
        <section className="tr-part" aria-labelledby="tr-rules">
          <h2 id="tr-rules">Rules in force ({requirements.length})</h2>
          <div className="sd-no-print">
            <SearchInput label="Search rules" value={text} onChange={setText} />
          </div>
          <Editable>
            <ul className="tr-lines">
              {shown.map((requirement) => (
                <OneRule
                  key={requirement.id}
                  requirement={requirement}
                  training={training}
                  onOpen={setOpen}
                />
              ))}
            </ul>
          </Editable>
          {shown.length === 0 && <p>No rule fits what you typed.</p>}
        </section>
        <Editable>
          <Courses training={training} />
        </Editable>
      </div>
      <OpenedRule training={training} open={open} onClose={() => setOpen(null)} />
    </TrainingPage>
  )
}

interface OpenedRuleProps {
  readonly training: Training
  readonly open: OpenRule | null
  readonly onClose: () => void
}

function OpenedRule({ training, open, onClose }: OpenedRuleProps) {
  switch (open?.type) {
    case 'own':
      return <RuleDialog training={training} pack={null} change={open.change} onClose={onClose} />
    case 'tighten': {
      const { tightened } = open.requirement
      return (
        <RuleDialog
          training={training}
          pack={tightened?.pack ?? open.requirement}
          change={tightened?.change ?? null}
          onClose={onClose}
        />
      )
    }
    case 'off':
      return <OffDialog requirement={open.requirement} onClose={onClose} />
    case 'course':
      return <CourseDialog training={training} onClose={onClose} />
    default:
      return null
  }
}
