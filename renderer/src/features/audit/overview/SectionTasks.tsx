import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { type ProgressTally, progressOf, stateOfSection } from '../../../domain/audit/progress.ts'
import { addresses, addressOfSection } from '../../../ui/addresses.ts'
import { StateTag } from '../../../ui/Tag.tsx'
import { TaskList } from '../../../ui/TaskList.tsx'
import { tallyFigures } from '../figures/figures-asked.ts'

/** Every section as a line with how it stands; the figures about the school are one of them. */
export function SectionTasks({ gathered }: { readonly gathered: GatheredAudit }) {
  const { bySection } = progressOf(gathered)
  const figures = tallyFigures(gathered)
  const tasks = bySection.map(({ code, title, tally }) => ({
    key: code,
    label: title,
    href: addressOfSection(code),
    hint: inWords(tally),
    count: `${tally.confirmed} of ${tally.asked}`,
    state: <StateTag state={stateOfSection(tally)} />,
  }))
  const task = {
    key: '#figures',
    label: 'Figures about the school',
    href: addresses.figures,
    hint: 'Numbers and names that are asked for but not judged',
    count: `${figures.starterFilled} of ${figures.starters}`,
    state: <StateTag state={figures.state} />,
  }
  return (
    <TaskList
      heading="Sections"
      summary="Questions done"
      tasks={figures.starters + figures.others > 0 ? [...tasks, task] : tasks}
    />
  )
}

function inWords({ somethingMissing, carried, started }: ProgressTally): string | undefined {
  const words = [
    somethingMissing > 0 ? `${somethingMissing} with something missing` : null,
    carried > 0 ? `${carried} carried, to confirm` : null,
    started > 0 ? `${started} started` : null,
  ].filter((word) => word !== null)
  return words.length === 0 ? undefined : words.join(' · ')
}
