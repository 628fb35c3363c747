/** One line of the change log, as far as undoing needs to know it. */
export interface LoggedChange {
  readonly id: string
  readonly seq: number
  readonly what: {
    readonly kind: string
    /** Id of the change that this one took back. */
    readonly undoes?: string
    /** Id of the change that this one brought back. */
    readonly redoes?: string
  }
}

export interface UndoStacks {
  /** Ids of changes that can be undone; the last is next. */
  readonly undo: readonly string[]
  /** Ids of changes that can be redone; the last is next. */
  readonly redo: readonly string[]
}

/**
 * What Undo and Redo would do next, worked out from the log alone.
 *
 * A log that is read again after a restart gives the same stacks. A normal change clears
 * what could be redone. A log that was cut at its front may undo a change that is not in it:
 * that line then only counts for redo.
 */
export function undoStacks(log: readonly LoggedChange[]): UndoStacks {
  const undo: string[] = []
  let redo: string[] = []
  for (const { id, what } of log) {
    if (what.undoes !== undefined) {
      removeLast(undo, what.undoes)
      redo.push(what.undoes)
    } else if (what.redoes !== undefined) {
      removeLast(redo, what.redoes)
      undo.push(what.redoes)
    } else {
      undo.push(id)
      redo = []
    }
  }
  return { undo, redo }
}

function removeLast(stack: string[], id: string): void {
  const at = stack.lastIndexOf(id)
  if (at !== -1) stack.splice(at, 1)
}
