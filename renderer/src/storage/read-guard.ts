import type { DBCore, DBCoreCursor, DBCoreTable, Dexie } from 'dexie'

/**
 * Takes what the browser hands back and is no row for an error of the browser.
 *
 * A store that the disk has spoilt can answer with null, or with half of a value, and say nothing.
 * Told as an error it goes the way of all that cannot be read: the desk is made anew from the vault.
 */
export function guardReads(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'read-guard',
    // Beneath the guard of writes, whose look at what stood there before is a reading too.
    level: 0,
    create: (core: DBCore): DBCore => ({ ...core, table: (name) => guarded(core.table(name)) }),
  })
}

function guarded(table: DBCoreTable): DBCoreTable {
  const { name, schema } = table
  const mustBeRow = (value: unknown): void => {
    if (!isRow(name, value) || schema.primaryKey.extractKey?.(value) === undefined) {
      throw unreadableRow(name)
    }
  }
  const mayBeRow = (value: unknown): void => {
    // Only what was never there comes back as undefined.
    if (value !== undefined) mustBeRow(value)
  }
  return {
    ...table,
    get: (request) => table.get(request).then(seenBy<unknown>(mayBeRow)),
    getMany: (request) =>
      table.getMany(request).then(seenBy<unknown[]>((found) => found.forEach(mayBeRow))),
    query: (request) =>
      table.query(request).then((response) => {
        if (request.values !== false) response.result.forEach(mustBeRow)
        return response
      }),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) =>
          cursor === null || request.values === false ? cursor : guardedCursor(cursor, mustBeRow),
        ),
  }
}

function seenBy<T>(look: (value: T) => void): (value: T) => T {
  return (value) => {
    look(value)
    return value
  }
}

function guardedCursor(cursor: DBCoreCursor, mustBeRow: (value: unknown) => void): DBCoreCursor {
  const start = cursor.start.bind(cursor)
  return Object.assign(cursor, {
    start: (onNext: () => void) =>
      start(() => {
        mustBeRow(cursor.value)
        onNext()
      }),
  })
}

/** Of the storage's own tables as much as their reading relies on; the sums tell of all others. */
function isRow(table: string, value: unknown): boolean {
  if (!isObject(value)) return false
  switch (table) {
    case 'changes': {
      const { id, rows, what, tally } = value
      const hasTally = tally === undefined || isObject(tally)
      return typeof id === 'string' && Array.isArray(rows) && isObject(what) && hasTally
    }
    case 'tally':
      return typeof value.count === 'number' && /^[0-9a-f]{16}$/.test(String(value.sum))
    case 'meta':
      return value.key !== 'filled' || isObject(value.tallies)
    default:
      return true
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const unreadable = 'a record came back as none'

function unreadableRow(table: string): DOMException {
  return new DOMException(`${unreadable}, in "${table}"`, 'DataError')
}

/** Dexie makes an error of its own of the browser's, and keeps its words. */
export function isUnreadableRow(error: unknown): boolean {
  return error instanceof Error && error.message.includes(unreadable)
}
