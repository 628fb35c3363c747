import { z } from 'zod'
import {
  deliveryTrouble,
  destinationAnswer,
  destinationCard,
  probeStep,
} from './delivery-values.ts'
import { byteCount, fileName, instant, sha256, uuid } from './values.ts'

/** Kept only where the host can seal it; otherwise for this run, and the card says so. */
const password = { password: z.string().min(1).max(1000), keep: z.boolean() }

const label = z.string().max(120)

/** A file that was made: its token at the host, and what it must be. */
const fileToSend = z.strictObject({ fileId: uuid, name: fileName, sha256, size: byteCount })

export const deliveryAsks = {
  /** Places that this desk sends to, on this computer. */
  'destinations:list': {
    request: z.strictObject({ deskId: uuid }),
    response: z.strictObject({
      destinations: z.array(destinationCard),
      /** False where the host cannot seal a password: it is asked for in each run. */
      canKeepPasswords: z.boolean(),
    }),
  },
  /** Forgets it and its password. Nothing there is touched. */
  'destinations:remove': {
    request: z.strictObject({ deskId: uuid, destinationId: uuid }),
    response: z.strictObject({}),
  },
  /**
   * A sending was called off: what half files it may have left there are taken away, now or when
   * the place is next reached.
   */
  'delivery:clear': {
    request: z.strictObject({
      deskId: uuid,
      destinationId: uuid,
      deliveryId: uuid,
      fileCount: z.number().int().min(1).max(200),
    }),
    response: z.strictObject({ cleared: z.boolean() }),
  },
} as const

/** The step that begins now. */
const trying = z.strictObject({ step: probeStep })

export const deliveryJobs = {
  /** Writes, reads, moves and removes a small file of its own there before it believes in it. */
  'destinations:add-folder': {
    request: z.strictObject({
      deskId: uuid,
      /** From the chooser, `places:*`. */
      placeId: uuid,
      /** Empty: the folder's name. */
      label,
    }),
    progress: trying,
    response: destinationAnswer,
  },
  /** The same on a WebDAV server. The same address and user again is the same destination. */
  'destinations:add-server': {
    request: z.strictObject({
      deskId: uuid,
      /** Empty: the server's name. */
      label,
      address: z.string().min(1).max(2000),
      user: z.string().max(300),
      /** Empty: as the system says. */
      proxy: z.string().max(300).optional(),
      ...password,
    }),
    progress: trying,
    response: destinationAnswer,
  },
  /** Tried on the server before it takes the place of the one before. */
  'destinations:give-password': {
    request: z.strictObject({ deskId: uuid, destinationId: uuid, ...password }),
    progress: trying,
    response: destinationAnswer,
  },
  /**
   * Brings files to a destination and reads them back.
   *
   * Idempotent by `deliveryId`: after a cut anywhere the same request goes on where that one
   * ended, and files that are there whole are not sent again.
   */
  'delivery:send': {
    request: z.strictObject({
      deskId: uuid,
      destinationId: uuid,
      deliveryId: uuid,
      files: z
        .array(fileToSend)
        .min(1)
        .max(200)
        .refine(
          (files) => new Set(files.map(({ name }) => name.toLowerCase())).size === files.length,
        ),
    }),
    progress: z.strictObject({
      phase: z.enum(['sending', 'reading-back']),
      /** The file that is on its way, by its name. */
      file: z.string(),
      /** Of all files in this phase. */
      doneBytes: byteCount,
      totalBytes: byteCount,
    }),
    response: z.discriminatedUnion('type', [
      /** Every file was read back from under its final name and found equal. */
      z.strictObject({
        type: z.literal('delivered'),
        /** By the names that they have there. */
        files: z.array(z.strictObject({ name: z.string(), sha256, size: byteCount })),
        /** Folder or address, for showing. */
        place: z.string(),
        at: instant,
      }),
      z.strictObject({ type: z.literal('not-delivered'), trouble: deliveryTrouble }),
    ]),
  },
} as const
