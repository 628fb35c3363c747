import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Audit } from '../../domain/audit/audit.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { addresses } from '../../ui/addresses.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { ImportFile } from '../../ui/import-wizard/ImportFile.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { type OpenForeign, openForeign, type Purpose } from './open-foreign.ts'
import { readForeignFile, readPastedList } from './read-file.ts'

interface StartStepProps {
  readonly purpose: Purpose
  readonly audit: Audit
  readonly trustedScriptUrl: (address: string) => string
}

const WORDS: Readonly<
  Record<Purpose, { lead: string; file: string; hint: string; other: string }>
> = {
  questions: {
    lead: 'A workbook, or a list from an email or a web page, becomes this year’s questions. You say which of them you have answered already, so that answers and evidence come along.',
    file: 'The workbook of your partnership',
    hint: 'As .xlsx or CSV. You see what would change before anything is written.',
    other: 'Is it an audit that you have answered before?',
  },
  'last-year': {
    lead: 'An audit that was answered in Excel or in another tool. Its verdicts, comments and actions arrive as drafts, shown and not counted until you say of each that it still holds.',
    file: 'The workbook of last year’s audit',
    hint: 'As .xlsx or CSV. A survey tool exports its answers so. You see what would come before anything is written.',
    other: 'Are these the questions of this year?',
  },
}

/** The file, or the words. */
export function StartStep({ purpose, audit, trustedScriptUrl }: StartStepProps) {
  const desk = useDesk()
  const words = WORDS[purpose]
  const goOn = (open: OpenForeign) => {
    openForeign(open)
    navigate(addresses.foreignColumns.slice(1))
  }
  return (
    <div className="sd-stack sd-stack--loose">
      <p>{words.lead}</p>
      <ImportFile
        label={words.file}
        hint={words.hint}
        read={(file, signal) =>
          readForeignFile(file, { desk, audit, purpose, trustedScriptUrl, signal })
        }
        onRead={goOn}
      />
      <PasteList purpose={purpose} audit={audit} onRead={goOn} />
      <p className="sd-muted">
        {words.other}{' '}
        <a href={purpose === 'questions' ? addresses.foreignLastYear : addresses.foreignQuestions}>
          {purpose === 'questions'
            ? 'Bring in last year’s audit'
            : 'Bring in your partnership’s questions'}
        </a>
      </p>
    </div>
  )
}

function PasteList({
  purpose,
  audit,
  onRead,
}: Omit<StartStepProps, 'trustedScriptUrl'> & { readonly onRead: (open: OpenForeign) => void }) {
  const desk = useDesk()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const read = async () => {
    if (text.trim() === '') {
      setProblem('Paste the list first.')
      return
    }
    const outcome = await readPastedList(text, { desk, audit, purpose })
    if (outcome.ok) onRead(outcome.value)
    else setProblem(outcome.error)
  }
  return (
    <Panel title="Or paste it">
      <div className="sd-stack">
        <Field
          label="The list"
          hint="One question on each line, or rows copied from Excel or from a table in Word. Numbers and titles of sections may stay as they are."
          error={problem}
        >
          <TextArea rows={8} value={text} onValueChange={setText} />
        </Field>
        <div>
          <Button onClick={() => void read()}>Read the pasted list</Button>
        </div>
      </div>
    </Panel>
  )
}
