import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { FormItem, FormPart } from '../../../domain/their-form/form-parts.ts'
import type { FormPiece } from '../../../domain/their-form/piece-words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { tickEntered, untickEntered } from '../../../storage/repositories/form-entries.ts'
import { sha256OfText } from '../../../storage/start-audit.ts'
import { copyText } from '../../../ui/copy-text.ts'
import { FilterChips } from '../../../ui/FilterChips.tsx'
import { plural } from '../../../ui/format-number.ts'
import { useToasts } from '../../../ui/toasts.ts'
import { useKeySetting } from '../../../ui/use-key-setting.ts'
import { usePrinting } from '../../../ui/use-printing.ts'
import { useShortcuts } from '../../../ui/use-shortcuts.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { FormPartSection } from './FormPartSection.tsx'
import { filterOptions, isShown } from './form-filter.ts'
import { afterItem, goFrom, goToFirstLeft, goToItem } from './stops.ts'
import type { TheirForm } from './use-their-form.ts'

interface FormListProps {
  readonly gathered: GatheredAudit
  readonly form: TheirForm
  readonly readOnly: boolean
}

/** The form's fields in its order, with what is entered of them. */
export function FormList({ gathered, form, readOnly }: FormListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [filters, setFilters] = useState<readonly string[]>([])
  const [last, setLast] = useState('')
  const printing = usePrinting()
  const shownBy = printing ? [] : filters
  const copy = useCopying(list, setLast)
  const { tick, tickAll } = useTicking(gathered, list, setLast)
  useItemKeys(list)
  // Enter copies from the first moment on, and after a pause it goes on where she was.
  useEffect(() => {
    if (list.current) goToFirstLeft(list.current)
  }, [])
  const shown = form.parts
    .map((part) => ({ part, items: part.items.filter((item) => isShown(item, shownBy, form)) }))
    .filter(({ items }) => items.length > 0)
  return (
    <>
      <Progress form={form} filters={filters} onFilters={setFilters} last={last} />
      {shown.length === 0 && (
        <p>
          {filters.includes('to-enter')
            ? 'Everything stands in their form.'
            : 'There is nothing of this kind.'}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons inside */}
      <div className="sd-stack sd-stack--loose" ref={list} onKeyDown={moveByArrows}>
        {shown.map(({ part, items }) => (
          <FormPartSection
            key={part.id}
            gathered={gathered}
            form={form}
            part={part}
            items={items}
            readOnly={readOnly}
            onCopy={copy}
            onTick={tick}
            onTickAll={tickAll}
          />
        ))}
      </div>
    </>
  )
}

interface ProgressProps {
  readonly form: TheirForm
  readonly filters: readonly string[]
  readonly onFilters: (filters: readonly string[]) => void
  /** What was done last, for the eye that comes back from the browser and for people who listen. */
  readonly last: string
}

function Progress({ form, filters, onFilters, last }: ProgressProps) {
  const { entered, all, changed } = form.counts
  return (
    <div className="tf-progress">
      <div className="tf-progress__line">
        <strong>{all === 0 ? 'Nothing to enter yet' : `${entered} of ${all} entered`}</strong>
        {changed > 0 && <span>{changed} changed since</span>}
        <output className="sd-muted tf-progress__last">{last}</output>
      </div>
      <div className="sd-no-print">
        <FilterChips
          label="Show only"
          options={filterOptions(form)}
          value={filters}
          onChange={onFilters}
        />
      </div>
    </div>
  )
}

type List = React.RefObject<HTMLDivElement | null>

function useCopying(list: List, onDone: (words: string) => void) {
  const { show } = useToasts()
  return useCallback(
    async (item: FormItem, piece: FormPiece) => {
      const from = document.activeElement
      if (!(await copyText(piece.text))) {
        show({
          message: 'The browser does not let the app copy. Mark the words and press Ctrl+C.',
        })
        return false
      }
      onDone(`Copied: ${piece.label}, ${item.name}`)
      if (list.current) goFrom(list.current, from, 1)
      return true
    },
    [list, onDone, show],
  )
}

function useTicking({ audit }: GatheredAudit, list: List, onDone: (words: string) => void) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const tick = useCallback(
    (item: FormItem, entered: boolean, goOn: boolean) => {
      const next = list.current ? afterItem(list.current, document.activeElement) : () => {}
      void (async () => {
        if (entered) {
          const copied = await sha256OfText(item.words)
          await tickEntered(desk, audit.id, item.name, [{ key: item.key, copied }])
        } else {
          await untickEntered(desk, audit.id, item.name, item.key)
        }
        onDone(entered ? `Entered: ${item.name}` : `Not entered: ${item.name}`)
        if (goOn) next()
      })()
    },
    [desk, audit.id, list, onDone],
  )
  const tickAll = useCallback(
    (part: FormPart, items: readonly FormItem[]) => {
      void (async () => {
        const ticks = await Promise.all(
          items.map(async ({ key, words }) => ({ key, copied: await sha256OfText(words) })),
        )
        const change = await tickEntered(desk, audit.id, part.title, ticks)
        showWithUndo(`${plural(ticks.length, 'entry', 'entries')} of ${part.title} ticked.`, () =>
          desk.undo(change),
        )
      })()
    },
    [desk, audit.id, showWithUndo],
  )
  return { tick, tickAll }
}

/** Arrows go from piece to piece while one of them has the focus; else they scroll as ever. */
function moveByArrows(event: KeyboardEvent<HTMLDivElement>): void {
  const target = event.target as Element
  if (!target.matches('[data-tf-stop]')) return
  // On what is ticked already, Enter only goes on.
  const isOnward =
    event.key === 'ArrowDown' || (event.key === 'Enter' && target.matches('input:checked'))
  if (!isOnward && event.key !== 'ArrowUp') return
  event.preventDefault()
  goFrom(event.currentTarget, target, isOnward ? 1 : -1)
}

function useItemKeys(list: List) {
  const oneKey = useKeySetting((setting) => setting.oneKey)
  const go = (step: 1 | -1) => {
    if (list.current) goToItem(list.current, document.activeElement, step)
  }
  useShortcuts({ j: () => go(1), k: () => go(-1) }, oneKey)
}
