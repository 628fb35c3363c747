import { foldText } from '../../shared/text.ts'

export type AnswerMeaning = 'yes' | 'no' | 'blank' | 'unclear'

const YES =
  /^(y|yes|yep|true|1|ok|okay|agree|agreed|confirm|confirmed|read|done|checked|x|✓|✔|☑)\b|^(✓|✔|☑|x)$|^(yes|i (can )?(confirm|agree|have read|have now read))\b/
const NO =
  /^(n|no|false|0|not yet|disagree|declined?|i (have not|haven't|do not|don't|cannot|can't))\b/

/** Whether an answer says that it was read. What is neither yes nor no is for her to judge. */
export function meaningOfAnswer(text: string): AnswerMeaning {
  const plain = foldText(text).replace(/\s+/g, ' ').trim()
  if (plain === '') return 'blank'
  if (NO.test(plain)) return 'no'
  return YES.test(plain) ? 'yes' : 'unclear'
}
