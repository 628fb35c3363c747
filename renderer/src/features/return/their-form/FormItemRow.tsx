import { memo, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { GuardFinding } from '../../../domain/returns/guard-finding.ts'
import type { FormItem } from '../../../domain/their-form/form-parts.ts'
import type { FormItemState } from '../../../domain/their-form/form-state.ts'
import type { FormPiece } from '../../../domain/their-form/piece-words.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { classes } from '../../../ui/classes.ts'
import { plural } from '../../../ui/format-number.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { FindingRow } from '../guard/FindingRow.tsx'
import { addressOfItem } from './item-address.ts'

export interface FormItemActions {
  /** @returns whether the clipboard took it */
  readonly onCopy: (item: FormItem, piece: FormPiece) => Promise<boolean>
  /** @param goOn by the keyboard: the next item is wanted at once */
  readonly onTick: (item: FormItem, entered: boolean, goOn: boolean) => void
}

interface FormItemRowProps extends FormItemActions {
  readonly gathered: GatheredAudit
  readonly item: FormItem
  readonly state: FormItemState
  /** Nothing of it is copied before these were looked at. */
  readonly findings: readonly GuardFinding[]
  readonly readOnly: boolean
}

/** One thing that the form asks for: its words piece by piece, and that it stands there. */
export const FormItemRow = memo(function FormItemRow(props: FormItemRowProps) {
  const { gathered, item, state, findings, readOnly, onCopy, onTick } = props
  const [copied, setCopied] = useState<ReadonlyMap<string, string>>(new Map())
  const held = findings.length > 0
  const copy = async (piece: FormPiece) => {
    if (await onCopy(item, piece)) setCopied((all) => new Map(all).set(piece.id, piece.text))
  }
  return (
    <li className={classes('tf-item', `tf-item--${state}`)} data-tf-item={item.key}>
      <h3 className="tf-item__title">
        {item.title !== item.name && <span className="tf-item__code">{item.name}</span>}
        {item.title}
      </h3>
      {state === 'changed' && (
        <p className="tf-item__changed">
          <Tag tone="warning" shape="something-missing">
            {item.pieces.length === 0
              ? 'Changed since you entered it'
              : 'Changed since you entered it, copy again'}
          </Tag>
        </p>
      )}
      {held && <HeldUp gathered={gathered} findings={findings} />}
      {item.pieces.length === 0 && <NothingYet item={item} wasEntered={state !== 'nothing'} />}
      {item.pieces.map((piece) => (
        <PieceRow
          key={piece.id}
          item={item}
          piece={piece}
          held={held}
          copied={copied.get(piece.id) === piece.text}
          onCopy={() => void copy(piece)}
        />
      ))}
      {state !== 'nothing' && (
        <Checkbox
          className="tf-item__tick"
          label="Entered"
          aria-label={`Entered: ${item.name}`}
          data-tf-stop=""
          checked={state === 'entered'}
          disabled={held || readOnly}
          onValueChange={(entered) => onTick(item, entered, false)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || state === 'entered') return
            event.preventDefault()
            event.stopPropagation()
            onTick(item, true, true)
          }}
        />
      )}
    </li>
  )
})

function NothingYet({
  item,
  wasEntered,
}: {
  readonly item: FormItem
  readonly wasEntered: boolean
}) {
  const address = addressOfItem(item.key)
  return (
    <p className="sd-muted tf-item__nothing">
      {wasEntered
        ? 'Nothing stands here any more. Empty the field in their form too.'
        : 'Nothing to enter yet.'}{' '}
      {address !== null && (
        <a className="sd-no-print" href={address}>
          Answer it<span className="sd-visually-hidden">: {item.name}</span>
        </a>
      )}
    </p>
  )
}

interface PieceRowProps {
  readonly item: FormItem
  readonly piece: FormPiece
  readonly held: boolean
  readonly copied: boolean
  readonly onCopy: () => void
}

function PieceRow({ item, piece, held, copied, onCopy }: PieceRowProps) {
  return (
    <div className="tf-piece">
      <Button
        small
        className="sd-no-print"
        data-tf-stop=""
        disabled={held}
        aria-label={`Copy ${piece.label} of ${item.name}`}
        onClick={onCopy}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
      <div className="tf-piece__words">
        <span className="sd-small sd-muted">
          {piece.label}
          {piece.text.length > COUNT_FROM && ` · ${plural(piece.text.length, 'character')}`}
        </span>
        <p className="tf-piece__text">{piece.text}</p>
      </div>
    </div>
  )
}

/** A form that limits its fields limits them to no less. */
const COUNT_FROM = 40

function HeldUp({ gathered, findings }: Pick<FormItemRowProps, 'gathered' | 'findings'>) {
  return (
    <div className="sd-stack sd-stack--tight">
      <p>
        <Tag tone="warning" shape="missing">
          Look first
        </Tag>{' '}
        This looks as if a child might be meant. Take the words out, or say why they can stand. Then
        it can be copied.
      </p>
      <ul className="rt-findings">
        {findings.map((finding) => (
          <FindingRow key={finding.key} gathered={gathered} finding={finding} sought={false} />
        ))}
      </ul>
    </div>
  )
}
