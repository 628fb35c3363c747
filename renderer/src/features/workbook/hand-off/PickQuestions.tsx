import { useMemo, useState } from 'react'
import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { outInWords, whoHas } from '../../../domain/hand-off/standing.ts'
import type { Section } from '../../../domain/packs/template.ts'
import type { QuestionCode } from '../../../domain/shared/ids.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'

interface PickQuestionsProps {
  readonly gathered: GatheredAudit
  readonly handOffs: readonly HandOff[]
  readonly chosen: ReadonlySet<QuestionCode>
  readonly onChange: (chosen: ReadonlySet<QuestionCode>) => void
}

/** Whole sections by one tick, or single questions of them. */
export function PickQuestions({ gathered, handOffs, chosen, onChange }: PickQuestionsProps) {
  const sections = useMemo(() => sectionsOf(gathered), [gathered])
  const set = (codes: readonly QuestionCode[], on: boolean) => {
    const others = [...chosen].filter((code) => !codes.includes(code))
    onChange(new Set(on ? [...others, ...codes] : others))
  }
  return (
    <div className="wb-pick">
      {sections.map((group) => (
        <SectionPick
          key={group.section.id}
          {...group}
          handOffs={handOffs}
          chosen={chosen}
          onSet={set}
        />
      ))}
    </div>
  )
}

interface Group {
  readonly section: Section
  readonly lines: readonly QuestionLine[]
}

function sectionsOf({ audit, lines }: GatheredAudit): readonly Group[] {
  return audit.template.sections
    .map((section) => ({
      section,
      lines: lines.filter(({ question }) => question.sectionId === section.id),
    }))
    .filter((group) => group.lines.length > 0)
}

interface SectionPickProps extends Group {
  readonly handOffs: readonly HandOff[]
  readonly chosen: ReadonlySet<QuestionCode>
  readonly onSet: (codes: readonly QuestionCode[], on: boolean) => void
}

function SectionPick({ section, lines, handOffs, chosen, onSet }: SectionPickProps) {
  const codes = lines.map(({ code }) => code)
  const count = codes.filter((code) => chosen.has(code)).length
  const isSome = count > 0 && count < codes.length
  // Only at first: what she opens and closes herself stays as she left it.
  const [isOpen] = useState(isSome)
  return (
    <div className="wb-pick__section">
      <Checkbox
        ref={(box) => {
          if (box !== null) box.indeterminate = isSome
        }}
        label={section.title}
        hint={`${section.code} · ${count} of ${codes.length} chosen`}
        checked={count === codes.length}
        onValueChange={(on) => onSet(codes, on)}
      />
      <Disclosure summary={`Questions of ${section.title}`} open={isOpen}>
        {lines.map((line) => (
          <Checkbox
            key={line.code}
            label={`${line.code} ${line.text}`}
            hint={whoHas(handOffs, line.code).map(outInWords).join('. ') || undefined}
            checked={chosen.has(line.code)}
            onValueChange={(on) => onSet([line.code], on)}
          />
        ))}
      </Disclosure>
    </div>
  )
}
