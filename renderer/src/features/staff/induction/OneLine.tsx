import type { Checklist, ChecklistLine } from '../../../domain/induction/checklist.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { rulesInForce } from '../../../domain/training/rules.ts'
import { addressOfPolicy } from '../../../ui/addresses.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { isOpen, kindWords, STATE_LOOK, stateWords } from './line-words.ts'
import { TakeBack } from './TakeBack.tsx'

interface OneLineProps {
  readonly log: StaffLog
  readonly checklist: Checklist
  readonly line: ChecklistLine
  readonly chosen: boolean
  readonly onChoose: (on: boolean) => void
  readonly course: string | undefined
  readonly onCourse: (course: string) => void
}

/** One line: a box while it is open, else when it was done and how that is known. */
export function OneLine(props: OneLineProps) {
  const { log, checklist, line, chosen, onChoose } = props
  const { tone, shape } = STATE_LOOK[line.state]
  return (
    <li className="sd-row">
      <div className="sd-row__words">
        {isOpen(line) ? (
          <Checkbox
            label={line.title}
            hint={<Hint line={line} />}
            checked={chosen}
            onValueChange={onChoose}
          />
        ) : (
          <div className="st-done-line">
            {line.title}
            <div className="sd-small sd-muted">{kindWords(line)}</div>
            {line.state === 'no-version' &&
              line.type === 'reading' &&
              line.document.policyId !== null && (
                <a className="sd-small" href={addressOfPolicy(line.document.policyId)}>
                  Register the version in force
                </a>
              )}
          </div>
        )}
        {chosen && line.type === 'training' && <WhichCourse {...props} line={line} log={log} />}
      </div>
      <Tag tone={tone} shape={shape}>
        {stateWords(line)}
      </Tag>
      <TakeBack checklist={checklist} line={line} />
    </li>
  )
}

function Hint({ line }: { readonly line: ChecklistLine }) {
  return (
    <>
      {kindWords(line)}
      {line.beforeUnsupervisedWork && '. Before unsupervised work'}
    </>
  )
}

type CourseProps = Omit<OneLineProps, 'line'> & {
  readonly line: Extract<ChecklistLine, { type: 'training' }>
}

/** Where several courses meet the rule, which one it was. */
function WhichCourse({ log, line, course, onCourse }: CourseProps) {
  const { anyOf } = line.requirement
  if (anyOf.length < 2) return null
  const { courseById } = rulesInForce(log)
  return (
    <Select
      aria-label={`Which course: ${line.title}`}
      options={anyOf.map((id) => ({ value: id, label: courseById.get(id)?.title ?? id }))}
      value={course ?? anyOf[0] ?? ''}
      onValueChange={onCourse}
      width="full"
    />
  )
}
