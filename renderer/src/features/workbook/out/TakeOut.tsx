import { useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { progressOf } from '../../../domain/audit/progress.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { makeWorkbook, type WrittenWorkbook } from './make-workbook.ts'
import { WrittenNote } from './WrittenNote.tsx'

interface TakeOutProps {
  readonly gathered: GatheredAudit
  readonly sectionCode: string | null
  readonly trustedScriptUrl: (address: string) => string
}

type State =
  | { readonly type: 'asking' }
  | { readonly type: 'making' }
  | { readonly type: 'made'; readonly file: WrittenWorkbook }
  | { readonly type: 'failed'; readonly sentence: string }

/** What goes into the workbook, and the button that makes it. */
export function TakeOut({ gathered, sectionCode, trustedScriptUrl }: TakeOutProps) {
  const desk = useDesk()
  const { bySection } = progressOf(gathered)
  const preset = bySection.find(({ code }) => code === sectionCode)
  const [isWhole, setWhole] = useState(preset === undefined)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(preset === undefined ? [] : [preset.id]),
  )
  const [blank, setBlank] = useState(false)
  const [state, setState] = useState<State>({ type: 'asking' })
  const asked = bySection
    .filter(({ id }) => isWhole || chosen.has(id))
    .reduce((sum, { tally }) => sum + tally.asked, 0)
  const make = async () => {
    setState({ type: 'making' })
    const scope = { sectionIds: isWhole ? null : chosen, blank }
    const made = await makeWorkbook(desk, gathered, scope, trustedScriptUrl)
    setState(
      made.ok ? { type: 'made', file: made.value } : { type: 'failed', sentence: made.error },
    )
  }
  const change = (edit: () => void) => {
    edit()
    setState({ type: 'asking' })
  }
  return (
    <div className="sd-stack">
      <RadioGroup
        legend="Which questions"
        inline
        options={[
          { value: 'whole', label: 'All that this school is asked' },
          { value: 'sections', label: 'Some sections' },
        ]}
        value={isWhole ? 'whole' : 'sections'}
        onChange={(value) => change(() => setWhole(value === 'whole'))}
      />
      {!isWhole && (
        <fieldset className="wb-sections">
          <legend className="sd-visually-hidden">Sections</legend>
          {bySection.map(({ id, code, title, tally }) => (
            <Checkbox
              key={id}
              label={title}
              hint={`${code} · ${plural(tally.asked, 'question')}`}
              checked={chosen.has(id)}
              onValueChange={(on) =>
                change(() =>
                  setChosen(new Set([...chosen].filter((one) => one !== id).concat(on ? id : []))),
                )
              }
            />
          ))}
        </fieldset>
      )}
      <Checkbox
        label="Without the answers given so far"
        hint="A blank form for somebody who is to answer without seeing them. Your answers stay in the app."
        checked={blank}
        onValueChange={(on) => change(() => setBlank(on))}
      />
      <p className="sd-muted">
        Your own notes and the evidence itself stay here. The file is not protected by a password:
        send it by the school’s secure mail.
      </p>
      <div>
        <Button
          look="primary"
          disabled={asked === 0 || state.type === 'making'}
          onClick={() => void make()}
        >
          {asked === 0
            ? 'Choose a section first'
            : `Make the workbook of ${plural(asked, 'question')}`}
        </Button>
      </div>
      {state.type === 'making' && <Notification title="Making the workbook" live="polite" />}
      {state.type === 'failed' && (
        <Notification tone="danger" live="assertive" title="The workbook was not made">
          {state.sentence}
        </Notification>
      )}
      {state.type === 'made' && <WrittenNote file={state.file} />}
    </div>
  )
}
