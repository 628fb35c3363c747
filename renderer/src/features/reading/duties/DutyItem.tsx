import type { DutyLine } from '../../../domain/receipts/duties.ts'
import { listed } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Verbs } from '../../../storage/Editable.tsx'
import { removeDutyChange } from '../../../storage/repositories/receipts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { Checked } from '../shared/Checked.tsx'
import { audienceTitles, basisWords, momentWords } from '../shared/duty-words.ts'
import type { AskAbout } from './ask-about.ts'

interface DutyItemProps {
  readonly line: DutyLine
  readonly log: StaffLog
  readonly onAsk: (next: AskAbout) => void
}

/** One duty: who, when, who says so; and what the school may do about it. */
export function DutyItem({ line, log, onAsk }: DutyItemProps) {
  const { duty, off, change } = line
  const who = listed(audienceTitles(log.pack, duty.audiences))
  return (
    <>
      <p className={off ? 'rd-struck' : undefined}>
        <strong>{who}</strong>, {momentWords(duty)}
      </p>
      <div className="sd-small sd-cluster">
        {off ? <Tag shape="not-applicable">Switched off</Tag> : null}
        <span>{basisWords(log.pack, duty)}</span>
        <Checked duty={duty} />
      </div>
      {duty.note !== '' && <p className="sd-small sd-muted">{duty.note}</p>}
      {off && change !== null && <p className="sd-small">Why: {change.reason}</p>}
      <DutyButtons line={line} who={who} onAsk={onAsk} />
    </>
  )
}

interface DutyButtonsProps {
  readonly line: DutyLine
  readonly who: string
  readonly onAsk: (next: AskAbout) => void
}

function DutyButtons({ line, who, onAsk }: DutyButtonsProps) {
  const { duty, document, change, off, mayBeOff } = line
  const back = useBack(line)
  const of = `${document.title}, ${who}`
  if (change !== null && (off || duty.from !== 'pack')) {
    return (
      <Verbs>
        <div className="sd-cluster sd-no-print">
          {!off && (
            <Button
              small
              look="quiet"
              aria-label={`Change the duty: ${of}`}
              onClick={() => onAsk({ type: 'duty', document, line })}
            >
              Change
            </Button>
          )}
          <Button small look="quiet" aria-label={`${back.word}: ${of}`} onClick={back.go}>
            {back.word}
          </Button>
        </div>
      </Verbs>
    )
  }
  if (duty.from !== 'pack') return null
  return (
    <Verbs>
      <div className="sd-cluster sd-no-print">
        {change === null && (
          <Button
            small
            look="quiet"
            aria-label={`Ask more people: ${of}`}
            onClick={() => onAsk({ type: 'duty', document, line })}
          >
            Ask more people
          </Button>
        )}
        {mayBeOff && (
          <Button
            small
            look="quiet"
            aria-label={`Switch off: ${of}`}
            onClick={() => onAsk({ type: 'off', line })}
          >
            Switch off
          </Button>
        )}
      </div>
    </Verbs>
  )
}

function useBack({ change, duty, off, document }: DutyLine) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const word = off ? 'Switch on again' : duty.from === 'widened' ? 'Take this back' : 'Remove'
  const go = async () => {
    if (change === null) return
    const label = `${off ? 'Switched on again' : 'Duty removed'}: “${document.title}”`
    const done = await removeDutyChange(desk, change, label)
    showWithUndo(`${label}. Entries that were made stay.`, () => desk.undo(done))
  }
  return { word, go: () => void go() }
}
