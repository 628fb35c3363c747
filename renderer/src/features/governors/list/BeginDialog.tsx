import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { liveBlocks } from '../../../domain/governors/live-blocks.ts'
import {
  copiedReport,
  type GovernorReport,
  newReport,
  reportBefore,
} from '../../../domain/governors/report.ts'
import {
  keyOfTerm,
  type Term,
  termBefore,
  termInWords,
  termOf,
} from '../../../domain/governors/term.ts'
import { notNamed } from '../../../domain/shared/author.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addReport } from '../../../storage/repositories/governor-reports.ts'
import { addressOfReport } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import type { Governors } from '../use-governors.ts'

const EMPTY = ''

interface BeginDialogProps {
  readonly governors: Governors
  readonly onClose: () => void
}

/** Which kind, about which term, and whether the last one is its beginning. */
export function BeginDialog({ governors, onClose }: BeginDialogProps) {
  const { outline, reports } = governors
  const terms = useTerms()
  const [shape, setShape] = useState(outline.shapes[0]?.id ?? '')
  const [termKey, setTermKey] = useState(terms[0] ? keyOfTerm(terms[0]) : '')
  const last = reports.find((report) => report.shape === shape)
  const [from, setFrom] = useState<string | null>(null)
  const chosen = from ?? last?.id ?? EMPTY
  const begin = useBegin(governors)
  const term = terms.find((each) => keyOfTerm(each) === termKey)
  const ofShape = reports.filter((report) => report.shape === shape)
  return (
    <Dialog
      title="Begin a report"
      onClose={onClose}
      actions={
        <Button
          look="primary"
          disabled={term === undefined}
          onClick={() => {
            const copied = ofShape.find(({ id }) => id === chosen)
            if (term !== undefined) void begin({ shape, term, copied }).then(onClose)
          }}
        >
          Begin
        </Button>
      }
    >
      <div className="sd-stack">
        <RadioGroup
          legend="What it will be"
          value={shape}
          onChange={(next) => {
            setShape(next)
            setFrom(null)
          }}
          options={outline.shapes.map(({ id, title, description }) => ({
            value: id,
            label: title,
            hint: description,
          }))}
        />
        <Field label="Term">
          <Select
            options={terms.map((each) => ({ value: keyOfTerm(each), label: termInWords(each) }))}
            value={termKey}
            onValueChange={setTermKey}
          />
        </Field>
        {ofShape.length > 0 && (
          <Field
            label="Begin with"
            hint="The texts of an earlier report come along; what the desk knows is filled in anew."
          >
            <Select
              width="full"
              options={[
                ...ofShape.map((report) => ({
                  value: report.id,
                  label: `${report.title}, ${termInWords(report.term)}`,
                })),
                { value: EMPTY, label: 'An empty report' },
              ]}
              value={chosen}
              onValueChange={setFrom}
            />
          </Field>
        )}
      </div>
    </Dialog>
  )
}

/** This term and the ones before, back to the same term last year. */
function useTerms(): readonly Term[] {
  const now = termOf(useDesk().context.today())
  const terms = [now]
  while (terms.length < 4) terms.push(termBefore(terms.at(-1) ?? now))
  return terms
}

interface Beginning {
  readonly shape: string
  readonly term: Term
  readonly copied: GovernorReport | undefined
}

function useBegin({ gathered, log, outline, reports }: Governors) {
  const desk = useDesk()
  return async ({ shape, term, copied }: Beginning) => {
    const { context } = desk
    const author = context.author()
    const from = {
      id: context.newId(),
      term,
      author: author === notNamed ? '' : author,
      on: context.today(),
      createdAt: context.now(),
    }
    const fresh = copied
      ? copiedReport(copied, outline, from)
      : newReport(outline, { ...from, shape })
    const before = reportBefore(fresh, reports)
    const report = { ...fresh, live: liveBlocks(fresh, { log, gathered, before }) }
    await addReport(desk, report)
    navigate(addressOfReport(report.id).slice(1))
  }
}
