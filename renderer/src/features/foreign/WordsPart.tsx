import { useMemo } from 'react'
import type { ForeignQuestion } from '../../domain/foreign/foreign-list.ts'
import {
  type BestEnd,
  MOST_WORDS,
  numberMeanings,
  readMeaning,
  type VerdictWord,
  verdictWords,
} from '../../domain/foreign/verdict-words.ts'
import { counted } from '../../domain/shared/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { Table } from '../../ui/Table.tsx'
import { meaningOptions } from './foreign-words.ts'
import { type OpenForeign, sayOfWords } from './open-foreign.ts'

interface WordsPartProps {
  readonly open: OpenForeign
  readonly questions: readonly ForeignQuestion[]
}

/** Of each word's choice, so that a complaint can lead there. */
export const wordFieldId = (key: string): string => `fo-word-${encodeURIComponent(key)}`

/** What their words for verdicts mean here, said once. */
export function WordsPart({ open, questions }: WordsPartProps) {
  const words = useMemo(() => verdictWords(questions), [questions])
  if (words.length === 0 || words.length > MOST_WORDS) return null
  return (
    <section className="sd-wizard__part" aria-labelledby="fo-words">
      <h2 id="fo-words">Their words for verdicts</h2>
      <p className="sd-muted">Look at each. What you say is remembered.</p>
      <WhichEnd words={words} />
      <div className="sd-wizard__columns">
        <Table<VerdictWord>
          caption="What their words mean"
          captionHidden
          compact
          columns={[
            {
              key: 'word',
              header: 'There',
              rowHeader: true,
              cell: ({ word, count }) => (
                <>
                  {word} <span className="sd-muted sd-small">({counted(count, 'time')})</span>
                </>
              ),
            },
            {
              key: 'meaning',
              header: 'Here',
              cell: ({ key, word, proposal }) => (
                <Select
                  id={wordFieldId(key)}
                  aria-label={`“${word}” means`}
                  placeholder="Choose"
                  options={meaningOptions}
                  value={readMeaning(open.words[key]) ?? proposal ?? ''}
                  onValueChange={(meaning) => sayOfWords({ [key]: meaning })}
                />
              ),
            },
          ]}
          rows={words}
          rowKey={({ key }) => key}
        />
      </div>
    </section>
  )
}

/** Areas count to both ends, and a number does not say to which. */
function WhichEnd({ words }: { readonly words: readonly VerdictWord[] }) {
  const numbers = words.filter(({ isGuess }) => isGuess).map(({ key }) => key)
  if (numbers.length === 0) return null
  const say = (best: BestEnd) => sayOfWords(Object.fromEntries(numberMeanings(numbers, best)))
  return (
    <div className="sd-stack sd-stack--tight">
      <p>Numbers do not say which end is the good one. Some areas count up to it, others down.</p>
      <div className="sd-cluster">
        <Button small onClick={() => say('lowest')}>
          1 is the best
        </Button>
        <Button small onClick={() => say('highest')}>
          The highest is the best
        </Button>
      </div>
    </div>
  )
}
