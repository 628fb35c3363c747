/** A label as schools give it, `9` or `2026-27`, said as what it is; "2026 edition" says so itself. */
export function versionText(label: string): string {
  return /^v?\d[\w.\-/]*$/i.test(label) ? `version ${label.replace(/^v/i, '')}` : label
}
