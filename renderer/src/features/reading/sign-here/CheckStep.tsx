import { useState } from 'react'
import { type Quiz, type QuizQuestion, scoreQuiz } from '../../../domain/receipts/quiz.ts'
import type { UnderstandingCheck } from '../../../domain/receipts/receipt.ts'
import { Button } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'
import { useFocus } from './use-focus.ts'

interface CheckStepProps {
  readonly quiz: Quiz
  readonly name: string
  readonly onBack: () => void
  readonly onDone: (result: UnderstandingCheck) => void
}

/** One question after the other, each explained as soon as it is answered. */
export function CheckStep({ quiz, name, onBack, onDone }: CheckStepProps) {
  const [answers, setAnswers] = useState<readonly number[]>([])
  const [at, setAt] = useState(0)
  const question = quiz.questions[at]
  if (question === undefined) {
    return (
      <Result
        quiz={quiz}
        result={scoreQuiz(quiz, answers)}
        onDone={onDone}
        onAgain={() => {
          setAnswers([])
          setAt(0)
        }}
      />
    )
  }
  return (
    <Asked
      key={at}
      question={question}
      heading={`${name}: question ${at + 1} of ${quiz.questions.length}`}
      onAnswer={(answer) => setAnswers([...answers, answer])}
      onNext={() => setAt(at + 1)}
      onBack={onBack}
    />
  )
}

interface AskedProps {
  readonly question: QuizQuestion
  readonly heading: string
  readonly onAnswer: (place: number) => void
  readonly onNext: () => void
  readonly onBack: () => void
}

function Asked({ question, heading, onAnswer, onNext, onBack }: AskedProps) {
  const title = useFocus<HTMLHeadingElement>()
  const [chosen, setChosen] = useState<string | null>(null)
  const [isAnswered, setAnswered] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const answer = () => {
    setAsked(true)
    if (chosen === null) return
    setAnswered(true)
    onAnswer(Number(chosen))
  }
  return (
    <div className="sh-step">
      <h1 ref={title} tabIndex={-1}>
        {heading}
      </h1>
      <div className="sh-question">
        <RadioGroup
          legend={question.question}
          options={question.options.map((label, place) => ({ value: String(place), label }))}
          value={chosen}
          onChange={setChosen}
          disabled={isAnswered}
          error={isAsked && chosen === null ? 'Choose an answer first.' : undefined}
        />
      </div>
      {isAnswered ? (
        <Explained question={question} chosen={Number(chosen)} onNext={onNext} />
      ) : (
        <div className="sd-cluster">
          <Button look="primary" className="sh-button" onClick={answer}>
            Answer
          </Button>
          <Button className="sh-button" onClick={onBack}>
            Back to the documents
          </Button>
        </div>
      )}
    </div>
  )
}

interface ExplainedProps {
  readonly question: QuizQuestion
  readonly chosen: number
  readonly onNext: () => void
}

function Explained({ question, chosen, onNext }: ExplainedProps) {
  const next = useFocus<HTMLButtonElement>()
  const isRight = chosen === question.right
  return (
    <>
      <div className={`sh-explained sh-explained--${isRight ? 'right' : 'not'}`} role="status">
        <p className="sh-explained__word">
          <StateMark state={isRight ? 'met' : 'not'} /> {isRight ? 'Right' : 'Not quite'}
        </p>
        {!isRight && <p>The right answer: {question.options[question.right]}</p>}
        <p>{question.explanation}</p>
      </div>
      <div>
        <Button ref={next} look="primary" className="sh-button" onClick={onNext}>
          Go on
        </Button>
      </div>
    </>
  )
}

interface ResultProps {
  readonly quiz: Quiz
  readonly result: UnderstandingCheck
  readonly onDone: (result: UnderstandingCheck) => void
  readonly onAgain: () => void
}

function Result({ quiz, result, onDone, onAgain }: ResultProps) {
  const title = useFocus<HTMLHeadingElement>()
  return (
    <div className="sh-step">
      <h1 ref={title} tabIndex={-1}>
        {result.right} of {result.of} right
      </h1>
      <p className="sh-words">
        {result.passed
          ? 'Now sign with your name.'
          : `${quiz.passMark} are asked for. You can take the questions again, or sign now and talk to the safeguarding lead, who sees the number.`}
      </p>
      <div className="sd-cluster">
        <Button look="primary" className="sh-button" onClick={() => onDone(result)}>
          Go on to sign
        </Button>
        {!result.passed && (
          <Button className="sh-button" onClick={onAgain}>
            Take the questions again
          </Button>
        )}
      </div>
    </div>
  )
}
