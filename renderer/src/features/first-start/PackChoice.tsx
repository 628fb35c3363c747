import type { Bridge } from '../../../../electron/contract/bridge.ts'
import type { LocalDate } from '../../domain/shared/dates.ts'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { PackPanel } from './PackPanel.tsx'
import { PackRefused } from './PackRefused.tsx'
import { packAge } from './pack-age.ts'
import { type OpenedPack, openPackFile } from './pack-reading.ts'
import { type ChosenPack, type PackAttempt, useFirstDraft } from './use-first-draft.ts'

export const packFieldId = 'first-pack-file'

interface PackChoiceProps {
  readonly bridge: Bridge
  readonly starter: OpenedPack
  readonly today: LocalDate
}

/** The pack that comes with the app, or a file; and what it is, before it is used. */
export function PackChoice({ bridge, starter, today }: PackChoiceProps) {
  const packFrom = useFirstDraft(({ draft }) => draft.packFrom)
  const update = useFirstDraft((steps) => steps.update)
  return (
    <div className="sd-stack">
      <RadioGroup
        legend="Where do the questions come from?"
        options={[
          {
            value: 'built-in',
            label: 'The starter pack that comes with the app',
            hint: 'If your partnership has given you no pack yet. Did it send a workbook or a list of questions? Begin with this one; then, under School and people, “My partnership sent its own questions” makes it this year’s audit.',
          },
          {
            value: 'file',
            label: 'A pack from your partnership',
            hint: 'A file that ends in .sgpack.',
          },
        ]}
        value={packFrom}
        onChange={(value) => update({ packFrom: value === 'file' ? 'file' : 'built-in' })}
      />
      {packFrom === 'built-in' ? (
        <PackPanel opened={starter} notes={packAge(starter.template, starter.template, today)} />
      ) : (
        <PackFromFile bridge={bridge} starter={starter} today={today} />
      )}
    </div>
  )
}

function PackFromFile({ bridge, starter, today }: PackChoiceProps) {
  const { packFile, attempt, choosePackFile, tryPackFile } = useFirstDraft()
  const open = async ([file]: readonly File[]) => {
    if (!file) return
    tryPackFile({ type: 'reading', fileName: file.name })
    const opened = await openPackFile(bridge, file)
    if (opened.type === 'opened') choosePackFile({ ...opened, fileName: file.name })
    else tryPackFile(opened)
  }
  return (
    <div className="sd-stack">
      <FileDrop
        id={packFieldId}
        label="The pack of your partnership"
        buttonLabel={packFile === null ? 'Choose the file' : 'Choose another file'}
        accept=".sgpack,.zip"
        multiple={false}
        onFiles={(files) => void open(files)}
      />
      {attempt.type === 'refused' && <PackRefused refused={attempt} />}
      <p role="status" className="sd-muted">
        {statusWords(attempt, packFile)}
      </p>
      {packFile !== null && (
        <PackPanel opened={packFile} notes={packAge(packFile.template, starter.template, today)} />
      )}
    </div>
  )
}

function statusWords(attempt: PackAttempt, chosen: ChosenPack | null): string {
  if (attempt.type === 'reading') return `Reading ${attempt.fileName}.`
  if (chosen === null) return ''
  return attempt.type === 'refused'
    ? `Still chosen: ${chosen.fileName}.`
    : `Read: ${chosen.fileName}.`
}
