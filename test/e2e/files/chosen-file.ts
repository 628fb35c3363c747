import type { Locator } from '@playwright/test'

/** A file as a chooser hands it over: a path, or a name with bytes. */
export type ChosenFile = Parameters<Locator['setInputFiles']>[0]
