import { useEffect, useMemo, useRef, useState } from 'react'
import { planTypedCodes, type TypedCode } from '../../../domain/receipts/typed-codes.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Field } from '../../../ui/Field.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { CodeInput } from './CodeInput.tsx'
import { EnterCodes } from './EnterCodes.tsx'
import { sheetLines } from './sheet-lines.ts'
import { TypedList } from './TypedList.tsx'

interface CodesScreenProps {
  readonly log: StaffLog
  /** The sheet at hand, where one came from it. */
  readonly sheetId: string | null
}

type Mode = 'these' | 'all-but'

/** Codes of signed sheets, typed in seconds; each is told at once, and nothing is written before the end. */
export function CodesScreen({ log, sheetId }: CodesScreenProps) {
  return (
    <Page
      title="Type codes back"
      breadcrumb={[
        { label: 'Who has read what', href: addresses.reading },
        { label: 'Sign sheets', href: addresses.signSheets },
        { label: 'Type codes back' },
      ]}
      lead="Type the code of each line that is signed. Nothing is written until you save at the end."
    >
      {log.signSheets.length === 0 ? <NoSheets /> : <Typing log={log} first={sheetId} />}
    </Page>
  )
}

function NoSheets() {
  return (
    <EmptyState
      title="No sheet was made yet"
      actions={
        <LinkButton look="primary" href={addresses.signSheets}>
          Make a sign sheet
        </LinkButton>
      }
    >
      Codes stand on the sheets that are printed here. A list that was signed on other paper is
      entered on the page of the document.
    </EmptyState>
  )
}

function Typing({ log, first }: { readonly log: StaffLog; readonly first: string | null }) {
  const sheets = useMemo(() => sheetLines(log), [log])
  const [sheetId, setSheetId] = useState(
    first ?? (sheets.length === 1 ? sheets[0]?.sheet.id : '') ?? '',
  )
  const [mode, setMode] = useState<Mode>('these')
  const [typed, setTyped] = useState<readonly string[]>([])
  const [saved, setSaved] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  // With the sheet at hand the first code can be typed at once.
  useEffect(() => {
    if (first !== null) field.current?.focus()
  }, [first])
  const plan = useMemo(
    () => planTypedCodes(log, typed.join('\n'), sheetId === '' ? null : sheetId),
    [log, typed, sheetId],
  )
  const isAllBut = mode === 'all-but' && sheetId !== ''
  const entered = isAllBut ? plan.others : plan.codes.filter(({ kind }) => kind === 'sign')
  const remove = (at: number) => setTyped(typed.filter((_, place) => place !== at))
  const clear = (made: number) => {
    setTyped([])
    setSaved(made)
    // Else those who have not signed would be the others now.
    setMode('these')
    field.current?.focus()
  }
  return (
    <div className="sd-stack sd-stack--loose">
      <div className="rd-typing">
        <Field label="Sheet" hint="With a sheet chosen the last three signs of a code are enough">
          <Select
            placeholder="Several sheets"
            options={sheets.map(({ sheet }) => ({
              value: sheet.id,
              label: `${sheet.id} · ${sheet.title}`,
            }))}
            width="full"
            value={sheetId}
            onValueChange={setSheetId}
          />
        </Field>
        {sheetId !== '' && (
          <RadioGroup
            legend="What you type"
            options={[
              { value: 'these', label: 'The lines that are signed' },
              {
                value: 'all-but',
                label: 'The lines that are not signed',
                hint: 'All the others of this sheet are entered',
              },
            ]}
            value={mode}
            onChange={(value) => setMode(value === 'all-but' ? 'all-but' : 'these')}
          />
        )}
      </div>
      <CodeInput
        ref={field}
        isShort={sheetId !== ''}
        last={plan.codes.at(-1) ?? null}
        isAllBut={isAllBut}
        onCodes={(codes) => {
          setSaved(0)
          setTyped([...typed, ...codes])
        }}
      />
      {saved > 0 && (
        <Notification
          tone="success"
          live="polite"
          title={`${plural(saved, 'entry', 'entries')} saved`}
        >
          Type on, or see <a href={addresses.reading}>who has read what</a>.
        </Notification>
      )}
      <TypedList codes={plan.codes} isAllBut={isAllBut} onRemove={remove} />
      <EnterCodes
        log={log}
        codes={entered}
        left={leftOut(plan.codes)}
        isAllBut={isAllBut}
        onDone={clear}
      />
    </div>
  )
}

/** Codes that nothing comes of, and that are no mere repetition. */
function leftOut(codes: readonly TypedCode[]): number {
  return codes.filter(({ kind }) => WRONG.has(kind)).length
}

const WRONG: ReadonlySet<TypedCode['kind']> = new Set([
  'not-a-code',
  'check-fails',
  'unknown-sheet',
  'no-such-line',
  'person-gone',
])
