import type { CSSProperties } from 'react'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { type StateKind, stateWords } from '../../ui/states.ts'
import { Specimen } from './Specimen.tsx'

const swatches = [
  ['paper', 'ink'],
  ['surface', 'muted'],
  ['success-tint', 'success'],
  ['warning-tint', 'warning'],
  ['danger-tint', 'danger'],
  ['info-tint', 'info'],
  ['accent-tint', 'accent'],
  ['accent', 'on-strong'],
  ['neutral-tint', 'muted'],
] as const

const icons: readonly IconName[] = [
  'search',
  'menu',
  'close',
  'chevron-left',
  'chevron-right',
  'chevron-down',
  'sort',
  'sort-up',
  'sort-down',
  'file',
  'folder',
  'pointer',
  'plus',
  'help',
  'undo',
  'print',
  'download',
  'clock',
  'lock',
  'mail',
]

/** Colour, type, shapes: what all else is made of. */
export function FoundationSpecimens() {
  return (
    <>
      <Specimen name="Colour">
        <div className="gallery-swatches">
          {swatches.map(([ground, letters]) => (
            <div
              key={ground}
              className="gallery-swatch"
              style={
                {
                  '--ground': `var(--colour-${ground})`,
                  '--letters': `var(--colour-${letters})`,
                } as CSSProperties
              }
            >
              {letters} on {ground}
            </div>
          ))}
        </div>
      </Specimen>
      <TypeSpecimen />
      <Specimen name="StateMark">
        <div className="sd-cluster">
          {(Object.keys(stateWords) as StateKind[]).map((state) => (
            <span key={state}>
              <StateMark state={state} coloured /> {stateWords[state]}
            </span>
          ))}
        </div>
      </Specimen>
      <Specimen name="Icon, Kbd">
        <div className="sd-cluster">
          {icons.map((name) => (
            <span key={name}>
              <Icon name={name} /> {name}
            </span>
          ))}
          <span>
            <Kbd>n</Kbd> next <Kbd>p</Kbd> previous <Kbd>Ctrl</Kbd> + <Kbd>Z</Kbd> undo
          </span>
        </div>
      </Specimen>
    </>
  )
}

function TypeSpecimen() {
  return (
    <Specimen name="Type">
      <p className="gallery-big">98 of 120 done</p>
      <p className="gallery-h1">Your return 2026-27</p>
      <h3>Training and induction</h3>
      <h4>What we do</h4>
      <p>
        Does everyone get a safeguarding update at least once a year? Lunchtime staff, visiting
        music teachers and governors count as well. The register of 2 September 2026 shows 44 of 47,
        and <a href="?only=home">three people are still to read Part One</a>.
      </p>
      <p className="sd-muted sd-small">
        Dzień dobry, Croeso, Ŵythnos, Ελληνικά, Українська, ੴ ਸਿੱਖਿਆ ਅਤੇ ਸੁਰੱਖਿਆ <b>ਸੁਰੱਖਿਆ</b>
      </p>
      <p>✓ ◐ ✕ – ○ ↻ → ≤ ≥ − ½ “quoted” £1,250 · 10:41:07 · 0123456789</p>
    </Specimen>
  )
}
