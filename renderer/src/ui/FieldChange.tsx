import './FieldChange.css'
import type { FieldAccount } from '../domain/history/account.ts'
import { wordingDifference } from '../domain/shared/wording-difference.ts'
import { Diff } from './Diff.tsx'
import { Disclosure } from './Disclosure.tsx'
import { formatCount } from './format-number.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** A wording longer than this is unfolded by who wants to read it. */
const LONG = 700

/** One field from old to new: words as old and new, a wording by what went and what came. */
export function FieldChange({ change }: { readonly change: FieldAccount }) {
  const { label, from, to, long } = change
  const length = Math.max(from.length, to.length)
  if (length > LONG) {
    return (
      <Disclosure summary={`${label} (${formatCount(length)} characters)`}>
        <Wording change={change} />
      </Disclosure>
    )
  }
  if (long) {
    return (
      <div>
        <p className="sd-change__label">{label}</p>
        <Wording change={change} />
      </div>
    )
  }
  return (
    <p className="sd-change__words">
      <span className="sd-change__label">{label}: </span>
      {from !== '' && (
        <>
          <VisuallyHidden>before: </VisuallyHidden>
          <span className="sd-change__from">{from}</span>
          <span aria-hidden="true"> → </span>
          <VisuallyHidden>, now: </VisuallyHidden>
        </>
      )}
      {to === '' ? <span>nothing</span> : <strong>{to}</strong>}
    </p>
  )
}

function Wording({ change: { from, to } }: { readonly change: FieldAccount }) {
  if (from === '' || to === '') {
    return (
      <p className="sd-change__words">
        {to === '' ? (
          <>
            <VisuallyHidden>before: </VisuallyHidden>
            <span className="sd-change__from">{from}</span>
            <VisuallyHidden>, now nothing</VisuallyHidden>
          </>
        ) : (
          to
        )}
      </p>
    )
  }
  return <Diff parts={wordingDifference(from, to)} />
}
