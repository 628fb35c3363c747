import '../../../ui/import-wizard/import-wizard.css'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import type { QuestionCode } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { giveOut } from '../../../storage/repositories/hand-offs.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { addresses, addressOfHandOff } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { showMade } from './just-made.ts'
import { makeHandOff } from './make-hand-off.ts'
import { PickQuestions } from './PickQuestions.tsx'
import { type Colleague, NOBODY, WhoField } from './WhoField.tsx'

interface GiveScreenProps {
  readonly gathered: GatheredAudit
  readonly handOffs: readonly HandOff[]
  /** Codes that are chosen already when the page opens. */
  readonly preset: readonly QuestionCode[]
  readonly trustedScriptUrl: (address: string) => string
}

type State = 'asking' | 'making' | { readonly failed: string }

/** As long as the first sheet and a mail program's link can carry. */
const LONGEST_NOTE = 800

/** Which questions, to whom, with which word and until when; then one zip is made. */
export function GiveScreen({ gathered, handOffs, preset, trustedScriptUrl }: GiveScreenProps) {
  const desk = useDesk()
  const locked = useIsLocked(gathered.audit)
  const [chosen, setChosen] = useState<ReadonlySet<QuestionCode>>(
    () => new Set(preset.filter((code) => gathered.lineByCode.has(code))),
  )
  const [who, setWho] = useState<Colleague>(NOBODY)
  const [note, setNote] = useState('')
  const [wantedBy, setWantedBy] = useState<string | null>(null)
  const [state, setState] = useState<State>('asking')
  const name = who.name.trim()
  const give = async () => {
    setState('making')
    const given = {
      id: desk.context.newId(),
      auditId: gathered.audit.id,
      personId: who.personId,
      name,
      // In the order of the audit, whatever the order of ticking was.
      questions: gathered.lines.map(({ code }) => code).filter((code) => chosen.has(code)),
      note: note.trim(),
      wantedBy,
      handedAt: desk.context.now(),
      by: desk.context.author(),
      returned: [],
      closed: null,
    }
    const made = await makeHandOff(desk, gathered, given, trustedScriptUrl)
    if (!made.ok) return setState({ failed: made.error })
    await giveOut(desk, { ...given, fileName: made.value.fileName })
    showMade(given.id, made.value)
    navigate(addressOfHandOff(given.id).slice(1))
  }
  const lacks = [chosen.size === 0 ? 'questions' : '', name === '' ? 'a colleague' : ''].filter(
    (one) => one !== '',
  )
  return (
    <Page
      title="Give questions to a colleague"
      breadcrumb={[
        { label: 'Audit', href: addresses.audit },
        { label: 'With colleagues', href: addresses.handOffs },
        { label: 'Give out' },
      ]}
      lead="The app makes one zip to send: a workbook of just these questions, and a folder for the files that prove them. You can still answer them yourself meanwhile."
    >
      {gathered.audit.lock !== null && (
        <Notification title="The audit is signed, so nothing is given out">
          <a href={addresses.signOff}>Unlock it on the Return screen</a> first.
        </Notification>
      )}
      <Panel title="To whom">
        <div className="sd-stack">
          <WhoField value={who} onChange={setWho} />
          <Field
            label="Wanted by"
            need="optional"
            hint={
              wantedBy !== null && wantedBy < desk.context.today()
                ? 'That day is past already. Your colleague would read it as it stands.'
                : 'It stands on the workbook, and Home tells you once the day is past.'
            }
          >
            <DateInput value={wantedBy} onChange={setWantedBy} />
          </Field>
          <Field
            label="A word to your colleague"
            need="optional"
            hint="It stands on the first sheet and in the letter. No pupil’s name."
          >
            <TextArea value={note} onValueChange={setNote} maxLength={LONGEST_NOTE} />
          </Field>
        </div>
      </Panel>
      <Panel title="Which questions">
        <PickQuestions
          gathered={gathered}
          handOffs={handOffs}
          chosen={chosen}
          onChange={setChosen}
        />
      </Panel>
      <p className="sd-muted">
        Your own notes and the evidence itself stay here; the answers given so far go along. The zip
        is not protected by a password: send it by the school’s secure mail.
      </p>
      {state === 'making' && <Notification title="Making the file" live="polite" />}
      {typeof state === 'object' && (
        <Notification tone="danger" live="assertive" title="Nothing was given out">
          {state.failed}
        </Notification>
      )}
      <div className="sd-wizard__bar">
        <Button
          look="primary"
          disabled={lacks.length > 0 || locked || state === 'making'}
          onClick={() => void give()}
        >
          {lacks.length > 0
            ? `Choose ${lacks.join(' and ')} first`
            : `Give ${plural(chosen.size, 'question')} to ${name}`}
        </Button>
        <span className="sd-muted" role="status">
          {plural(chosen.size, 'question')} chosen
        </span>
      </div>
    </Page>
  )
}
