/** Why a text was not taken as JSON. `line` counts from 1. */
export type JsonRefusal =
  | { readonly type: 'empty' }
  | { readonly type: 'wrong-encoding' }
  | { readonly type: 'too-long'; readonly maxLength: number }
  | { readonly type: 'too-deep'; readonly maxDepth: number }
  | { readonly type: 'truncated' }
  | { readonly type: 'trailing-text'; readonly line: number }
  | { readonly type: 'duplicate-key'; readonly key: string; readonly line: number }
  | { readonly type: 'forbidden-key'; readonly key: string; readonly line: number }
  | { readonly type: 'number-too-large'; readonly line: number }
  | { readonly type: 'not-json'; readonly line: number }

/** What to tell the person who chose the file. */
export function describeJsonRefusal(refusal: JsonRefusal, fileName: string): string {
  return `“${fileName}” ${faultInWords(refusal)} Nothing was changed. ${adviceFor(refusal)}`
}

function faultInWords(refusal: JsonRefusal): string {
  switch (refusal.type) {
    case 'empty':
      return 'is empty.'
    case 'wrong-encoding':
      return 'is not saved as UTF-8 text.'
    case 'too-long':
      return `is longer than the ${refusal.maxLength} characters that can be read.`
    case 'too-deep':
      return `nests more than ${refusal.maxDepth} levels, which no file of this app does.`
    case 'truncated':
      return 'ends too early, as if it was not copied to the end.'
    case 'trailing-text':
      return `goes on after its end, at line ${refusal.line}.`
    case 'duplicate-key':
      return `gives “${refusal.key}” twice in one place, at line ${refusal.line}.`
    case 'forbidden-key':
      return `uses the name “${refusal.key}”, which is not allowed, at line ${refusal.line}.`
    case 'number-too-large':
      return `holds a number that is too large, at line ${refusal.line}.`
    case 'not-json':
      return `cannot be read from line ${refusal.line} on.`
  }
}

function adviceFor(refusal: JsonRefusal): string {
  return refusal.type === 'truncated' || refusal.type === 'empty'
    ? 'Copy the file again from where it came, or ask for it once more.'
    : 'Ask whoever made the file for a new copy.'
}
