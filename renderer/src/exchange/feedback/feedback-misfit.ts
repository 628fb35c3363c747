import type { z } from 'zod'

/** Why a file is not taken. */
export interface FeedbackRefusal {
  readonly sentence: string
  /** Where it departs from what was agreed, for whoever made the file. */
  readonly forMaker?: string
}

/** A file that is JSON but not as agreed: what is wrong in it in her words, and in its maker's. */
export function describeMisfit(
  path: readonly PropertyKey[],
  issue: Pick<z.core.$ZodIssue, 'code' | 'message'> | undefined,
  fileName: string,
): FeedbackRefusal {
  const what =
    issue?.code === 'unrecognized_keys'
      ? 'it holds something that this app does not know'
      : `${thingAt(path)} is missing in it or cannot be read`
  const place = path.map(String).join('.').slice(0, 120) || 'the beginning'
  return {
    sentence: `“${fileName}” was not made as agreed: ${what}. Nothing was changed. Ask whoever sent it for a new copy.`,
    forMaker: `At “${place}”: ${issue?.message.slice(0, 200) ?? 'not as agreed'}`,
  }
}

/** What stands at a place of the file. */
function thingAt([field, , inside]: readonly PropertyKey[]): string {
  const named = field === 'items' ? IN_ITEM[String(inside)] : undefined
  return named ?? THINGS[String(field)] ?? 'something'
}

const THINGS: Readonly<Record<string, string>> = {
  feedbackId: 'the number of the file',
  writtenAt: 'the time at which it was written',
  from: 'the name of who wrote it',
  returnId: 'the return that it is about',
  revision: 'the revision that it is about',
  packageSha256: 'the package that it is about',
  school: 'the school that it is for',
  schoolYear: 'the school year',
  items: 'what the partnership has to say',
}

const IN_ITEM: Readonly<Record<string, string>> = {
  dueOn: 'the new due date',
  wantedBy: 'the day by which something is wanted',
  question: 'the question that it is about',
  questions: 'the list of questions that it asks about',
  slots: 'the list of documents that it asks for',
  text: 'the text of the partnership',
}
