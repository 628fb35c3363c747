import type { ForeignList } from '../../domain/foreign/foreign-list.ts'
import { counted } from '../../domain/shared/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { useFocusKept } from '../../ui/use-focus-kept.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { WHY_LEFT_OUT } from './foreign-words.ts'
import { sayOfRow } from './open-foreign.ts'

/** More are not drawn: a list this long was read wrongly, and the columns say why. */
const MOST_SHOWN = 400

/** Every row of the file: as which question of which section, or why as none. */
export function RowsRead({ list }: { readonly list: ForeignList }) {
  const whole = useFocusKept<HTMLElement>()
  return (
    <section ref={whole} tabIndex={-1} className="sd-wizard__part" aria-labelledby="fo-rows">
      <h2 id="fo-rows">The rows</h2>
      <Disclosure summary={`${counted(list.questions.length, 'row')} read as questions`}>
        <Questions list={list} />
      </Disclosure>
      {list.leftOut.length > 0 && (
        <Disclosure summary={`${counted(list.leftOut.length, 'row')} not read as a question`}>
          <ul className="sd-wizard__rows">
            {list.leftOut.slice(0, MOST_SHOWN).map(({ key, place, text, why }) => (
              <li className="sd-wizard__row" key={key}>
                <p className="sd-wizard__words">
                  {text}{' '}
                  <span className="sd-muted sd-small">
                    ({place}, {WHY_LEFT_OUT[why]})
                  </span>
                </p>
                <Button small look="quiet" onClick={() => sayOfRow(key, 'question')}>
                  Read it as a question<VisuallyHidden>: {place}</VisuallyHidden>
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function Questions({ list: { sections, questions } }: { readonly list: ForeignList }) {
  const shown = questions.slice(0, MOST_SHOWN)
  return sections.map(({ key, title }) => (
    <section key={key}>
      <h3>{title}</h3>
      <ul className="sd-wizard__rows">
        {shown
          .filter(({ sectionKey }) => sectionKey === key)
          .map((question) => (
            <li className="sd-wizard__row" key={question.key}>
              <p className="sd-wizard__words">
                {question.code !== null && <strong>{question.code} </strong>}
                {question.text} <span className="sd-muted sd-small">({question.place})</span>
              </p>
              <span className="sd-cluster">
                <Button small look="quiet" onClick={() => sayOfRow(question.key, 'heading')}>
                  A section’s title<VisuallyHidden>: {question.place}</VisuallyHidden>
                </Button>
                <Button small look="quiet" onClick={() => sayOfRow(question.key, 'leave-out')}>
                  Leave it out<VisuallyHidden>: {question.place}</VisuallyHidden>
                </Button>
              </span>
            </li>
          ))}
      </ul>
    </section>
  ))
}
