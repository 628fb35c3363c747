import { dateInWords } from '../shared/calendar.ts'
import type { HandOff } from './hand-off.ts'

export interface Letter {
  readonly subject: string
  readonly text: string
}

interface LetterFacts {
  readonly school: string
  readonly schoolYear: string
  /** Sections that the questions are of, by their titles. */
  readonly sections: readonly string[]
}

/** A few lines to send with the zip. No answer stands in it: mail is not where those belong. */
export function letterToColleague(
  { name, questions, note, wantedBy, fileName, by }: HandOff,
  { school, schoolYear, sections }: LetterFacts,
): Letter {
  const count = questions.length === 1 ? 'one question' : `${questions.length} questions`
  const codes = questions.length <= 12 ? ` (${questions.join(', ')})` : ''
  const until = wantedBy === null ? '' : ` Please send it back by ${dateInWords(wantedBy)}.`
  const paragraphs = [
    `Dear ${name},`,
    `You know best about ${count} of our safeguarding audit ${schoolYear}${codes}: ${sections.join('; ')}.`,
    note.trim(),
    `With this comes “${fileName}”. Unpack it (right click, “Extract all”), fill in the Excel workbook, and put files that prove an answer into the folder of their question. It needs no other program than Excel, LibreOffice or Google Sheets.${until}`,
    'To send it back, zip the whole folder again, or send the workbook and the files by themselves. Please write no pupil’s name and send nothing that points to one.',
    ['Thank you', ...(by.trim() === '' ? [] : [by]), school].join('\n'),
  ]
  return {
    subject: `Safeguarding audit ${schoolYear}: ${count} for you`,
    text: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
  }
}
